import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Runs axe over a part of the page, its open shadow roots included.
 * @returns One line per violation; empty when there is none.
 */
export async function axeViolations(
  page: Page,
  selector: string,
  ignoredRules: readonly string[] = [],
): Promise<string[]> {
  // Evaluated through the debugger, so that a page's content security policy stays as it is.
  await page.evaluate(await axeSource);
  const results = await page.evaluate(
    async ([root, tags, ignored]) => {
      const { axe } = window as unknown as { axe: { run(root: string, options: unknown): Promise<AxeResults> } };
      const rules = Object.fromEntries(ignored.map((rule) => [rule, { enabled: false }]));
      return axe.run(root, { runOnly: { type: 'tag', values: tags }, rules });
    },
    [selector, TAGS, [...ignoredRules]] as const,
  );
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`.replaceAll('\n', ' ')),
  );
}
