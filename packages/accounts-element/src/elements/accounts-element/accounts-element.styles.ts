import { css } from 'lit';

export const accountsElementStyles = css`
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    min-block-size: var(--_control);
    margin-block-end: 12px;
  }

  .toolbar h2 {
    margin: 0;
    font-size: var(--_size-xl);
    font-weight: 600;
    line-height: 1.25;
  }

  .said {
    position: fixed;
    inset-block-end: 16px;
    inset-inline: 0;
    z-index: 2;
    display: flex;
    justify-content: center;
    margin: 0;
    pointer-events: none;
  }

  .said span {
    display: flex;
    align-items: center;
    gap: 8px;
    padding: 8px 16px;
    border: 1px solid var(--_line);
    border-radius: 999px;
    background: var(--_surface-raised);
    box-shadow: var(--_shadow);
    font-weight: 500;
    animation:
      dialog-in 160ms ease-out,
      leave 400ms 8s forwards;
  }

  .said svg {
    color: var(--_success);
    stroke-width: 2;
  }

  @keyframes leave {
    to {
      opacity: 0;
    }
  }
`;
