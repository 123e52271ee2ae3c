import { css } from 'lit';

/** For what opens over the list of accounts. */
export const accountDialogsStyles = css`
  .form .dialog-body,
  #detail .dialog-body {
    display: flex;
    flex-direction: column;
    padding-block-end: 0;
  }

  #opened {
    --account-detail-foot-background: var(--_surface-raised);
  }

  #opened,
  #account-form {
    flex: 1;
  }

  .confirm .dialog-body p {
    margin-block: 0 8px;
  }

  .uses {
    margin-block: 12px;
    padding: 10px 12px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_warning);
    border-radius: var(--_radius);
  }

  .uses ul {
    margin: 0 0 8px;
    padding-inline-start: 18px;
  }

  .uses > :last-child {
    margin-block-end: 0;
  }

  .confirm .alert {
    margin-block-start: 12px;
  }

  .busy {
    flex: 1;
    align-self: center;
    color: var(--_text-muted);
    font-size: var(--_size-s);
  }

  /* Under the buttons where there is no room for a line of it beside them. */
  .busy:not(:empty) {
    flex-basis: 200px;
  }
`;
