import { ConfigError } from '../config/config-error.js';
/**
 * Holds the one session of this page. Fires `change` after each new state. A new subject or company is a new client;
 * the one before has ended by then, and nothing of it is kept here.
 */
export class SessionKeeper extends EventTarget {
    #dependencies;
    #auth;
    #state;
    /** Grows with each new question who is there, so that a late answer to an old one is dropped. */
    #turn = 0;
    constructor(dependencies) {
        super();
        this.#dependencies = dependencies;
        this.#state = dependencies.surelyNobody() ? { status: 'signed-out', ended: false } : { status: 'starting' };
    }
    get state() {
        return this.#state;
    }
    /** Finds out who is signed in; also the way on after a failure. Never rejects. */
    async start() {
        if (this.#state.status !== 'signed-out')
            this.#set({ status: 'starting' });
        await this.#identify(false);
    }
    /** Signs in; answers why not. Never rejects. */
    async signIn(userName, password) {
        let auth;
        try {
            auth = await this.#ready();
        }
        catch (error) {
            if (error instanceof ConfigError)
                this.#set({ status: 'misconfigured', field: error.field });
            return 'unreachable';
        }
        const failure = await auth.signIn(userName, password);
        if (!failure)
            await this.#identify(false);
        return failure;
    }
    /**
     * Signs out here and, through the shared storage, in the browser's other tabs. The screen is empty at once; it says
     * that nobody is signed in when that is true.
     */
    async signOut() {
        this.#turn += 1;
        this.#set({ status: 'starting' });
        await this.#dropTokens();
        await this.#identify(false);
    }
    /** An element found that the session cannot go on. */
    async renew() {
        if (this.#state.status === 'signed-in')
            await this.#identify(true);
    }
    async #identify(ended) {
        const turn = (this.#turn += 1);
        try {
            const auth = await this.#ready();
            const identity = await auth.identify();
            if (turn === this.#turn)
                this.#take(identity, ended);
        }
        catch (error) {
            if (turn !== this.#turn)
                return;
            if (error instanceof ConfigError)
                this.#set({ status: 'misconfigured', field: error.field });
            else
                this.#set({ status: 'unreachable' });
        }
    }
    #take(identity, ended) {
        if (identity.kind === 'nobody') {
            if (this.#state.status !== 'signed-out')
                this.#set({ status: 'signed-out', ended });
            return;
        }
        if (identity.kind === 'memberless') {
            this.#set({ status: 'memberless', userName: identity.userName });
            return;
        }
        const { client, userName } = identity;
        this.#set({ status: 'signed-in', client, userName });
        client.session.ended.addEventListener('abort', () => void this.#ended(client), { once: true });
        if (client.session.ended.aborted)
            void this.#ended(client);
    }
    /** The session is over; another one may have begun in its place, in this tab or another. */
    async #ended(client) {
        if (this.#state.status !== 'signed-in' || this.#state.client !== client)
            return;
        this.#set({ status: 'starting' });
        // With tokens that the server takes no more the next session would end as this one did, and so on for ever.
        if (wasRefused(client))
            await this.#dropTokens();
        await this.#identify(true);
    }
    async #dropTokens() {
        try {
            await (await this.#ready()).signOut();
        }
        catch {
            // Whether they are gone is asked next.
        }
    }
    /** The configured port; what failed to arrive is fetched again the next time. */
    #ready() {
        this.#auth ??= this.#load().catch((error) => {
            this.#auth = undefined;
            throw error;
        });
        return this.#auth;
    }
    async #load() {
        const [outputs, auth] = await Promise.all([this.#dependencies.loadOutputs(), this.#dependencies.loadAuth()]);
        auth.configure(outputs);
        return auth;
    }
    #set(state) {
        this.#state = state;
        this.dispatchEvent(new Event('change'));
    }
}
function wasRefused({ session }) {
    return session.ended.reason?.cause !== undefined;
}
