import { Kind, type FragmentDefinitionNode, type SelectionSetNode } from 'graphql';

/** How much a selection is once every fragment stands where it is spread. */
export interface SelectionSize {
  /** Fields inside fields. */
  readonly depth: number;
  /** All fields, at every level. */
  readonly fields: number;
  /** Selection sets inside one another, fragments counted as well. */
  readonly nesting: number;
}

const NOTHING: SelectionSize = { depth: 0, fields: 0, nesting: 0 };

/**
 * Measures selections without expanding them: fragments that spread one another twice are small to write and endless to
 * expand. A fragment within itself counts for nothing; validation refuses it.
 */
export class DocumentSize {
  readonly #fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly #known = new Map<string, SelectionSize>();

  constructor(fragments: Readonly<Record<string, FragmentDefinitionNode>>) {
    this.#fragments = fragments;
  }

  of(set: SelectionSetNode | undefined): SelectionSize {
    if (!set) return NOTHING;
    let { depth, fields, nesting } = NOTHING;
    for (const selection of set.selections) {
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? this.#ofFragment(selection.name.value)
          : this.of(selection.selectionSet);
      depth = Math.max(depth, own + inner.depth);
      fields += own + inner.fields;
      nesting = Math.max(nesting, inner.nesting);
    }
    return { depth, fields, nesting: nesting + 1 };
  }

  #ofFragment(name: string): SelectionSize {
    const known = this.#known.get(name);
    if (known) return known;
    this.#known.set(name, NOTHING);
    const size = this.of(this.#fragments[name]?.selectionSet);
    this.#known.set(name, size);
    return size;
  }
}
