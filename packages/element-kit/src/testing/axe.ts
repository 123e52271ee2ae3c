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
  await Promise.all(
    element.getAnimations({ subtree: true }).map((animation) => animation.finished.catch(() => undefined)),
  );
  const { violations } = await axe.run(element, { rules: RULES, resultTypes: ['violations'] });
  if (!violations.length) return;
  const lines = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      (node) => `${id}: ${help}\n  at ${node.target.flat().join(' ')}\n  ${node.html}\n  ${node.failureSummary ?? ''}`,
    ),
  );
  throw new Error(`axe found:\n${lines.join('\n')}`);
}
