/** What the server's rule refuses that people come across; the rest it tells. */
const MARKUP = /[<>]|:\/\/|www\./i;

/** What is wrong with a company's name. */
export function companyNameRule(name: string): 'missing' | 'wrong' | undefined {
  if (name === '') return 'missing';
  return name.length > 70 || MARKUP.test(name) ? 'wrong' : undefined;
}
