import ts from 'typescript';

const MARKUP = /^(html|svg)$/;
const BREAK = /\s*\n\s*/g;

/**
 * Lit's templates without the line breaks and indents that they are written with: one blank stays for each, so nothing is
 * drawn otherwise. The code between them stays at its line and column, so that source maps still fit.
 * @param {string} code A module of JavaScript.
 */
export function tightTemplates(code) {
  if (!/\b(html|svg) ?`/.test(code)) return code;
  const edits = [];
  const file = ts.createSourceFile('module.js', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const visit = (node) => {
    if (ts.isTaggedTemplateExpression(node) && MARKUP.test(node.tag.getText(file))) {
      const { template } = node;
      const texts = ts.isTemplateExpression(template)
        ? [template.head, ...template.templateSpans.map(({ literal }) => literal)]
        : [template];
      for (const text of texts) edits.push([text.getStart(file), text.getEnd()]);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return edits
    .toSorted(([a], [b]) => b - a)
    .reduce((text, [from, to]) => text.slice(0, from) + tight(text, from, to) + text.slice(to), code);
}

/** One literal part, from its backtick or brace to its own; the breaks taken out of it follow it, where they are code's. */
function tight(code, from, to) {
  const raw = code.slice(from, to);
  const breaks = raw.split('\n').length - 1;
  if (breaks === 0) return raw;
  const column = to - (code.lastIndexOf('\n', to - 1) + 1);
  return raw.replace(BREAK, ' ') + '\n'.repeat(breaks) + ' '.repeat(column);
}
