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

const guess = (lines: readonly string[]): readonly unknown[] => {
  const rows = lines.map((line, index) => ({ row: index + 1, cells: line.split(';') }));
  const { hasHeader, mapping } = guessColumns(rows, new Set(['DE02120300000000202051']));
  return [hasHeader, ...mapping];
};

describe('columns', () => {
  it('are known by their usual names in ten languages', () => {
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
      expect(guess([head, 'Nordwind;DE89370400440532013000;1;EUR;2026-11-26;Text;E1']), language).toEqual([
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

  it('are known by what stands in them where they have no name, or a name that is belied', () => {
    expect(guess(['DE02120300000000202051;DE89370400440532013000;Nordwind;12,50 ;EUR;26.11.2026;Rechnung'])).toEqual([
      false,
      'debtorAccountId',
      'creditorIban',
      'creditorName',
      'amountMinor',
      'currency',
      'requestedExecutionDate',
      'remittanceInformation',
    ]);
    expect(guess(['Name;Valuta;Betrag in EUR', 'A;26.11.2026;1,00'])).toEqual([
      true,
      'creditorName',
      'requestedExecutionDate',
      'amountMinor',
    ]);
    expect(guess(['Spalte 1;Kontonummer;x', 'Alpha;falsch;?'])).toEqual([
      true,
      'creditorName',
      'creditorIban',
      undefined,
    ]);
  });
});

describe('the form of a column', () => {
  const decimals = (...cells: string[]): unknown => columnForm(cells, amountShape);
  const dates = (...cells: string[]): unknown => columnForm(cells, dateShape);

  it('is decided over all of its cells', () => {
    expect(decimals('1.250', '3', '12,50 €')).toEqual({ found: ',', unclear: undefined });
    expect(decimals('EUR 1,250', "1'000.00")).toEqual({ found: '.', unclear: undefined });
    expect(decimals('1.250.000', 'x')).toEqual({ found: ',', unclear: undefined });
    expect(dates('03/04/2026', '26/11/2026')).toEqual({ found: 'dmy', unclear: undefined });
    expect(dates('03/04/26', '11/26/26')).toEqual({ found: 'mdy', unclear: undefined });
    expect(dates('03.04.2026')).toEqual({ found: 'dmy', unclear: undefined });
  });

  it('is left open where they can be read in two ways, or do not agree', () => {
    expect(decimals('100', '1.250')).toEqual({ found: undefined, unclear: '1.250' });
    expect(decimals('1.250', '1,5', '1.5')).toEqual({ found: undefined, unclear: '1.250' });
    expect(decimals('100', '-3', '١٢')).toEqual({ found: undefined, unclear: undefined });
    expect(dates('2026-11-26', '03/04/2026', '05/05/2026')).toEqual({ found: undefined, unclear: '03/04/2026' });
    expect(dates('2026-11-26', '31/31/2026', '')).toEqual({ found: undefined, unclear: undefined });
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
