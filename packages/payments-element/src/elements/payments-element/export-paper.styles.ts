/**
 * Black on white, whatever the page looks like, in the page's font; as a text, since a style sheet belongs to the document that it is made
 * for. A frame without an address is in quirks mode, in which a table takes over no font by itself.
 */
export const paperStyles = `
  @page { margin: 14mm 12mm; }
  body { margin: 0; background: white; color: black; font: 9pt/1.35 var(--remit-font, system-ui, sans-serif); }
  h1 { margin: 0 0 4pt; font-size: 14pt; font-weight: 600; }
  p { margin: 0 0 2pt; }
  ul { margin: 8pt 0; padding: 0; list-style: none; }
  li { display: flex; gap: 12pt; max-inline-size: 90mm; justify-content: space-between; padding-block: 2pt;
    border-block-end: 0.5pt solid silver; }
  table { font: inherit; inline-size: 100%; border-collapse: collapse; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  th, td { padding: 3pt 6pt 3pt 0; padding-inline: 0 6pt; border-block-end: 0.5pt solid silver; text-align: start;
    vertical-align: top; overflow-wrap: break-word; }
  td:is(.creditor, .reference, .account) { overflow-wrap: anywhere; }
  td.reference { min-inline-size: 24mm; }
  td:is(.requestedExecutionDate, .status) { white-space: nowrap; }
  th { font-weight: 600; border-block-end-color: black; }
  th.page { font-weight: 400; font-size: 8pt; border: 0; }
  .end { direction: ltr; text-align: right; white-space: nowrap; }
  .second { display: block; inline-size: fit-content; color: #444; font-size: 8pt; white-space: nowrap; }
  .end, .second, time { font-variant-numeric: tabular-nums; }
`;
