/** Registers the elements under their own tags, on import. */
import { define } from './index.js';

define();
