import type { Account, AccountDraft } from '../model/account.js';
import { differingUnits, type DraftUnit } from '../model/account-draft.js';

export type Side = 'theirs' | 'mine';

/** Two versions of one account, and which of them is to stay, unit by unit. Nothing is written before that is said. */
export class ConflictChoices {
  readonly #chosen = new Map<DraftUnit, Side>();
  /** The version that the choices are about: with another one they begin anew. */
  #about: Account | undefined;

  /** In what the two differ. */
  unitsOf(theirs: Account, mine: AccountDraft): readonly DraftUnit[] {
    return differingUnits(theirs, mine);
  }

  /** What was changed on one side only stays, unless someone says otherwise; of what both changed, one's own. */
  sideOf(unit: DraftUnit, theirs: Account, mine: AccountDraft, opened: Account | undefined): Side {
    const isMineOld = opened !== undefined && !differingUnits(opened, mine).includes(unit);
    return (this.#about === theirs ? this.#chosen.get(unit) : undefined) ?? (isMineOld ? 'theirs' : 'mine');
  }

  choose(unit: DraftUnit, side: Side, theirs: Account): void {
    if (this.#about !== theirs) this.#chosen.clear();
    this.#about = theirs;
    this.#chosen.set(unit, side);
  }
}
