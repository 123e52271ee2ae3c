import { css } from 'lit';

/** For `liveTemplate`. */
export const liveStyles = css`
  .live {
    display: flex;
    align-items: center;
    gap: 0 24px;
    margin-inline-start: auto;
    white-space: nowrap;
  }

  .live p {
    display: flex;
    align-items: center;
    gap: 0 6px;
    margin: 0;
  }

  .news:not(:has(*)) {
    display: none;
  }

  .live-mark svg {
    inline-size: 12px;
    block-size: 12px;
  }

  .live-mark .updated::before,
  .live-mark .link::before,
  .news .link::before {
    display: inline-block;
    margin-inline-end: 6px;
    color: var(--_text-muted);
    content: '·';
    text-decoration: none;
  }

  .live-mark.live svg {
    color: var(--_success);
  }

  .live-mark .dot {
    fill: currentcolor;
  }

  .live-mark.stale,
  .live-mark.stale .link {
    color: color-mix(in oklab, var(--_warning) 60%, var(--_text));
  }

  .news {
    color: var(--_text);
    font-weight: 500;
  }

  .link {
    min-block-size: 24px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: var(--_accent-ink);
    font: inherit;
    font-weight: 500;
    cursor: pointer;
  }

  .link:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  /* There is no colour to tell it from the text. */
  @media (forced-colors: active) {
    .link {
      text-decoration: underline;
    }
  }

  @media (pointer: coarse) {
    .link {
      min-block-size: 44px;
    }
  }

  /* That it is live says as much, and leaves the sums their two lines. */
  @container tools (width < 360px) {
    .live-mark .updated {
      display: none;
    }
  }

  /* At the end of the lines of sums, or under them where it does not fit. */
  @container tools (width < 640px) {
    .line > .live {
      flex-wrap: wrap;
      justify-content: end;
      float: inline-end;
      margin-inline-start: 12px;
      white-space: normal;
    }

    .live p {
      flex-wrap: wrap;
      min-inline-size: 0;
    }

    .live .link {
      margin-block: -12px;
    }

    /* In words alone, two lines of them at 320 px. */
    .line > .live:has(.failure) {
      float: none;
      margin: 0;
    }

    .live :is(.failure, .news:has(*)) {
      display: block;
      margin: 0;
    }

    .failure svg {
      display: none;
    }

    /* What came in takes its place, and moves no row. */
    .news:has(*) + .live-mark:not(.stale) {
      display: none;
    }
  }
`;
