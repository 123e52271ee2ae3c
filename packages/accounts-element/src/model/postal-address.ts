export type { PostalAddress } from '@remit-elements/element-kit/rules.js';
