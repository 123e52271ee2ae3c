import { h, type FunctionalComponent } from '@stencil/core';

interface ModalProps {
  readonly heading: string;
  /** All of its text is read out with its name. */
  readonly isQuestion?: boolean;
  /** Escape was pressed: the dialog may go. */
  readonly dismiss: () => void;
}

/** A dialog over the page, in the component that is nothing else; `ModalOpener` opens it. Goes with parts/dialog.css. */
export const Modal: FunctionalComponent<ModalProps> = ({ heading, isQuestion, dismiss }, children) => (
  <dialog aria-labelledby="heading" aria-describedby={isQuestion ? 'text' : null} onClose={() => dismiss()}>
    <h2 id="heading">{heading}</h2>
    <div id="text">{children}</div>
  </dialog>
);
