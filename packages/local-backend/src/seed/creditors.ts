/** Made-up creditors. The IBANs are the registry's published examples (SWIFT, IBAN Registry), so their check digits hold. */
export const CREDITORS: readonly {
  readonly name: string;
  readonly iban: string;
  readonly bic: string;
  readonly about: string;
}[] = [
  { name: 'Nordwind Logistik GmbH', iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', about: 'Freight' },
  { name: 'Papeterie Lefèvre SARL', iban: 'FR1420041010050500013M02606', bic: 'PSSTFRPPXXX', about: 'Office supplies' },
  { name: 'Van Dijk Installaties B.V.', iban: 'NL91ABNA0417164300', bic: 'ABNANL2A', about: 'Heating maintenance' },
  { name: 'Alpenblick Catering GmbH', iban: 'AT611904300234573201', bic: 'BKAUATWW', about: 'Catering' },
  { name: 'Harbour Lane Software Ltd', iban: 'GB29NWBK60161331926819', bic: 'NWBKGB2L', about: 'Licences' },
  { name: 'Brasserie du Parc SA', iban: 'BE68539007547034', bic: 'GEBABEBB', about: 'Team event' },
  { name: 'Talleres Ibáñez S.L.', iban: 'ES9121000418450200051332', bic: 'CAIXESBB', about: 'Van repair' },
  { name: 'Studio Bianchi S.r.l.', iban: 'IT60X0542811101000000123456', bic: 'BLOPIT22', about: 'Design work' },
  { name: 'Zürcher Treuhand AG', iban: 'CH9300762011623852957', bic: 'KBAGCH22', about: 'Accounting' },
  { name: 'Dublin Data Centre Ltd', iban: 'IE29AIBK93115212345678', bic: 'AIBKIE2D', about: 'Hosting' },
  { name: 'Øresund Elektro ApS', iban: 'DK5000400440116243', bic: 'NDEADKKK', about: 'Electrical work' },
  { name: 'Fjordkraft Norge AS', iban: 'NO9386011117947', bic: 'DABANO22', about: 'Electricity' },
  { name: 'Stockholms Bokbinderi AB', iban: 'SE4550000000058398257466', bic: 'ESSESESS', about: 'Printing' },
  { name: 'Helsinki Cleaning Oy', iban: 'FI2112345600000785', bic: 'NDEAFIHH', about: 'Cleaning' },
  {
    name: 'Warszawska Drukarnia Sp. z o.o.',
    iban: 'PL61109010140000071219812874',
    bic: 'WBKPPLPP',
    about: 'Packaging',
  },
  { name: 'Porto Cortiça Lda', iban: 'PT50000201231234567890154', bic: 'BPOTPTPL', about: 'Cork' },
  { name: 'Etudes Juridiques Kirchberg Sàrl', iban: 'LU280019400644750000', bic: 'BCEELULL', about: 'Legal advice' },
];
