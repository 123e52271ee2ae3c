/** What a text, a bank's code and an address must be, by themselves, without Lit: for the models of the elements. */
export { ADDRESS_PARTS, addressProblems, tidyAddress, type PostalAddress } from './format/postal-address.js';
export { bicProblem, isBlank, textProblem, type TextRule } from './format/text-rules.js';
