import { html, type TemplateResult } from 'lit';
import type { MeasuredPair } from '@remit-elements/element-kit/contrast.js';

export interface ContrastFigures {
  readonly light: readonly MeasuredPair[];
  readonly dark: readonly MeasuredPair[];
}

function figureTemplate(pair: MeasuredPair | undefined): TemplateResult {
  if (!pair) return html`<td></td>`;
  const word = pair.isEnough ? 'Passes' : 'Fails';
  return html`<td class=${pair.isEnough ? '' : 'fails'}>${word}: ${pair.ratio.toFixed(2)}</td>`;
}

/** What fails first, so that nobody looks for it. */
const order = (figures: ContrastFigures): readonly (readonly [MeasuredPair, MeasuredPair | undefined])[] => {
  const rows = figures.light.map((pair, at) => [pair, figures.dark[at]] as const);
  const isPoor = (row: (typeof rows)[number]): boolean => !row.every((pair) => pair?.isEnough !== false);
  return [...rows.filter(isPoor), ...rows.filter((row) => !isPoor(row))];
};

/** How well the colours of a theme can be told apart, in both schemes. */
export function contrastTableTemplate(figures: ContrastFigures): TemplateResult {
  const poor = [...figures.light, ...figures.dark].filter(({ isEnough }) => !isEnough).length;
  const all = figures.light.length + figures.dark.length;
  const verdict =
    poor === 0
      ? `All ${String(all)} pairs pass.`
      : poor === 1
        ? `1 of ${String(all)} pairs fails.`
        : `${String(poor)} of ${String(all)} pairs fail.`;
  return html`<p class=${poor === 0 ? '' : 'fails'} id="verdict">${verdict}</p>
    <div class="figures" role="region" aria-label="Contrast figures" tabindex="0">
      <table>
        <caption>
          Text needs 4.5, lines and marks 3.
        </caption>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
          </tr>
        </thead>
        <tbody>
          ${order(figures).map(
            ([light, dark]) =>
              html`<tr>
                <th scope="row">${light.front} on ${light.ground}</th>
                ${figureTemplate(light)} ${figureTemplate(dark)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
