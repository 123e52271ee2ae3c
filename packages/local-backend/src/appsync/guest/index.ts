export type { GuestOutcome } from './guest-entry.js';
export type { GuestEffects } from './guest-util.js';
