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

  @media (pointer: coarse) {
    .link {
      min-block-size: 44px;
    }
  }

  /* The line under the totals. */
  @container tools (width < 640px) {
    .line {
      flex-wrap: wrap;
      gap: 0 8px;
      min-block-size: 56px;
    }

    .line > .live {
      flex-wrap: wrap;
      justify-content: space-between;
      inline-size: 100%;
      min-block-size: 28px;
      white-space: normal;
    }

    .live p {
      flex-wrap: wrap;
      min-inline-size: 0;
    }

    .live-mark {
      margin-inline-start: auto;
    }

    .news:has(*) + .live-mark .updated {
      display: none;
    }
  }
`;
