import { countsOf, type ImportRow, type ImportState } from '../../controllers/import-controller.js';
import type { ImportView } from './import-view.js';

type Import = Pick<ImportView, 'state' | 'store'>;

/** Whether the row is a payment already, of this import. */
export function isStored({ store }: Pick<Import, 'store'>, { file }: ImportRow): boolean {
  return store.outcomeOf(file.row)?.kind === 'saved';
}

/** Whether something of the file is stored, so that what is chosen for all of its rows is no more to be changed. */
export function isBegun({ state }: Pick<Import, 'state'>): boolean {
  return state.run.deed === 'create' && state.run.saved > 0;
}

/** What of the file is not stored yet: all of it before the import. */
export function leftOf(view: Import): Pick<ImportState, 'counts' | 'sums'> {
  const { state } = view;
  return isBegun(view) ? countsOf({ ...state, rows: state.rows.filter((row) => !isStored(view, row)) }) : state;
}

/** Whether the file makes payments that there are already, so that its reader is to say that this is meant. */
export function isAgain({ state }: Pick<Import, 'state'>): boolean {
  const { source } = state;
  const isKnown = source?.known?.isFinished ?? source?.notices.some(({ kind }) => kind === 'own') ?? false;
  return isKnown && !isBegun({ state });
}
