import { formatAmount } from '@remit-elements/element-kit/format.js';
import { h, type FunctionalComponent } from '@stencil/core';
import type { Part } from '../../start/start-figures.js';
import { sumsOf, type Totals } from '../../start/totals.js';
import type { Translate } from '../../strings/speech.js';

interface OpenTableProps {
  readonly t: Translate;
  readonly locale: string;
  readonly open: Part<Totals>;
}

/** What is still to be paid, by currency. */
export const OpenTable: FunctionalComponent<OpenTableProps> = ({ t, locale, open }) => (
  <section class="panel" aria-labelledby="open">
    <h2 id="open">{t('start.open')}</h2>
    <p class="muted">{t('start.open.text')}</p>
    {open.value ? content(t, locale, open.value) : <div class={{ bone: !open.hasFailed, rows: true }} />}
  </section>
);

function content(t: Translate, locale: string, totals: Totals) {
  const sums = sumsOf(totals.totals);
  if (totals.isCut) return <p>{t('start.open.cut')}</p>;
  if (sums.length === 0) return <p>{t('start.open.none')}</p>;
  return (
    <table aria-labelledby="open">
      <thead>
        <tr>
          <th scope="col">{t('start.currency')}</th>
          <th scope="col" class="figure">
            {t('start.count')}
          </th>
          <th scope="col" class="figure">
            {t('start.amount')}
          </th>
        </tr>
      </thead>
      <tbody>
        {sums.map(({ currency, count, amountMinor }) => (
          <tr key={currency}>
            <th scope="row">{currency}</th>
            <td class="figure">{count.toLocaleString(locale)}</td>
            <td class="figure">{formatAmount(amountMinor, currency, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
