import { INSIDE } from './scenes-inside.js';
import { walkScenes } from './walk-scenes.js';

walkScenes(INSIDE);
