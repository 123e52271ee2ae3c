import { share } from '../support/deep.js';
import { DOORS } from './scenes-doors.js';
import { walkScenes } from './walk-scenes.js';

walkScenes(share(DOORS, 1));
