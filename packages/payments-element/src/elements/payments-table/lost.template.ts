import { alertTemplate } from '@remit-elements/element-kit';
import type { TemplateResult } from 'lit';
import type { tableWords } from '../../strings/en.js';

/**
 * Of a part of the page's program that could not be fetched. Browsers from before the end of 2026 keep the failure until
 * the page is loaded anew, whatever is asked for later (https://github.com/whatwg/html/pull/10327), and another address
 * for the same part would be one without a hash in the host's import map.
 */
export function lostTemplate(
  title: string,
  failures: number,
  fetch: () => void,
  t: (key: keyof typeof tableWords) => string,
): TemplateResult {
  const isFirst = failures === 1;
  const run = isFirst ? fetch : (): void => location.reload();
  return alertTemplate({
    title,
    text: t(isFirst ? 'table.lostText' : 'table.lostAgain'),
    action: { label: t(isFirst ? 'table.retry' : 'table.reload'), run },
  });
}
