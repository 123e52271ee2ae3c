/** Registers the elements under their own tags, on import. */
import { define } from './index.js';

// With it come the types of the tags and of their events.
export { define };

define();
