import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

// A function for each, so that a bundle holds only those it draws.

export function closeIcon(): TemplateResult {
  return icon(svg`<path d="M4 4l8 8M12 4l-8 8"/>`);
}

export function previousIcon(): TemplateResult {
  return icon(svg`<path d="M10 3.5L5.5 8l4.5 4.5"/>`);
}

export function nextIcon(): TemplateResult {
  return icon(svg`<path d="M6 3.5L10.5 8 6 12.5"/>`);
}

export function plusIcon(): TemplateResult {
  return icon(svg`<path d="M8 3v10M3 8h10"/>`);
}

export function checkIcon(): TemplateResult {
  return icon(svg`<path d="M3.5 8.5l3 3 6-7"/>`);
}

export function alertIcon(): TemplateResult {
  return icon(svg`<path d="M8 2.2L14.4 13.3H1.6zM8 6.5v3.2M8 11.6v.1"/>`);
}

export function infoIcon(): TemplateResult {
  return icon(svg`<circle cx="8" cy="8" r="6.2"/><path d="M8 7.4v3.6M8 5v.1"/>`);
}

export function lockIcon(): TemplateResult {
  return icon(svg`<rect x="3.2" y="7" width="9.6" height="6.6" rx="1"/><path d="M5.3 7V5a2.7 2.7 0 015.4 0v2"/>`);
}

export function calendarIcon(): TemplateResult {
  return icon(svg`<path d="M2.8 4.2h10.4v9H2.8zM2.8 7h10.4M5.5 2.5v3M10.5 2.5v3"/>`);
}

export function sheetIcon(): TemplateResult {
  return icon(
    svg`<path d="M3.2 2.2h9.6v11.6l-1.9-1.3-1.6 1.3L8 12.5l-1.3 1.3-1.6-1.3-1.9 1.3zM5.6 5.5h4.8M5.6 8.5h3"/>`,
  );
}

/** A drawing of 16 px in the text's colour; it says nothing by itself, so a word or a name goes with it. */
function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}
