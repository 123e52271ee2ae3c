/** Registers the elements under their own tags, on import. */
import { define } from './register.js';

define();
