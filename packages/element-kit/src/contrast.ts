/** Measures the colours of a theme, for a host's own tests and for tools; no element fetches it. */
export { type ContrastPair } from './contrast/contrast-pairs.js';
export { measureContrast, type ContrastOptions, type MeasuredPair } from './contrast/measure-contrast.js';
