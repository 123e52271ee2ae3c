import { ConfigError } from './config-error.js';
/** What signing in and the API need, in the form that CDK and Amplify Gen 2 write. */
const OUTPUT_FIELDS = [
    'auth.user_pool_id',
    'auth.user_pool_client_id',
    'auth.aws_region',
    'data.url',
    'data.aws_region',
];
/** The same in Amplify's own form, which alone can name a user pool endpoint. */
const RESOURCE_FIELDS = ['Auth.Cognito.userPoolId', 'Auth.Cognito.userPoolClientId', 'API.GraphQL.endpoint'];
/**
 * Looks an `amplify_outputs.json` through before anything uses it.
 * @param value Parsed JSON, in either form that `Amplify.configure` takes.
 * @throws {ConfigError} Naming the first field that is missing or empty.
 * @see https://docs.amplify.aws/react/reference/amplify_outputs/
 */
export function checkOutputs(value) {
    if (!isRecord(value))
        throw new ConfigError('The configuration is not a JSON object');
    const fields = 'version' in value || 'auth' in value ? OUTPUT_FIELDS : RESOURCE_FIELDS;
    for (const field of fields) {
        const found = read(value, field);
        if (typeof found !== 'string' || found.trim() === '')
            throw new ConfigError('A field is missing', field);
    }
    if (fields === OUTPUT_FIELDS && typeof value['version'] !== 'string') {
        throw new ConfigError('A field is missing', 'version');
    }
    return value;
}
function read(value, path) {
    return path.split('.').reduce((at, key) => (isRecord(at) ? at[key] : undefined), value);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
