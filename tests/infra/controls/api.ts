import { property, type Control, removal, resourcesOf } from '../control.js';

const API = 'AWS::AppSync::GraphQLApi';

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
    control: 'logs carry no payload',
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
