import { h, type FunctionalComponent } from '@stencil/core';

interface NoticeProps {
  readonly text: string;
  /** What can be done about it. */
  readonly action: string;
  readonly act: () => void;
}

/** Something of a page is not there: what happened, and the way on. */
export const Notice: FunctionalComponent<NoticeProps> = ({ text, action, act }) => (
  <div class="not-there" role="alert">
    <p>{text}</p>
    <button class="button" type="button" onClick={() => act()}>
      {action}
    </button>
  </div>
);
