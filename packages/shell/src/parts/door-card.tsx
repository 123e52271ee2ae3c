import { h, type FunctionalComponent } from '@stencil/core';
import type { Translate } from '../strings/speech.js';
import { Mark } from './mark.js';

interface DoorCardProps {
  /** Another card is drawn anew, with nothing of the one before in its fields. */
  readonly key?: string;
  readonly t: Translate;
  readonly heading: string;
  readonly text?: string | undefined;
  /** What has happened that led here. */
  readonly notice?: string | undefined;
  /** Why it did not work; announced at once. */
  readonly failure?: string | undefined;
  readonly onSubmit?: (event: Event) => void;
}

/** One step on the way in: mark, heading, what there is to say, then the fields. Goes with parts/door.css. */
export const DoorCard: FunctionalComponent<DoorCardProps> = (props, children) => (
  <main {...(props.key !== undefined && { key: props.key })}>
    <form noValidate onSubmit={(event: Event) => submit(event, props.onSubmit)}>
      <header>
        <Mark />
        <p class="product">{props.t('product')}</p>
        <h1 tabindex="-1">{props.heading}</h1>
        {props.text && <p class="text">{props.text}</p>}
      </header>
      {props.notice && !props.failure ? (
        <p class="notice" role="status">
          {props.notice}
        </p>
      ) : null}
      {props.failure ? (
        <p class="failure" role="alert">
          {props.failure}
        </p>
      ) : null}
      {children}
    </form>
  </main>
);

function submit(event: Event, act: ((event: Event) => void) | undefined): void {
  event.preventDefault();
  act?.(event);
}

interface SubmitProps {
  readonly label: string;
  readonly pendingLabel: string;
  readonly pending: boolean;
}

/** The one button. It keeps the focus while it works. */
export const Submit: FunctionalComponent<SubmitProps> = ({ label, pendingLabel, pending }) => (
  <button class="button primary submit" type="submit" aria-disabled={pending ? 'true' : null}>
    {pending ? pendingLabel : label}
  </button>
);
