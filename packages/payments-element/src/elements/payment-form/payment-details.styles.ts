import { css } from 'lit';

/** For the fields behind "More details", and for what is offered beside a field. */
export const detailsStyles = css`
  .address {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .address legend {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    inline-size: 100%;
    margin-block-end: 4px;
    padding: 0;
    font-weight: 500;
  }

  .street,
  .town {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 144px;
    gap: 12px;
    align-items: start;
  }

  .town {
    grid-template-columns: 144px minmax(0, 1fr);
  }

  /* Said once, of all of it. */
  .address .field-label .muted,
  .plain .field-label .muted,
  .plain legend .muted {
    display: none;
  }

  .address legend .muted {
    font-size: var(--_size-s);
    font-weight: 400;
  }

  @container (inline-size < 380px) {
    .street {
      grid-template-columns: minmax(0, 1fr) 96px;
    }

    .town {
      grid-template-columns: 96px minmax(0, 1fr);
    }
  }

  /* What can only be read is not to look like what can be filled in. */
  .plain .control:is(:read-only, :disabled) {
    min-block-size: 0;
    padding: 0;
    border: 0;
    border-block-end: 1px solid transparent; /* Its edge where colours are the system's. */
    border-radius: 0;
    background: none;
    appearance: none;
  }

  .over {
    color: var(--_danger-text);
  }

  .offer {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 8px;
    margin: 0;
    font-size: var(--_size-s);
    color: var(--_text-muted);
    overflow-wrap: anywhere;
  }
`;
