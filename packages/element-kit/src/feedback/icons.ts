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

export function searchIcon(): TemplateResult {
  return icon(svg`<circle cx="7" cy="7" r="4.4"/><path d="M10.4 10.4l3.2 3.2"/>`);
}

export function filterIcon(): TemplateResult {
  return icon(svg`<path d="M2.5 4.5h11M4.5 8h7M6.5 11.5h3"/>`);
}

export function columnsIcon(): TemplateResult {
  return icon(svg`<path d="M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10"/>`);
}

export function bookmarkIcon(): TemplateResult {
  return icon(svg`<path d="M4.2 2.5h7.6v11L8 10.8l-3.8 2.7z"/>`);
}

export function keyboardIcon(): TemplateResult {
  return icon(
    svg`<rect x="1.8" y="4" width="12.4" height="8" rx="1"/><path d="M4.5 6.6v.1M7 6.6v.1M9.2 6.6v.1M11.5 6.6v.1M5.5 9.5h5"/>`,
  );
}

export function upIcon(): TemplateResult {
  return icon(svg`<path d="M8 13V3.5M4 7.2L8 3.2l4 4"/>`);
}

export function downIcon(): TemplateResult {
  return icon(svg`<path d="M8 3v9.5M4 8.8l4 4 4-4"/>`);
}

export function importIcon(): TemplateResult {
  return icon(svg`<path d="M8 2.5v7.5M5 7l3 3 3-3M2.8 13.5h10.4"/>`);
}

export function exportIcon(): TemplateResult {
  return icon(svg`<path d="M8 10V2.5M5 5.5l3-3 3 3M2.8 13.5h10.4"/>`);
}

/** A drawing of 16 px in the text's colour; it says nothing by itself, so a word or a name goes with it. */
function icon(shape: SVGTemplateResult): TemplateResult {
  return html`<svg viewBox="0 0 16 16" aria-hidden="true">${shape}</svg>`;
}
