import { css } from 'lit';

export const accountFormStyles = css`
  form {
    display: grid;
    gap: 16px;
    max-inline-size: 560px;
  }

  .pair {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
    gap: 16px;
  }

  .foot {
    position: sticky;
    inset-block-end: 0;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    margin-block-start: 8px;
    padding-block: 12px 4px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface-raised);
  }

  .foot [role='status'] {
    flex: 1 1 100%;
    margin: 0;
    color: var(--_text-muted);
  }

  .foot [role='status']:empty {
    display: none;
  }
`;
