import { deletions, EVERYWHERE, property, type Control, removal, resourcesOf } from '../control.js';
import type { Resource } from '../variants.js';

const API = 'AWS::AppSync::GraphQLApi';
const LOG = 'AWS::Logs::LogGroup';

/** Of API and functions; CDK's own function, which uploads the shell, sees no rows. */
const ofBackend = (_: Resource, id: string): boolean => id.startsWith('Backend');
/** AppSync writes into the group of this name, whatever else there is. */
const isOfApi = ({ Properties }: Resource): boolean =>
  /^\{"Fn::Join":\["",\["\/aws\/appsync\/apis\/",\{"Fn::GetAtt":\["BackendApiGraphQL\w+","ApiId"\]\}\]\]\}$/.test(
    JSON.stringify(Properties['LogGroupName'] ?? null),
  );

export const apiControls: readonly Control[] = [
  property({
    control: 'introspection is off',
    type: API,
    path: 'Properties.IntrospectionConfig',
    is: 'DISABLED',
    instead: ['ENABLED'],
  }),
  property({
    control: 'the depth of a query is limited',
    type: API,
    path: 'Properties.QueryDepthLimit',
    is: 6,
    instead: [0],
  }),
  property({
    control: 'the resolvers of a request are counted',
    type: API,
    path: 'Properties.ResolverCountLimit',
    is: 25,
    instead: [0],
  }),
  property({
    control: 'logs leave out headers, queries, arguments and what resolvers exchange with tables',
    type: API,
    path: 'Properties.LogConfig.ExcludeVerboseContent',
    is: true,
    instead: [false],
  }),
  property({
    control: 'logs are of errors alone',
    type: API,
    path: 'Properties.LogConfig.FieldLogLevel',
    is: 'ERROR',
    instead: ['ALL', 'INFO', 'DEBUG'],
  }),
  // What remains may hold rows, beside a conflict: it must end, and nobody of the stack reads it (see the rights).
  property({
    control: 'logs end after 30 days',
    type: LOG,
    where: ofBackend,
    path: 'Properties.RetentionInDays',
    is: 30,
    instead: [31, 3653],
  }),
  ...['DeletionPolicy', 'UpdateReplacePolicy'].map((path) =>
    property({
      control: `logs end with the stack (${path})`,
      type: LOG,
      where: ofBackend,
      path,
      is: 'Delete',
      instead: ['Retain', 'RetainExceptOnCreate'],
    }),
  ),
  {
    control: 'the API logs into the group that ends, and cannot make another',
    variants: EVERYWHERE,
    holds: (template) => resourcesOf(template, LOG, isOfApi).length === 1,
    removals: (template) => deletions(resourcesOf(template, LOG, isOfApi)),
  },
  property({
    control: 'callers have a token of the user pool',
    type: API,
    path: 'Properties.AuthenticationType',
    is: 'AMAZON_COGNITO_USER_POOLS',
    instead: ['API_KEY', 'AWS_IAM'],
  }),
  property({
    control: 'the token is of our client',
    type: API,
    path: 'Properties.UserPoolConfig.AppIdClientRegex',
    is: (regex: unknown) =>
      /^(?:"\^[\w-]+\$"|\{"Fn::Join":\["",\["\^",\{"Ref":"\w+"\},"\$"\]\]\})$/.test(JSON.stringify(regex)),
    instead: ['.*'],
  }),
  {
    control: 'there is no other way in',
    variants: ['own pool', 'existing pool'],
    holds: (template) =>
      resourcesOf(template, 'AWS::AppSync::ApiKey').length === 0 &&
      resourcesOf(template, API).every(([, api]) => !('AdditionalAuthenticationProviders' in api.Properties)),
    removals: () => [
      removal('an API key', ({ Resources }) => {
        Resources['Key'] = { Type: 'AWS::AppSync::ApiKey', Properties: {} };
      }),
      removal('a second provider', (template) => {
        for (const [, api] of resourcesOf(template, API)) {
          api.Properties['AdditionalAuthenticationProviders'] = [{ AuthenticationType: 'AWS_IAM' }];
        }
      }),
    ],
  },
];
