/** Whether anybody may found a company by signing up: yes, unless Lambda's configuration has `COMPANY_SIGN_UP=off`. */
export function companySignUpOfEnvironment(environment: Readonly<Record<string, string | undefined>>): boolean {
  return environment['COMPANY_SIGN_UP'] !== 'off';
}
