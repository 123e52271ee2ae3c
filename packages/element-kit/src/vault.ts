/** The encrypted store by itself, without Lit: for a page that keeps or forgets something before any element is there. */
export { KeptTexts, type TypedTexts } from './state/kept-texts.js';
export { SessionVault, type VaultEntry, type VaultOptions, type VaultTrouble } from './state/session-vault.js';
