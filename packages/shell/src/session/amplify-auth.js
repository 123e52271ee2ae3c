import { Amplify } from 'aws-amplify';
import { fetchAuthSession, getCurrentUser, signIn, signOut } from 'aws-amplify/auth';
/** Cognito's names, and Amplify's own, for what a person can do something about. */
const FAILURES = {
    NotAuthorizedException: 'credentials',
    UserNotFoundException: 'credentials',
    InvalidParameterException: 'credentials',
    NetworkError: 'unreachable',
    TooManyRequestsException: 'too-often',
    LimitExceededException: 'too-often',
    UserNotConfirmedException: 'step',
    PasswordResetRequiredException: 'step',
};
/** Signing in through Amplify, by SRP: the password itself never leaves the page. */
export const amplifyAuth = {
    configure(outputs) {
        // Both forms were checked field by field; Amplify tells them apart by itself.
        Amplify.configure(outputs);
    },
    async identify() {
        const { tokens } = await fetchAuthSession();
        if (!tokens?.idToken)
            return { kind: 'nobody' };
        // The name that was typed, since the user's own one may be a UUID.
        const { signInDetails, username } = await getCurrentUser();
        const userName = signInDetails?.loginId ?? username;
        if (tokens.idToken.payload['custom:tenantId'] === undefined)
            return { kind: 'memberless', userName };
        // The API's code is fetched once somebody is known to be signed in.
        const { createSessionClient } = await import('@remit-elements/auth-core');
        return { kind: 'member', userName, client: await createSessionClient() };
    },
    async signIn(userName, password) {
        try {
            return await attempt(userName, password);
        }
        catch (error) {
            return FAILURES[nameOf(error)] ?? 'unknown';
        }
    },
    async signOut() {
        await signOut();
    },
};
async function attempt(username, password) {
    try {
        const { isSignedIn } = await signIn({ username, password });
        return isSignedIn ? undefined : 'step';
    }
    catch (error) {
        if (nameOf(error) !== 'UserAlreadyAuthenticatedException')
            throw error;
        // Tokens that were left behind, or that another tab brought in the meantime: whoever signs in here and now counts.
        await signOut();
        const { isSignedIn } = await signIn({ username, password });
        return isSignedIn ? undefined : 'step';
    }
}
function nameOf(error) {
    return error instanceof Error ? error.name : '';
}
