import { css } from 'lit';

/** For the figures in the table's cells, once they are there. */
export const accountFiguresStyles = css`
  .money {
    display: block;
    line-height: calc(20px - 2px * var(--_density));
    white-space: nowrap;
  }

  .money svg {
    margin-inline-end: 6px;
    vertical-align: -3px;
  }

  .short {
    color: var(--_danger-text);
    font-weight: 500;
  }

  .short svg {
    color: var(--_danger);
  }

  .code,
  .bound {
    color: var(--_text-muted);
    font-size: var(--_size-xs);
    font-weight: 400;
  }

  .code {
    display: inline-block;
    inline-size: 2.2em;
    text-align: end;
  }

  .pad-1 {
    padding-inline-end: 1ch;
  }

  .pad-2 {
    padding-inline-end: 2ch;
  }

  .pad-3 {
    padding-inline-end: 3ch;
  }

  .pad-4 {
    padding-inline-end: 4ch;
  }

  .pad-point {
    margin-inline-end: 0.28em;
  }

  .end > .muted {
    padding-inline-end: 3.5em;
  }

  /* In a card a figure has nothing under which its point would have to stand. */
  @container frame (width < 640px) {
    .figure {
      margin: 0;
      padding: 0;
    }

    .code {
      inline-size: auto;
    }

    .card-mark :is(.money, .second) {
      display: inline;
    }

    .end :is(.money, .second) {
      white-space: normal;
    }

    .end > .muted {
      padding: 0;
    }
  }
`;
