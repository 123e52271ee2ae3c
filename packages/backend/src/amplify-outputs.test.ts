import { describe, expect, it } from 'vitest';
import { toAmplifyOutputs } from './amplify-outputs.js';

const outputs = {
  RemitRegion: 'eu-central-1',
  RemitUserPoolId: 'eu-central-1_abc',
  RemitUserPoolClientId: 'client',
  RemitGraphQLUrl: 'https://x.appsync-api.eu-central-1.amazonaws.com/graphql',
};

describe('amplify_outputs.json', () => {
  it('names the pool, the client and the API of the stack that has them', () => {
    const made = toAmplifyOutputs({ Other: { Something: 'else' }, RemitElements: outputs });
    expect(made.auth).toMatchObject({
      aws_region: 'eu-central-1',
      user_pool_id: 'eu-central-1_abc',
      user_pool_client_id: 'client',
    });
    expect(made.data).toEqual({
      url: outputs.RemitGraphQLUrl,
      aws_region: 'eu-central-1',
      default_authorization_type: 'AMAZON_COGNITO_USER_POOLS',
      authorization_types: [],
    });
  });
  it('is not written when an output is missing', () => {
    expect(() => toAmplifyOutputs({ RemitElements: { ...outputs, RemitGraphQLUrl: '' } })).toThrow(/0 stacks/);
  });
  it('is not written when two stacks could be meant', () => {
    expect(() => toAmplifyOutputs({ A: outputs, B: outputs })).toThrow(/2 stacks/);
  });
});
