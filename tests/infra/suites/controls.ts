import { describe, expect, it } from 'vitest';
import { alarmControls } from '../controls/alarms.js';
import { apiControls } from '../controls/api.js';
import { firewallControls } from '../controls/firewall.js';
import { hostingControls } from '../controls/hosting.js';
import { leadingKeysControls } from '../controls/leading-keys.js';
import { rightsControls } from '../controls/rights.js';
import { signInControls } from '../controls/sign-in.js';
import { tableControls } from '../controls/tables.js';
import type { TemplateJson, Variant, VariantName } from '../variants.js';

const CONTROLS = [
  ...apiControls,
  ...tableControls,
  ...rightsControls,
  ...leadingKeysControls,
  ...firewallControls,
  ...signInControls,
  ...alarmControls,
  ...hostingControls,
];

/** Promise A.10, each of its words with the controls that keep it. */
const PROMISED: Readonly<Record<string, RegExp>> = {
  'introspection off': /^introspection is off/,
  'query depth limited': /^the depth of a query/,
  'resolver count limited': /^the resolvers of a request/,
  'WAF web ACL associated': /^the firewall stands before the (API|user pool)/,
  'rate rules': /one address .*limited/,
  'size rules': /^bodies of a megabyte/,
  'log level without payloads': /^logs (carry no payload|are of errors)/,
  'point-in-time recovery': /can be restored to any point/,
  'deletion protection': /^(no table can be deleted|the pool cannot be deleted)/,
  encryption: /^every table is encrypted/,
  'least-privilege roles': /just the actions they use|wildcard|every resource/,
  'without Scan': /allows a Scan/,
  LeadingKeys: /^LeadingKeys/,
  'write lists': /^a user writes/,
  'password policy': /^passwords are strong/,
  'MFA optional': /^a second factor/,
  'threat protection where the plan has it': /^threat protection/,
  'no user-existence errors': /tells nothing of who exists/,
};

export function describeControls(variantOf: (name: VariantName) => Variant): void {
  const templateOf = (name: VariantName): TemplateJson => variantOf(name).template;

  describe.each(CONTROLS)('$control', (control) => {
    it('holds', () => {
      expect(control.variants.filter((name) => !control.holds(templateOf(name)))).toEqual([]);
    });
    it('is missed when it is taken away, in whatever way', () => {
      const unnoticed = control.variants.flatMap((name) => {
        const removals = control.removals(templateOf(name));
        expect(removals.length, name).toBeGreaterThan(0);
        return removals.filter(({ apply }) => {
          const copy = structuredClone(templateOf(name));
          apply(copy);
          return control.holds(copy);
        });
      });
      expect(unnoticed.map(({ where }) => where)).toEqual([]);
    });
  });

  describe('the promise', () => {
    it.each(Object.entries(PROMISED))('%s has a control', (_, words) => {
      expect(CONTROLS.filter(({ control }) => words.test(control)).length).toBeGreaterThan(0);
    });
    it('has each control once', () => {
      const names = CONTROLS.map(({ control }) => control);
      expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    });
  });
}
