import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: all that can come out otherwise when nothing but the colour scheme changed. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** A story is a part of a page: landmarks and the one heading of level one are the page's. */
export const RULES_OF_PAGES = ['region', 'page-has-heading-one', 'landmark-one-main'] as const;

/**
 * Runs axe over a part of the page, its open shadow roots included.
 * @returns One line per violation; empty when there is none.
 */
export async function axeViolations(
  page: Page,
  selector: string,
  ignoredRules: readonly string[] = [],
): Promise<string[]> {
  const rules = Object.fromEntries(ignoredRules.map((rule) => [rule, { enabled: false }]));
  return run(page, selector, { runOnly: { type: 'tag', values: TAGS }, rules });
}

/** Only what depends on colours; for a page that passed in another colour scheme. */
export async function colourViolations(page: Page, selector: string): Promise<string[]> {
  return run(page, selector, { runOnly: { type: 'rule', values: COLOUR_RULES } });
}

async function run(page: Page, selector: string, options: object): Promise<string[]> {
  // Evaluated through the debugger, so that a page's content security policy stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await axeSource);
  const violations = await page.evaluate(
    async ([root, given]) => {
      const { axe } = window as unknown as { axe: { run(root: string, options: unknown): Promise<AxeResults> } };
      // Nothing of ours is in foreign style sheets or in films, which it would load first.
      return (await axe.run(root, { ...given, resultTypes: ['violations'], preload: false })).violations;
    },
    [selector, options] as const,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`.replaceAll('\n', ' ')),
  );
}
