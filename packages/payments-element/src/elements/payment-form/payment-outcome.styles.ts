import { css } from 'lit';

/** For what the form says once something was typed. */
export const outcomeStyles = css`
  .note {
    display: flex;
    gap: 8px;
    margin: 0;
    color: var(--_text-muted);
  }

  .note.draft {
    flex-wrap: wrap;
    align-items: center;
  }

  .note.draft p {
    flex: 1;
    min-inline-size: 16ch;
    margin: 0;
  }

  .note svg {
    margin-block-start: 2px;
  }

  .alert {
    align-items: flex-start;
  }

  .alert svg {
    margin-block-start: 2px;
  }

  .alert p {
    min-inline-size: min(32ch, 80%);
  }
`;
