/** The import of payments: one chunk, fetched when it is asked for. */
import { feedbackStyles, formStyles, tableStyles } from '@remit-elements/element-kit';
import type { PaymentsGateway } from '../../controllers/gateway-source.js';
import { importPartWords } from '../../strings/import.js';
import type { PartModule } from './late-part.js';
import { importStyles } from './import.styles.js';
import { WorkspaceImport } from './workspace-import.js';
import type { WorkspaceUndo } from './workspace-undo.js';

/**
 * @param gateway By which payments are stored.
 * @param undo By which it is offered to take them back, once the import is left.
 */
export function importPart(
  gateway: () => PaymentsGateway | undefined,
  undo: WorkspaceUndo,
): PartModule<WorkspaceImport> {
  return {
    words: importPartWords,
    styles: [...formStyles, ...tableStyles, feedbackStyles, ...importStyles],
    make: (workspace) => new WorkspaceImport(workspace, gateway, undo),
  };
}
