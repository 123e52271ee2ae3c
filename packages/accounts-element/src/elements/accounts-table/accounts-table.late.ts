/** What the figures beside accounts are read and drawn by: one chunk, fetched once there are rows. */
export { AccountFiguresController } from '../../controllers/account-figures-controller.js';
export { figureWords as words } from '../../strings/en-figures.js';
export { figureTemplate, widestDigits } from './account-figures.template.js';
export { accountFiguresStyles as styles } from './account-figures.styles.js';
