import { share } from '../support/deep.js';
import { STATES } from './scenes-states.js';
import { walkScenes } from './walk-scenes.js';

walkScenes(share(STATES, 0));
