import { accountFixtures } from '@remit-elements/payments-element/testing.js';
import { describe, expect, it } from 'vitest';
import {
  amountShape,
  columnForm,
  currencyIn,
  dateShape,
  dayOf,
} from '../../packages/payments-element/src/exchange/cell-shapes.js';
import { COLUMN_NAMES } from '../../packages/payments-element/src/exchange/column-names.js';
import { fieldNamed, guessColumns } from '../../packages/payments-element/src/exchange/guess-columns.js';
import { IMPORT_FIELDS } from '../../packages/payments-element/src/exchange/import-fields.js';
import { Slices } from '../../packages/payments-element/src/exchange/slices.js';
import { countriesIn, readRow } from '../../packages/payments-element/src/state/import-row.js';
import { columnsOf, formsOf } from '../../packages/payments-element/src/state/import-source.js';

const slices = (): Slices => new Slices(new AbortController().signal);

const guess = async (lines: readonly string[]): Promise<readonly unknown[]> => {
  const rows = lines.map((line, index) => ({ row: index + 1, cells: line.split(';') }));
  const { hasHeader, mapping } = await guessColumns(rows, new Set(['DE02120300000000202051']), slices());
  return [hasHeader, ...mapping];
};

describe('columns', () => {
  it('are known by their usual names in ten languages', async () => {
    const heads = {
      en: 'Creditor;Creditor IBAN;Amount;Currency;Execution date;Remittance information;End-to-end reference',
      de: 'Empfänger;IBAN;Betrag;Währung;Ausführungsdatum;Verwendungszweck;Ende-zu-Ende-Referenz',
      fr: 'Bénéficiaire;IBAN du bénéficiaire;Montant;Devise;Date d’échéance;Motif;Référence de bout en bout',
      es: 'Beneficiario;Cuenta;Importe;Moneda;Fecha de ejecución;Concepto;Referencia extremo a extremo',
      it: 'Fornitore;Conto;Importo;Valuta;Scadenza;Causale;Riferimento end-to-end',
      nl: 'Begunstigde;Tegenrekening;Bedrag;Munt;Uitvoeringsdatum;Omschrijving;End-to-end-kenmerk',
      pt: 'Beneficiário;Conta;Montante;Moeda;Data de vencimento;Descrição;Referência ponta a ponta',
      pl: 'Odbiorca;Numer rachunku;Kwota;Waluta;Data realizacji;Tytułem;Referencja end-to-end',
      ar: 'المستفيد;الآيبان;المبلغ;العملة;تاريخ الاستحقاق;الغرض;المرجع من طرف إلى طرف',
      ja: '受取人;口座番号;金額;通貨;支払日;摘要;エンドツーエンド参照',
    };
    const fields = [
      'creditorName',
      'creditorIban',
      'amountMinor',
      'currency',
      'requestedExecutionDate',
      'remittanceInformation',
      'endToEndId',
    ];
    for (const [language, head] of Object.entries(heads))
      expect(await guess([head, 'Nordwind;DE89370400440532013000;1;EUR;2026-11-26;Text;E1']), language).toEqual([
        true,
        ...fields,
      ]);
  });

  it('have no name that stands for two fields', () => {
    const seen = new Map<string, string>();
    for (const [field, names] of Object.entries(COLUMN_NAMES)) {
      for (const name of names.split(/[|\n]/)) {
        expect(fieldNamed(name), `${name}: ${field}`).toBe(field);
        seen.set(name, field);
      }
    }
    expect(seen.size).toBeGreaterThan(450);
  });

  it('are known by what stands in them where they have no name, or a name that is belied', async () => {
    expect(
      await guess(['DE02120300000000202051;DE89370400440532013000;Nordwind;12,50 ;EUR;26.11.2026;Rechnung']),
    ).toEqual([
      false,
      'debtorAccountId',
      'creditorIban',
      'creditorName',
      'amountMinor',
      'currency',
      'requestedExecutionDate',
      'remittanceInformation',
    ]);
    expect(await guess(['Name;Valuta;Betrag in EUR', 'A;26.11.2026;1,00'])).toEqual([
      true,
      'creditorName',
      'requestedExecutionDate',
      'amountMinor',
    ]);
    expect(await guess(['Spalte 1;Kontonummer;x', 'Alpha;falsch;?'])).toEqual([
      true,
      'creditorName',
      'creditorIban',
      undefined,
    ]);
  });
});

describe('the form of a column', () => {
  const decimals = (...cells: string[]): unknown => columnForm(cells, amountShape, slices());
  const dates = (...cells: string[]): unknown => columnForm(cells, dateShape, slices());

  it('is decided over all of its cells', async () => {
    expect(await decimals('1.250', '3', '12,50 €')).toEqual({ found: ',', unclear: undefined });
    expect(await decimals('EUR 1,250', "1'000.00")).toEqual({ found: '.', unclear: undefined });
    expect(await decimals('1.250.000', 'x')).toEqual({ found: ',', unclear: undefined });
    expect(await dates('03/04/2026', '26/11/2026')).toEqual({ found: 'dmy', unclear: undefined });
    expect(await dates('03/04/26', '11/26/26')).toEqual({ found: 'mdy', unclear: undefined });
    expect(await dates('03.04.2026')).toEqual({ found: 'dmy', unclear: undefined });
  });

  it('is left open where they can be read in two ways, or do not agree', async () => {
    expect(await decimals('100', '1.250')).toEqual({ found: undefined, unclear: '1.250' });
    expect(await decimals('1.250', '1,5', '1.5')).toEqual({ found: undefined, unclear: '1.250' });
    expect(await decimals('100', '-3', '١٢')).toEqual({ found: undefined, unclear: undefined });
    expect(await dates('2026-11-26', '03/04/2026', '05/05/2026')).toEqual({ found: undefined, unclear: '03/04/2026' });
    expect(await dates('2026-11-26', '31/31/2026', '')).toEqual({ found: undefined, unclear: undefined });
  });

  it('leaves the time of day, and reads a day without signs', () => {
    expect(['2026-11-26T00:00:00Z', '26.11.2026 00:00', '20261126', '99999999'].map(dayOf)).toEqual([
      '2026-11-26',
      '26.11.2026',
      '2026-11-26',
      '99999999',
    ]);
    expect(['USD 5', '5 chf', '5 €', '5'].map(currencyIn)).toEqual(['USD', 'CHF', 'EUR', undefined]);
  });
});

describe('cells of long runs', () => {
  const CELL = 5_000;
  const between = (sign: string): string => `1${sign.repeat(CELL - 2)}1`;
  const RUNS: Readonly<Record<string, string>> = {
    blanks: between(' '),
    'no-break spaces': between('\u00a0'),
    'invisible signs': between('\u200b'),
    'a month and blanks': `26 Nov${' '.repeat(CELL - 7)}x`,
    'a code and blanks': `1 EUR${' '.repeat(CELL - 6)}x`,
    brackets: `${'('.repeat(CELL - 2)}\n)`,
    'times of day': '1 1:11'.repeat(CELL / 6),
    'figures and points': '1.'.repeat(CELL / 2),
    'figures and blanks': '1 '.repeat(CELL / 2),
    'ligatures of eighteen letters': '\ufdfa'.repeat(CELL),
  };
  const settings = {
    mapping: IMPORT_FIELDS,
    decimal: ',',
    dateOrder: 'dmy',
    accountId: '',
    executionDate: '',
    accounts: accountFixtures(),
    countries: countriesIn('de'),
    locale: 'de',
    now: new Date('2026-11-23'),
  } as const;

  /** The longest that the page had to wait for its turn. */
  async function longestTurn(work: () => Promise<unknown>): Promise<number> {
    let [longest, last, isOver] = [0, performance.now(), false];
    const look = (): void => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
      if (!isOver) setImmediate(look);
    };
    setImmediate(look);
    await work();
    isOver = true;
    return Math.max(longest, performance.now() - last);
  }

  it('hold up the page at no point, whatever they are made of', async () => {
    for (const [name, cell] of Object.entries(RUNS)) {
      const cells = IMPORT_FIELDS.map(() => cell);
      const rows = Array.from({ length: 200 }, (_, index) => ({ row: index + 1, cells }));
      const source = { kind: 'table', rows, hasHeader: false } as const;
      const began = performance.now();
      const longest = await longestTurn(async () => {
        await columnsOf(source, new Set(), slices());
        await formsOf(source, settings, slices());
        const turn = slices();
        for (const row of rows.slice(0, 10)) {
          await turn.rest();
          readRow(row, settings);
        }
      });
      // By themselves 20 to 60 ms, on a machine with other work some more; what is quadratic takes seconds.
      expect(longest, name).toBeLessThan(1_000);
      expect(performance.now() - began, name).toBeLessThan(5_000);
    }
  });

  it('are none of amounts and days, and those with blanks around them are', () => {
    for (const cell of [between(' '), between('\u00a0')])
      expect([amountShape(cell), dateShape(cell)]).toEqual([undefined, undefined]);
    const blanks = ' '.repeat(2_000);
    expect([amountShape(`${blanks}1,50 €${blanks}`), dateShape(`${blanks}26/11/2026${blanks}`)]).toEqual([',', 'dmy']);
  });
});
