import { formatMoney } from '@remit-elements/element-kit/format.js';
import { h, type FunctionalComponent } from '@stencil/core';
import type { CardName } from '../../start/card-order.js';
import { countOf, sumsOf, type Totals } from '../../start/totals.js';
import type { Translate } from '../../strings/speech.js';

interface StartCardProps {
  readonly t: Translate;
  readonly locale: string;
  readonly name: CardName;
  readonly href: string;
  /** Undefined until it is known. */
  readonly totals: Totals | undefined;
  readonly hasFailed: boolean;
  /** What is to be known beside it. */
  readonly note?: string | undefined;
}

/** Those beside which something may be to be known: the others leave it no room where each stands alone. */
const NOTED: ReadonlySet<CardName> = new Set<CardName>(['due', 'drafts']);

/** One thing that needs doing: how many, how much in each currency. As high before its figures are there as with them. */
export const StartCard: FunctionalComponent<StartCardProps> = ({ t, name, href, totals, hasFailed, ...rest }) => (
  <li class={{ card: true, noted: NOTED.has(name) }}>
    <h2>
      <a href={href}>{t(`start.${name}`)}</a>
    </h2>
    {totals ? figures({ t, name, totals, ...rest }) : waiting(hasFailed)}
  </li>
);

function figures({
  t,
  locale,
  name,
  totals,
  note,
}: Pick<StartCardProps, 't' | 'locale' | 'name' | 'note'> & { totals: Totals }) {
  const sums = sumsOf(totals.totals);
  const count = countOf(sums);
  return [
    <p class={{ count: true, none: count === 0 }}>
      {count === 0 ? t(`start.${name}.none`) : t(totals.isCut ? 'start.paymentsOpen' : 'start.payments', { count })}
    </p>,
    // Of a part no sum is told: it would be taken for the whole.
    <p class="sums">{!totals.isCut && lines(t, sums, locale)}</p>,
    <p class="note">{note}</p>,
  ];
}

/** Two lines, whatever the number of currencies. */
function lines(t: Translate, sums: ReturnType<typeof sumsOf>, locale: string) {
  const shown = sums.length > 2 ? sums.slice(0, 1) : sums;
  const more = sums.length - shown.length;
  const texts = shown.map(({ amountMinor, currency }) => formatMoney(amountMinor, currency, locale));
  return [...texts, ...(more > 0 ? [t('start.more', { count: more })] : [])].map((text) => <span>{text}</span>);
}

function waiting(hasFailed: boolean) {
  const bone = { bone: !hasFailed };
  return [
    <p class={{ ...bone, count: true }}>{hasFailed && '–'}</p>,
    <p class={{ ...bone, sums: true }} />,
    <p class="note" />,
  ];
}
