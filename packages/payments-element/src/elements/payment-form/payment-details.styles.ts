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
