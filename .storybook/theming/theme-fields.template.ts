import { html, nothing, type TemplateResult } from 'lit';
import { cssValue } from '../../packages/element-kit/scripts/dtcg.mjs';
import { hexOf, readColour, type ColourValue } from './colour-value.js';
import { valueIn, withValue, type Theme } from './theme-model.js';

/** The fields of an editor: what they show, and how a change is told. */
export interface ThemeFields {
  readonly theme: Theme;
  /** What was typed and is no colour, by the field's id. */
  readonly wrong: ReadonlySet<string>;
  change(theme: Theme): void;
  refuse(id: string): void;
}

const FONTS = [
  'system-ui, sans-serif',
  "Charter, 'Bitstream Charter', 'Sitka Text', Cambria, serif",
  "Bahnschrift, 'DIN Alternate', 'Franklin Gothic Medium', 'Nimbus Sans Narrow', sans-serif",
  "Seravek, 'Gill Sans Nova', Ubuntu, Calibri, 'DejaVu Sans', sans-serif",
  "'Iowan Old Style', 'Palatino Linotype', 'URW Palladio L', serif",
];

const textOf = (event: Event): string => (event.target as HTMLInputElement).value;

function colourTemplate(fields: ThemeFields, name: string, label: string, scheme: 'light' | 'dark'): TemplateResult {
  const id = `${name}-${scheme}`;
  const value = valueIn(fields.theme, name, scheme) as ColourValue;
  const css = cssValue(value);
  const isWrong = fields.wrong.has(id);
  const take = (event: Event): void => {
    const colour = readColour(textOf(event));
    if (colour) fields.change(withValue(fields.theme, name, colour, scheme));
    else fields.refuse(id);
  };
  return html`<div class="field colour">
    <div class="field">
      <label for=${id}>${label}, ${scheme}</label>
      <input
        class="control"
        id=${id}
        .value=${hexOf(css)}
        aria-invalid=${isWrong ? 'true' : nothing}
        aria-describedby=${isWrong ? `${id}-error` : nothing}
        spellcheck="false"
        autocomplete="off"
        @change=${take}
      />
    </div>
    <label class="pick">
      <span>Pick<span class="hidden"> ${label.toLowerCase()}, ${scheme}</span></span>
      <input type="color" .value=${hexOf(css)} @input=${take} />
    </label>
    ${isWrong ? html`<p class="field-error" id="${id}-error">This is no colour: try #0a5c46 or oklch(42% 0.09 165deg).</p>` : nothing}
  </div>`;
}

interface NumberModel {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly shown: string;
  readonly value: number;
  of(value: number): unknown;
}

function rangeTemplate(fields: ThemeFields, model: NumberModel): TemplateResult {
  const take = (event: Event): void => {
    fields.change(withValue(fields.theme, model.name, model.of(Number(textOf(event)))));
  };
  return html`<div class="field">
    <span class="field-label">
      <label for=${model.name}>${model.label}</label><span class="muted">${model.shown}</span>
    </span>
    <input
      type="range"
      id=${model.name}
      min=${model.min}
      max=${model.max}
      step=${model.step}
      .value=${String(model.value)}
      aria-valuetext=${model.shown}
      @input=${take}
    />
  </div>`;
}

function rangesTemplate(fields: ThemeFields): TemplateResult {
  const { theme } = fields;
  const pixels = (valueIn(theme, 'radius') as { value: number }).value;
  const rem = (valueIn(theme, 'font-size') as { value: number }).value;
  const density = valueIn(theme, 'density') as number;
  return html`${rangeTemplate(fields, {
    ...{ name: 'radius', label: 'Radius', min: 0, max: 16, step: 1, value: pixels, shown: `${String(pixels)} px` },
    of: (value) => ({ value, unit: 'px' }),
  })}
  ${rangeTemplate(fields, {
    ...{ name: 'font-size', label: 'Font size', min: 0.75, max: 1.25, step: 0.0625, value: rem },
    shown: `${String(rem)} rem, ${String(rem * 16)} px as a rule`,
    of: (value) => ({ value, unit: 'rem' }),
  })}
  ${rangeTemplate(fields, {
    ...{ name: 'density', label: 'Density', min: 0, max: 1, step: 0.25, value: density },
    shown: `${String(density)}, rows of ${String(44 - 10 * density)} px`,
    of: (value) => value,
  })}`;
}

/** The knobs and the two colours that most others follow from. */
export function themeFieldsTemplate(fields: ThemeFields): TemplateResult {
  const names = [
    ['accent', 'Accent'],
    ['surface', 'Surface'],
    ['text', 'Text'],
  ] as const;
  const takeFont = (event: Event): void => {
    const families = textOf(event)
      .split(',')
      .map((family) => family.replace(/[^\p{L}\p{M}\p{N} .&+_-]/gu, '').trim());
    fields.change(withValue(fields.theme, 'font', families.filter(Boolean)));
  };
  return html`${names.map(
      ([name, label]) =>
        html`<div class="pair">
          ${colourTemplate(fields, name, label, 'light')} ${colourTemplate(fields, name, label, 'dark')}
        </div>`,
    )}
    <div class="field">
      <label for="font">Font families</label>
      <input
        class="control"
        id="font"
        list="fonts"
        .value=${cssValue(valueIn(fields.theme, 'font') as string[])}
        spellcheck="false"
        autocomplete="off"
        @change=${takeFont}
      />
      <datalist id="fonts">${FONTS.map((font) => html`<option value=${font}></option>`)}</datalist>
    </div>
    ${rangesTemplate(fields)}`;
}
