/** What `Amplify.configure` takes, in its outputs form. */
export interface AmplifyOutputs {
  readonly version: '1.3';
  readonly auth: {
    readonly aws_region: string;
    readonly user_pool_id: string;
    readonly user_pool_client_id: string;
    readonly mfa_configuration: 'OPTIONAL';
    readonly mfa_methods: readonly ['TOTP'];
  };
  readonly data: {
    readonly url: string;
    readonly aws_region: string;
    readonly default_authorization_type: 'AMAZON_COGNITO_USER_POOLS';
    readonly authorization_types: readonly [];
  };
}

/** Where a backend is to be found. */
export interface BackendAddresses {
  readonly region: string;
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  readonly graphqlUrl: string;
}

/** `amplify_outputs.json` of the backend at these addresses. */
export function amplifyOutputsOf(addresses: BackendAddresses): AmplifyOutputs {
  return {
    version: '1.3',
    auth: {
      aws_region: addresses.region,
      user_pool_id: addresses.userPoolId,
      user_pool_client_id: addresses.userPoolClientId,
      mfa_configuration: 'OPTIONAL',
      mfa_methods: ['TOTP'],
    },
    data: {
      url: addresses.graphqlUrl,
      aws_region: addresses.region,
      default_authorization_type: 'AMAZON_COGNITO_USER_POOLS',
      authorization_types: [],
    },
  };
}

/**
 * Makes `amplify_outputs.json` out of the outputs of a stack that holds a `RemitBackend`.
 * @param stacks What `cdk deploy --outputs-file` wrote: outputs by stack.
 * @throws {Error} When no stack, or more than one, has all of the construct's outputs.
 */
export function toAmplifyOutputs(stacks: Readonly<Record<string, Readonly<Record<string, string>>>>): AmplifyOutputs {
  const found = Object.values(stacks).flatMap((outputs) => {
    const { RemitRegion, RemitUserPoolId, RemitUserPoolClientId, RemitGraphQLUrl } = outputs;
    if (!RemitRegion || !RemitUserPoolId || !RemitUserPoolClientId || !RemitGraphQLUrl) return [];
    return [
      {
        region: RemitRegion,
        userPoolId: RemitUserPoolId,
        userPoolClientId: RemitUserPoolClientId,
        graphqlUrl: RemitGraphQLUrl,
      },
    ];
  });
  const [addresses] = found;
  if (!addresses || found.length > 1) throw new Error(`${found.length} stacks have the outputs of a RemitBackend`);
  return amplifyOutputsOf(addresses);
}
