/**
 * pain.001.001.09 as its schema defines it (ISO 20022, `pain.001.001.09.xsd`, Standards Editor build R1.6.15): every element
 * of each type in its order, `?` for none or one, `*` for any number, `+` for at least one, `{m,n}` for others; choices have
 * `|` between them. Types that our messages have no use for are not defined: what has one fails.
 */
export const COMPLEX_TYPES: Readonly<Record<string, string>> = {
  Document: 'CstmrCdtTrfInitn:CustomerCreditTransferInitiationV09',
  CustomerCreditTransferInitiationV09: 'GrpHdr:GroupHeader85 PmtInf:PaymentInstruction30+ SplmtryData:Unused*',
  GroupHeader85:
    'MsgId:Max35Text CreDtTm:ISODateTime Authstn:Unused{0,2} NbOfTxs:Max15NumericText CtrlSum:DecimalNumber? ' +
    'InitgPty:PartyIdentification135 FwdgAgt:BranchAndFinancialInstitutionIdentification6?',
  PaymentInstruction30:
    'PmtInfId:Max35Text PmtMtd:PaymentMethod3Code BtchBookg:BatchBookingIndicator? NbOfTxs:Max15NumericText? ' +
    'CtrlSum:DecimalNumber? PmtTpInf:PaymentTypeInformation26? ReqdExctnDt:DateAndDateTime2Choice ' +
    'PoolgAdjstmntDt:ISODate? Dbtr:PartyIdentification135 DbtrAcct:CashAccount38 ' +
    'DbtrAgt:BranchAndFinancialInstitutionIdentification6 DbtrAgtAcct:CashAccount38? InstrForDbtrAgt:Max140Text? ' +
    'UltmtDbtr:PartyIdentification135? ChrgBr:ChargeBearerType1Code? ChrgsAcct:CashAccount38? ' +
    'ChrgsAcctAgt:BranchAndFinancialInstitutionIdentification6? CdtTrfTxInf:CreditTransferTransaction34+',
  CreditTransferTransaction34:
    'PmtId:PaymentIdentification6 PmtTpInf:PaymentTypeInformation26? Amt:AmountType4Choice XchgRateInf:Unused? ' +
    'ChrgBr:ChargeBearerType1Code? ChqInstr:Unused? UltmtDbtr:PartyIdentification135? IntrmyAgt1:Unused? ' +
    'IntrmyAgt1Acct:Unused? IntrmyAgt2:Unused? IntrmyAgt2Acct:Unused? IntrmyAgt3:Unused? IntrmyAgt3Acct:Unused? ' +
    'CdtrAgt:BranchAndFinancialInstitutionIdentification6? CdtrAgtAcct:CashAccount38? Cdtr:PartyIdentification135? ' +
    'CdtrAcct:CashAccount38? UltmtCdtr:PartyIdentification135? InstrForCdtrAgt:Unused* InstrForDbtrAgt:Max140Text? ' +
    'Purp:Unused? RgltryRptg:Unused{0,10} Tax:Unused? RltdRmtInf:Unused{0,10} RmtInf:RemittanceInformation16? ' +
    'SplmtryData:Unused*',
  PartyIdentification135: 'Nm:Max140Text? PstlAdr:PostalAddress24? Id:Unused? CtryOfRes:CountryCode? CtctDtls:Unused?',
  PostalAddress24:
    'AdrTp:Unused? Dept:Max70Text? SubDept:Max70Text? StrtNm:Max70Text? BldgNb:Max16Text? BldgNm:Max35Text? ' +
    'Flr:Max70Text? PstBx:Max16Text? Room:Max70Text? PstCd:Max16Text? TwnNm:Max35Text? TwnLctnNm:Max35Text? ' +
    'DstrctNm:Max35Text? CtrySubDvsn:Max35Text? Ctry:CountryCode? AdrLine:Max70Text{0,7}',
  CashAccount38:
    'Id:AccountIdentification4Choice Tp:Unused? Ccy:ActiveOrHistoricCurrencyCode? Nm:Max70Text? Prxy:Unused?',
  AccountIdentification4Choice: 'IBAN:IBAN2007Identifier | Othr:Unused',
  BranchAndFinancialInstitutionIdentification6: 'FinInstnId:FinancialInstitutionIdentification18 BrnchId:Unused?',
  FinancialInstitutionIdentification18:
    'BICFI:BICFIDec2014Identifier? ClrSysMmbId:Unused? LEI:Unused? Nm:Max140Text? PstlAdr:PostalAddress24? ' +
    'Othr:GenericFinancialIdentification1?',
  GenericFinancialIdentification1: 'Id:Max35Text SchmeNm:Unused? Issr:Max35Text?',
  PaymentTypeInformation26:
    'InstrPrty:Unused? SvcLvl:ServiceLevel8Choice* LclInstrm:LocalInstrument2Choice? CtgyPurp:Unused?',
  ServiceLevel8Choice: 'Cd:ExternalServiceLevel1Code | Prtry:Max35Text',
  LocalInstrument2Choice: 'Cd:Max35Text | Prtry:Max35Text',
  DateAndDateTime2Choice: 'Dt:ISODate | DtTm:ISODateTime',
  PaymentIdentification6: 'InstrId:Max35Text? EndToEndId:Max35Text UETR:Unused?',
  AmountType4Choice: 'InstdAmt:ActiveOrHistoricCurrencyAndAmount | EqvtAmt:Unused',
  RemittanceInformation16: 'Ustrd:Max140Text* Strd:StructuredRemittanceInformation16*',
  StructuredRemittanceInformation16:
    'RfrdDocInf:Unused* RfrdDocAmt:Unused? CdtrRefInf:CreditorReferenceInformation2? Invcr:PartyIdentification135? ' +
    'Invcee:PartyIdentification135? TaxRmt:Unused? GrnshmtRmt:Unused? AddtlRmtInf:Max140Text{0,3}',
  CreditorReferenceInformation2: 'Tp:CreditorReferenceType2? Ref:Max35Text?',
  CreditorReferenceType2: 'CdOrPrtry:CreditorReferenceType1Choice Issr:Max35Text?',
  CreditorReferenceType1Choice: 'Cd:DocumentType3Code | Prtry:Max35Text',
};

const DATE = '-?[0-9]{4,}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';
const ZONE = '(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?';

const textOf = (longest: number): RegExp => new RegExp(`^[^]{1,${String(longest)}}$`, 'u');

/** What each simple type lets through. Lengths count characters, as XML Schema does. */
export const SIMPLE_TYPES: Readonly<Record<string, RegExp>> = {
  Max16Text: textOf(16),
  Max35Text: textOf(35),
  Max70Text: textOf(70),
  Max140Text: textOf(140),
  Max15NumericText: /^[0-9]{1,15}$/,
  ExternalServiceLevel1Code: textOf(4),
  PaymentMethod3Code: /^(CHK|TRF|TRA)$/,
  ChargeBearerType1Code: /^(DEBT|CRED|SHAR|SLEV)$/,
  DocumentType3Code: /^(RADM|RPIN|FXDR|DISP|PUOR|SCOR)$/,
  BatchBookingIndicator: /^(true|false|1|0)$/,
  CountryCode: /^[A-Z]{2,2}$/,
  ActiveOrHistoricCurrencyCode: /^[A-Z]{3,3}$/,
  IBAN2007Identifier: /^[A-Z]{2,2}[0-9]{2,2}[a-zA-Z0-9]{1,30}$/,
  BICFIDec2014Identifier: /^[A-Z0-9]{4,4}[A-Z]{2,2}[A-Z0-9]{2,2}([A-Z0-9]{3,3}){0,1}$/,
  ISODate: new RegExp(`^${DATE}${ZONE}$`),
  ISODateTime: new RegExp(`^${DATE}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]+)?${ZONE}$`),
  // 18 digits in all: 17 of them after the point here, 5 in an amount, which is not below zero.
  DecimalNumber: /^[+-]?(?=(?:[^0-9]*[0-9]){1,18}[^0-9]*$)[0-9]*(\.[0-9]{0,17})?$/,
  ActiveOrHistoricCurrencyAndAmount: /^(?=(?:[^0-9]*[0-9]){1,18}[^0-9]*$)[0-9]*(\.[0-9]{0,5})?$/,
};
