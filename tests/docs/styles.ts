import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));

interface Declared {
  readonly tagName?: string;
  readonly cssParts?: readonly { name: string }[];
  readonly cssProperties?: readonly { name: string }[];
}
const manifest = (name: string): readonly Declared[] =>
  (
    JSON.parse(readFileSync(`${packages}${name}/custom-elements.json`, 'utf8')) as {
      modules: { declarations: Declared[] }[];
    }
  ).modules.flatMap(({ declarations }) => declarations.filter(({ tagName }) => tagName !== undefined));

const elements = [...manifest('payments-element'), ...manifest('accounts-element')];
const tokens = readFileSync(`${packages}element-kit/dist/tokens/tokens.css`, 'utf8');

/** Names in a sheet that no element of ours knows. */
export function strangersIn(css: string): readonly string[] {
  const properties = [...css.matchAll(/--(?:remit|payment|account)[\w-]*/g)]
    .map(([name]) => name)
    .filter((name) => !new RegExp(`${name}\\b(?!-)`).test(tokens))
    .filter((name) => !elements.some(({ cssProperties = [] }) => cssProperties.some((each) => each.name === name)));
  const parts = [...css.matchAll(/((?:payment|account)s?-\w+)?::part\(([\w-]+)\)/g)]
    .filter(([, tag, part]) => !elements.some((element) => hasPart(element, tag, part)))
    .map(([text]) => text);
  return [...properties, ...parts];
}

const hasPart = ({ tagName, cssParts = [] }: Declared, tag: string | undefined, part: string | undefined): boolean =>
  (tag === undefined || tag === tagName) && cssParts.some(({ name }) => name === part);
