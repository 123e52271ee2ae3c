import ts from 'typescript';
import { repoPath } from '../cli.mjs';

const options = {
  ...{
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  },
  ...{ strict: true, skipLibCheck: true, types: [], lib: ['lib.es2023.d.ts', 'lib.dom.d.ts'], noEmit: true },
};
const printer = ts.createPrinter({ removeComments: true });
const textOf = (node) => printer.printNode(ts.EmitHint.Unspecified, node, node.getSourceFile()).replaceAll(/\s+/g, ' ');

const isHidden = (member) =>
  (member.name && ts.isPrivateIdentifier(member.name)) ||
  (ts.getCombinedModifierFlags(member) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0 ||
  ts.getJSDocTags(member).some(({ tagName }) => tagName.text === 'internal');

/** A class or interface by its members, so that one more of them can be told from one less; all else as it is written. */
function* linesOf(name, declaration) {
  if (!ts.isClassDeclaration(declaration) && !ts.isInterfaceDeclaration(declaration)) {
    yield [name, textOf(declaration)];
    return;
  }
  const kind = ts.isClassDeclaration(declaration) ? 'class' : 'interface';
  const heads = [...(declaration.typeParameters ?? []), ...(declaration.heritageClauses ?? [])].map((node) =>
    textOf(node),
  );
  yield [name, [kind, ...heads].join(' ')];
  for (const member of declaration.members.filter((each) => !isHidden(each))) {
    yield [`${name}#${member.name?.getText() ?? ts.SyntaxKind[member.kind]}`, textOf(member)];
  }
}

function exportsOf(program, entry, file) {
  const module = program.getTypeChecker().getSymbolAtLocation(program.getSourceFile(file));
  if (!module) throw new Error(`${file} exports nothing`);
  return program
    .getTypeChecker()
    .getExportsOfModule(module)
    .map((symbol) => [`${entry} ${symbol.name}`, symbol]);
}

/**
 * What a package's typed entries let a host rely on, as lines of a name and a text; the types that are only reached from
 * there too, since a host meets them as well.
 * @param {string} name A built package, without the npm scope.
 * @param {Readonly<Record<string, string>>} entries Each one's `.d.ts`, below the package's folder.
 * @returns {Record<string, string>}
 */
export function readTypes(name, entries) {
  const folder = repoPath('packages', name);
  const files = Object.values(entries).map((file) => `${folder}/${file}`);
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const [lines, seen] = [new Map(), new Set()];
  const resolved = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);
  const isOurs = (declaration) => declaration.getSourceFile().fileName.startsWith(`${folder}/`);

  function add(label, symbol) {
    const target = resolved(symbol);
    for (const declaration of (target.declarations ?? []).filter((each) => isOurs(each))) {
      for (const [key, text] of linesOf(label, declaration)) {
        const before = lines.get(key);
        lines.set(key, before === undefined || before === text ? text : `${before} ${text}`);
      }
      if (!seen.has(declaration)) reach(declaration);
    }
  }
  function reach(declaration) {
    seen.add(declaration);
    const visit = (node) => {
      if (ts.isClassElement(node) && isHidden(node)) return;
      const symbol = ts.isIdentifier(node) ? checker.getSymbolAtLocation(node) : undefined;
      for (const found of symbol ? (resolved(symbol).declarations ?? []) : []) {
        const isType =
          ts.isInterfaceDeclaration(found) || ts.isTypeAliasDeclaration(found) || ts.isClassDeclaration(found);
        if (isType && isOurs(found) && !seen.has(found)) add(`(inner) ${node.text}`, resolved(symbol));
      }
      ts.forEachChild(node, visit);
    };
    ts.forEachChild(declaration, visit);
  }

  const exported = Object.entries(entries).flatMap(([entry, file]) => exportsOf(program, entry, `${folder}/${file}`));
  // What an entry exports has its name from there, and is not met again as an inner one.
  for (const [, symbol] of exported) for (const each of resolved(symbol).declarations ?? []) seen.add(each);
  for (const [label, symbol] of exported) {
    add(label, symbol);
    for (const each of (resolved(symbol).declarations ?? []).filter((declaration) => isOurs(declaration))) reach(each);
  }
  return Object.fromEntries([...lines].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
