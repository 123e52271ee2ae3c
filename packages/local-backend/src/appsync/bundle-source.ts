const IMPORT = /(^|[;}\n])\s*import\s*(?:\{([^}]*)\}|\*\s*as\s+([\w$]+))\s*from\s*["']([^"']+)["'];?/g;
const EXPORT = /(^|[;}\n])\s*export\s*\{([^}]*)\};?/g;
const DECLARED = /(^|[;}\n])\s*export\s+(?=(?:function|const|let|var)\s+([\w$]+))/g;
const LEFT_OVER = /(^|[;}\n])\s*(?:import|export)\b/;

/**
 * An ES module of the bundler as the body of a function: imports of AppSync's own module become names that the function
 * is given, exports become what it returns. Node's own module context would need a flag on every command.
 * @throws When the module has a form that AppSync's bundles do not have.
 */
export function toFunctionBody(code: string, name: string): string {
  const exported: string[] = [];
  const body = code
    .replace(/^\/\/# sourceMappingURL=.*$/gm, '')
    .replace(IMPORT, (_, start: string, names: string | undefined, space: string | undefined, from: string) => {
      if (from !== '@aws-appsync/utils')
        throw new Error(`${name} imports ${from}, which the local runner does not have`);
      return (
        start +
        (names === undefined ? `const ${String(space)} = __appsync;` : `const {${destructured(names)}} = __appsync;`)
      );
    })
    .replace(EXPORT, (_, start: string, names: string) => {
      exported.push(
        ...names
          .split(',')
          .map(toProperty)
          .filter((it) => it !== ''),
      );
      return start;
    })
    .replace(DECLARED, (_, start: string, declared: string) => {
      exported.push(declared);
      return start;
    });
  if (LEFT_OVER.test(body))
    throw new Error(`${name} has an import or export that the local runner does not understand`);
  return `'use strict';\n${body}\n;return { ${exported.join(', ')} };`;
}

function destructured(names: string): string {
  return names.replace(/\bas\b/g, ':').replace(/^\s*type\s+/gm, '');
}

function toProperty(text: string): string {
  const [local = '', outer = local] = text.trim().split(/\s+as\s+/);
  return outer === local ? local : `${outer}: ${local}`;
}
