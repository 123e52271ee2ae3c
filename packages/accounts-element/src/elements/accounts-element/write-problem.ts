import type { WriteState } from '../../controllers/account-writer-controller.js';
import { errorKey } from '../../strings/en.js';
import type { DialogWord } from './accounts-workspace.js';

/** Why something was not done, in words; undefined while nothing is known against it. */
export function writeProblem(state: WriteState): DialogWord | undefined {
  if (state.status === 'conflict') return state.current ? 'dialog.isConflict' : 'dialog.isGone';
  if (state.status !== 'failed') return undefined;
  if (state.unsure) return 'dialog.unsure';
  switch (state.error.code) {
    case 'NotFound':
      return 'dialog.isGone';
    case 'VersionConflict':
      return 'dialog.isConflict';
    case 'StatusConflict':
    case 'ValidationError':
      return 'dialog.wasRefused';
    default:
      return errorKey(state.error.code);
  }
}
