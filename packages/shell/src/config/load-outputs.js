import { ConfigError } from './config-error.js';
import { checkOutputs } from './outputs.js';
/** Where the backend's addresses lie: on the shell's own origin, written by the deployment. */
export const OUTPUTS_URL = '/amplify_outputs.json';
/**
 * Fetches and checks the configuration.
 * @throws {ConfigError} When there is none, it is no JSON, or a field is missing.
 * @throws {TypeError} When the request never arrived.
 */
export async function loadOutputs(fetcher = fetch) {
    const response = await fetcher(OUTPUTS_URL, { cache: 'no-cache', credentials: 'same-origin' });
    if (!response.ok)
        throw new ConfigError(`The server answered ${String(response.status)}`);
    return checkOutputs(await json(response));
}
async function json(response) {
    try {
        return (await response.json());
    }
    catch (cause) {
        throw new ConfigError('The configuration is not JSON', undefined, { cause });
    }
}
