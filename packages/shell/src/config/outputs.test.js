import { describe, expect, it } from 'vitest';
import { ConfigError } from './config-error.js';
import { loadOutputs } from './load-outputs.js';
import { checkOutputs } from './outputs.js';
const outputs = () => ({
    version: '1.4',
    auth: { user_pool_id: 'eu_1', user_pool_client_id: 'abc', aws_region: 'eu-central-1' },
    data: { url: 'https://api.example/graphql', aws_region: 'eu-central-1' },
});
const resources = () => ({
    Auth: { Cognito: { userPoolId: 'eu_1', userPoolClientId: 'abc' } },
    API: { GraphQL: { endpoint: 'https://api.example/graphql', defaultAuthMode: 'userPool' } },
});
function without(value, path) {
    const copy = structuredClone(value);
    const keys = path.split('.');
    const last = keys.pop();
    const owner = keys.reduce((at, key) => at[key], copy);
    Reflect.deleteProperty(owner, last);
    return copy;
}
function errorOf(action) {
    try {
        action();
    }
    catch (error) {
        if (error instanceof ConfigError)
            return error;
    }
    throw new Error('No ConfigError was thrown');
}
describe('checkOutputs', () => {
    it('takes the outputs form and the resources form as they are', () => {
        expect(checkOutputs(outputs())).toEqual(outputs());
        expect(checkOutputs(resources())).toEqual(resources());
    });
    it.each([
        'version',
        'auth.user_pool_id',
        'auth.user_pool_client_id',
        'auth.aws_region',
        'data.url',
        'data.aws_region',
    ])('names %s when the outputs form lacks it', (field) => {
        expect(errorOf(() => checkOutputs(without(outputs(), field))).field).toBe(field);
    });
    it.each(['Auth.Cognito.userPoolId', 'Auth.Cognito.userPoolClientId', 'API.GraphQL.endpoint'])('names %s when the resources form lacks it', (field) => {
        expect(errorOf(() => checkOutputs(without(resources(), field))).field).toBe(field);
    });
    it.each([null, [], 'text', 7])('refuses %j', (value) => {
        expect(() => checkOutputs(value)).toThrow(ConfigError);
    });
    it('takes a blank field for a missing one', () => {
        const blank = outputs();
        blank.data.url = '  ';
        expect(errorOf(() => checkOutputs(blank)).field).toBe('data.url');
    });
});
describe('loadOutputs', () => {
    const answering = (body, status = 200) => () => Promise.resolve(new Response(body, { status }));
    it('gives what the server has', async () => {
        await expect(loadOutputs(answering(JSON.stringify(outputs())))).resolves.toEqual(outputs());
    });
    it('refuses a page that is no JSON', async () => {
        await expect(loadOutputs(answering('<!doctype html>'))).rejects.toThrow(ConfigError);
    });
    it('refuses an answer that is no success', async () => {
        await expect(loadOutputs(answering('{}', 404))).rejects.toThrow('The server answered 404');
    });
});
