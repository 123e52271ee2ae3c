import type { AxeResults, RunOptions } from 'axe-core';

interface AxeGlobal {
  axe: { run(context: Element, options: RunOptions): Promise<AxeResults> };
}

/** Pages around an element under test have no landmarks or headings of their own. */
const RULES: NonNullable<RunOptions['rules']> = {
  region: { enabled: false },
  'page-has-heading-one': { enabled: false },
};

/**
 * Runs axe over an element, through its shadow roots. Needs the package `axe-core` beside the tests.
 * @throws {Error} Naming each broken rule and where, when there is a violation.
 */
export async function expectAccessible(element: Element): Promise<void> {
  await import('axe-core');
  const { axe } = globalThis as unknown as AxeGlobal;
  for (const animation of animationsIn(element)) animation.cancel();
  const { violations } = await axe.run(element, { rules: RULES, resultTypes: ['violations'] });
  if (!violations.length) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help}\n  at ${node.target.flat().join(' ')}\n  ${node.html}\n  ${node.failureSummary ?? ''}`,
    ),
  );
  throw new Error(`axe found:\n${lines.join('\n')}`);
}

/** Of an element and of what is in its shadow roots; colours are judged as they come to rest. */
function animationsIn(element: Element): Animation[] {
  const inside = [...(element.shadowRoot?.querySelectorAll('*') ?? [])].filter((each) => each.shadowRoot);
  return [
    ...element.getAnimations({ subtree: true }),
    ...(element.shadowRoot?.getAnimations() ?? []),
    ...inside.flatMap(animationsIn),
  ];
}
