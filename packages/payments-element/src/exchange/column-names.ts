import type { ImportField } from './import-fields.js';

/**
 * What columns are called in the files of banks, bookkeeping and spreadsheets: in the ten languages of these elements, in the
 * words of ISO 20022 and of our own export and API. Data, not words on the screen: a name more costs a line.
 */
export const COLUMN_NAMES: Readonly<Record<ImportField, string>> = {
  debtorAccountId: `From account|Debtor account|Debtor IBAN|Debit account|Ordering account|Our account|Own account|Payer account|Account from|From IBAN
Auftraggeberkonto|Auftraggeber IBAN|IBAN Auftraggeber|Belastungskonto|Absenderkonto|Von Konto|Eigenes Konto|Zahlungskonto|Belastungs-IBAN
Compte débiteur|Compte à débiter|Compte émetteur|Compte donneur d’ordre|IBAN débiteur|Depuis le compte|IBAN à débiter
Cuenta de cargo|Cuenta ordenante|Cuenta deudora|IBAN ordenante|Desde la cuenta|IBAN de cargo
Conto di addebito|Conto ordinante|Conto debitore|IBAN ordinante|Dal conto|IBAN di addebito
Van rekening|Rekening opdrachtgever|Opdrachtgeversrekening|Debiteurrekening|IBAN opdrachtgever|Van IBAN
Conta de débito|Conta ordenante|Conta a debitar|Da conta|IBAN a debitar
Rachunek obciążany|Rachunek nadawcy|Rachunek zleceniodawcy|Konto zleceniodawcy|Z rachunku|Z rachunku IBAN
من حساب|حساب المدين|الحساب المدين|حساب الدافع|من IBAN
支払口座|出金口座|引落口座|振込元口座|支払元口座|引落口座のIBAN`,
  creditorName: `Creditor|Creditor name|Beneficiary|Beneficiary name|Payee|Payee name|Recipient|Recipient name|Supplier|Supplier name|Vendor|Vendor name|Name|Company
Empfänger|Empfängername|Name des Empfängers|Begünstigter|Name des Begünstigten|Zahlungsempfänger|Kreditor|Lieferant|Gläubiger
Bénéficiaire|Nom du bénéficiaire|Créancier|Nom du créancier|Destinataire|Fournisseur|Nom|Raison sociale
Beneficiario|Nombre del beneficiario|Acreedor|Proveedor|Destinatario|Nombre|Razón social
Creditore|Nome del beneficiario|Fornitore|Nome|Ragione sociale|Denominazione
Begunstigde|Naam begunstigde|Crediteur|Ontvanger|Naam ontvanger|Leverancier|Naam|Tegenpartij|Naam tegenpartij
Beneficiário|Nome do beneficiário|Credor|Fornecedor|Destinatário
Odbiorca|Nazwa odbiorcy|Beneficjent|Wierzyciel|Kontrahent|Nazwa kontrahenta|Dostawca|Nazwa
المستفيد|اسم المستفيد|الدائن|اسم الدائن|المورد|اسم المورد|الاسم
受取人|受取人名|受取人の名前|支払先|支払先名|振込先|振込先名|債権者|債権者名|取引先|取引先名|名前`,
  creditorIban: `IBAN|Creditor IBAN|Beneficiary IBAN|Payee IBAN|Supplier IBAN|Account number|Account|Creditor account|Beneficiary account|To account
Empfänger IBAN|IBAN Empfänger|IBAN des Empfängers|Kontonummer|Empfängerkonto|Konto|IBAN Begünstigter
IBAN bénéficiaire|IBAN du bénéficiaire|Compte bénéficiaire|Compte du bénéficiaire|Numéro de compte|Compte créditeur
IBAN beneficiario|IBAN del beneficiario|Cuenta|Cuenta del beneficiario|Número de cuenta|Cuenta de abono
Conto|Conto beneficiario|Conto del beneficiario|Numero di conto|Coordinate bancarie
IBAN begunstigde|Rekening|Rekeningnummer|Tegenrekening|Rekening begunstigde|IBAN ontvanger
IBAN do beneficiário|Conta|Conta do beneficiário|Número da conta|Conta de destino
Numer rachunku|Rachunek|Rachunek odbiorcy|Numer rachunku odbiorcy|Konto odbiorcy|Numer konta|Nr rachunku|IBAN odbiorcy
آيبان|الآيبان|رقم الآيبان|آيبان المستفيد|رقم الحساب|الحساب|حساب المستفيد|IBAN المستفيد
受取人IBAN|受取人のIBAN|口座番号|受取口座|振込先口座|口座`,
  amountMinor: `Amount|Payment amount|Instructed amount|Sum|Total|Value
Betrag|Zahlbetrag|Zahlungsbetrag|Überweisungsbetrag|Summe|Umsatz
Montant|Montant à payer|Somme
Importe|Monto|Cantidad
Importo|Ammontare
Bedrag|Te betalen
Montante|Valor|Quantia|Importância
Kwota|Kwota przelewu|Wartość
المبلغ|مبلغ الدفع|القيمة
金額|支払金額|支払額|振込金額|送金額`,
  currency: `Currency|Currency code|Ccy
Währung|Währungscode|Whg|Devise|Monnaie|Code devise
Moneda|Divisa|Código de moneda|Valuta|Codice valuta|Munt|Muntsoort
Moeda|Código da moeda|Waluta|Kod waluty|العملة|رمز العملة|通貨|通貨コード`,
  requestedExecutionDate: `Execution date|Requested execution date|Payment date|Due date|Due|Value date|Date|Pay on
Ausführungsdatum|Ausführungstermin|Ausführung|Zahlungsdatum|Fälligkeit|Fälligkeitsdatum|Fällig|Fällig am|Datum|Termin|Wertstellung
Date d’exécution|Date de paiement|Échéance|Date d’échéance|À payer le
Fecha|Fecha de ejecución|Fecha de pago|Fecha de vencimiento|Vencimiento|Fecha valor
Data|Data di esecuzione|Data esecuzione|Data di pagamento|Data pagamento|Scadenza|Data scadenza|Data di scadenza|Data valuta
Uitvoeringsdatum|Betaaldatum|Vervaldatum|Vervaldag
Data de execução|Data de pagamento|Data de vencimento|Vencimento
Data realizacji|Data wykonania|Data płatności|Data przelewu|Termin płatności
التاريخ|تاريخ التنفيذ|تاريخ الدفع|تاريخ الاستحقاق|الاستحقاق
実行日|支払日|支払予定日|振込日|振込指定日|送金指定日|支払指定日|指定日|送金日|期日|支払期日|日付`,
  remittanceInformation: `Remittance information|Remittance|Reference|Payment reference|Description|Purpose|Payment details|Details|Memo|Note|Message|Narrative|Text|Invoice|Invoice number|Invoice no
Verwendungszweck|Zweck|Betreff|Rechnung|Rechnungsnummer|Referenz|Buchungstext|Zahlungsreferenz|Mitteilung
Motif|Motif du paiement|Libellé|Référence|Objet|Communication|Facture|Numéro de facture
Concepto|Referencia|Descripción|Motivo|Factura|Número de factura
Causale|Causale del pagamento|Riferimento|Descrizione|Fattura|Numero fattura|Numero di fattura
Omschrijving|Kenmerk|Mededeling|Betalingskenmerk|Factuur|Factuurnummer|Referentie
Descrição|Descritivo|Referência|Finalidade|Fatura|Número da fatura
Tytuł|Tytułem|Tytuł przelewu|Tytuł płatności|Opis|Faktura|Numer faktury|Referencja
معلومات التحويل|الغرض|غرض الدفع|تفاصيل الدفع|المرجع|الوصف|البيان|بيان الدفع|رقم الفاتورة|الفاتورة
送金情報|支払内容|摘要|備考|参照|参照番号|メッセージ|請求書番号|請求書`,
  creditorReference: `Creditor reference|Structured reference|RF reference|Structured creditor reference|ISO 11649
Strukturierte Referenz|Kreditorenreferenz|Gläubigerreferenz|RF-Referenz|Référence structurée|Référence du créancier|Référence créancier
Referencia estructurada|Referencia del acreedor|Riferimento strutturato|Riferimento del creditore|Riferimento creditore
Gestructureerde referentie|Gestructureerd betalingskenmerk|Gestructureerde mededeling|Crediteurreferentie|Referência estruturada|Referência do credor
Referencja wierzyciela|Referencja strukturalna|مرجع الدائن|المرجع المنظم|債権者参照|債権者参照番号|構造化参照|受取人参照番号`,
  endToEndId: `End-to-end reference|End-to-end ID|End to end identification|E2E|E2E ID|EndToEndId
Ende-zu-Ende-Referenz|End-to-End-Referenz|Ende-zu-Ende-ID|Ende-zu-Ende|Référence de bout en bout|Identifiant de bout en bout
Referencia de extremo a extremo|Referencia extremo a extremo|Riferimento end-to-end|Identificativo end-to-end|End-to-end-referentie|End-to-end-kenmerk
Referência ponta a ponta|Referência de ponta a ponta|Referencja end-to-end|Identyfikator end-to-end|المرجع من طرف إلى طرف|エンドツーエンド参照|エンドツーエンド参照番号|エンドツーエンドID`,
  chargeBearer: `Charges|Charge bearer|Fees|Entgelt|Entgelte|Entgeltregelung|Gebühren|Gebührenregelung|Spesen|Frais|Répartition des frais
Gastos|Comisiones|Spese|Commissioni|Kosten|Kostenregeling|Encargos|Despesas|Opłaty|Koszty|الرسوم|المصاريف|手数料|手数料負担`,
  creditorBic: `BIC|Creditor BIC|Beneficiary BIC|SWIFT|SWIFT code|BIC/SWIFT|SWIFT/BIC|BIC Empfänger|BIC des Empfängers|Empfänger BIC|BIC du bénéficiaire|BIC bénéficiaire
BIC del beneficiario|BIC beneficiario|BIC begunstigde|BIC do beneficiário|BIC odbiorcy|رمز السويفت|BIC المستفيد|سويفت|رمز BIC|SWIFTコード|受取人のBIC|BICコード`,
  'creditorAddress.streetName': `Street|Street name|Address|Creditor street|Straße|Strasse|Adresse|Rue|Calle|Dirección|Via|Indirizzo|Straat|Straatnaam|Adres|Rua|Morada|Endereço|Ulica|الشارع|العنوان|通り|町名番地|住所`,
  'creditorAddress.buildingNumber': `Building number|House number|Hausnummer|Hausnr|Numéro de rue|Numéro dans la rue|Número de edificio|Numero civico|Civico|Huisnummer|Número da porta|Numer domu|Numer budynku|رقم المبنى|番地|建物番号`,
  'creditorAddress.postCode': `Post code|Postcode|Postal code|ZIP|ZIP code|Postleitzahl|PLZ|Code postal|Código postal|CP|CAP|Codice postale|Kod pocztowy|الرمز البريدي|郵便番号`,
  'creditorAddress.townName': `Town|City|Town name|Ort|Stadt|Wohnort|Ville|Localité|Ciudad|Población|Localidad|Città|Località|Plaats|Woonplaats|Stad|Cidade|Localidade|Miasto|Miejscowość|المدينة|都市|市区町村`,
  'creditorAddress.country': `Country|Country code|Land|Ländercode|Pays|Code pays|País|Código de país|Paese|Nazione|Landcode|Kraj|Kod kraju|الدولة|البلد|国|国コード`,
};
