import { css } from 'lit';

/** For what helps with an entry: suggestions, payments alike. */
export const aidsStyles = css`
  .link {
    padding: 4px;
    margin: -4px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent-ink);
    font: inherit;
    font-weight: 500;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 2px;
    cursor: pointer;
  }

  .suggest {
    display: contents;
  }

  .field:has(.suggestions) {
    position: relative;
  }

  .suggestions {
    position: absolute;
    z-index: 1;
    inset-block-start: calc(100% + 4px);
    inset-inline: 0;
    margin: 0;
    padding: 4px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius-large);
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    list-style: none;
  }

  .suggestions li {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: 0 12px;
    min-block-size: 36px;
    padding: 7px 6px;
    border-radius: var(--_radius);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .suggestions span {
    flex: 1 0 100%;
    font-size: var(--_size-s);
  }

  .suggestions strong {
    font-weight: 600;
  }

  .caution {
    color: color-mix(in oklab, var(--_warning) 60%, var(--_text));
  }

  .suggestions li:hover {
    background: color-mix(in oklab, var(--_text) 6%, transparent);
  }

  .suggestions li[aria-selected='true'] {
    background: color-mix(in oklab, var(--_accent) 14%, transparent);
    outline: 2px solid var(--_focus);
    outline-offset: -2px;
  }

  .duplicates {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: color-mix(in oklab, var(--_warning) 14%, var(--_surface-raised));
  }

  .duplicates:not(:has(*)) {
    display: none;
  }

  .duplicates svg {
    color: color-mix(in oklab, var(--_warning) 60%, var(--_text));
    margin-block-start: 2px;
  }

  .duplicates div {
    min-inline-size: 0;
  }

  .duplicates p,
  .duplicates ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }

  .duplicates .link {
    padding-block: 2px;
    margin-block: 0;
    color: inherit;
    overflow-wrap: anywhere;
  }

  @media (pointer: coarse) {
    .link,
    .suggestions li {
      min-block-size: 44px;
    }
  }

  @media (forced-colors: active) {
    .duplicates {
      border: 1px solid CanvasText;
    }
  }
`;
