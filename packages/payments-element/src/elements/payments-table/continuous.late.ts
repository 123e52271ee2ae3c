/** A list without pages: one chunk, fetched after the first rows where a host asks for it. */
import { continuousStyles } from './continuous.styles.js';

export { ContinuousList } from './continuous-list.js';

export const styles = [continuousStyles];
