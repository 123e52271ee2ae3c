import { css } from 'lit';

/** For the last look before saving, and for the choice between two versions. */
export const reviewStyles = css`
  .review,
  .choices {
    container: answers / inline-size;
  }

  .review h3 {
    inline-size: fit-content;
    margin: 0 0 8px;
    border-radius: var(--_radius);
    font-size: calc(var(--_font-size) * 1.143);
    font-weight: 600;
  }

  .review-sentence {
    margin: 0 0 16px;
    font-size: calc(var(--_font-size) * 1.43);
    line-height: 1.35;
    overflow-wrap: anywhere;
    text-wrap: pretty;
  }

  .review-sentence bdi + .muted {
    white-space: nowrap;
  }

  .review .payee {
    margin-block-end: 16px;
  }

  .review dl {
    margin: 0;
  }

  .review dl > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 4px 16px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }

  .review dt {
    color: var(--_text-muted);
  }

  .review dd {
    margin: 0;
    overflow-wrap: anywhere;
  }

  .choices {
    display: grid;
    gap: 16px;
    padding-block-start: 8px;
  }

  .choice {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choice legend {
    margin-block-end: 4px;
    padding: 0;
    font-weight: 500;
  }

  .side {
    display: flex;
    align-items: flex-start;
    gap: 8px;
    padding: 8px 10px;
    border: 1px solid var(--_line-strong);
    border-radius: var(--_radius);
    cursor: pointer;
  }

  .side:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in oklab, var(--_accent) 8%, transparent);
  }

  .side:has(:focus-visible) {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
  }

  .side input {
    flex: none;
    inline-size: 16px;
    block-size: 16px;
    margin: 2px 0 0;
    accent-color: var(--_accent);
  }

  .side input:focus-visible {
    outline: none;
  }

  .side > span {
    display: grid;
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .side .muted {
    font-size: var(--_size-s);
  }

  @container answers (width < 420px) {
    .choice {
      grid-template-columns: minmax(0, 1fr);
    }

    .review dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }

  @media (forced-colors: active) {
    .side:has(:checked) {
      border-width: 2px;
    }
  }
`;
