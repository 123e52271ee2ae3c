import { formatAmount, formatDate } from '@remit-elements/element-kit/format.js';
import { h, type FunctionalComponent } from '@stencil/core';
import { hrefOf } from '../../router/routes.js';
import type { OutflowDay } from '../../start/outflow.js';
import type { Translate } from '../../strings/speech.js';

interface OutflowTableProps {
  readonly t: Translate;
  readonly locale: string;
  readonly currency: string;
  readonly days: readonly OutflowDay[];
}

/** The same in figures, for readers who want them: the days on which something leaves, each with the list of it. */
export const OutflowTable: FunctionalComponent<OutflowTableProps> = ({ t, locale, currency, days }) => {
  const caption = t('start.outflow.caption', { currency });
  return (
    <details>
      <summary>{t('start.outflow.table')}</summary>
      <div class="scroll" role="region" aria-label={caption} tabindex="0">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">{t('start.day')}</th>
              {(['start.count', 'start.outflow.confirmed', 'start.amount'] as const).map((key) => (
                <th scope="col" class="figure">
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days
              .filter(({ count }) => count > 0)
              .map(({ date, count, confirmedMinor, amountMinor }) => (
                <tr key={date}>
                  <th scope="row">
                    <a href={hrefOf('payments', { query: { from: date, to: date, currency } })}>
                      {formatDate(date, locale)}
                    </a>
                  </th>
                  <td class="figure">{count.toLocaleString(locale)}</td>
                  <td class="figure">{formatAmount(confirmedMinor, currency, locale)}</td>
                  <td class="figure">{formatAmount(amountMinor, currency, locale)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};
