import { h, type FunctionalComponent } from '@stencil/core';

interface MessageCardProps {
  readonly heading: string;
  /** Announced at once: something failed. */
  readonly alert?: boolean;
  /** Is given the heading, where it is to take the focus. */
  readonly headingRef?: (heading: HTMLElement | undefined) => void;
}

/** One message, on its own in the middle: what happened, whether anything was lost, what to do. */
export const MessageCard: FunctionalComponent<MessageCardProps> = ({ heading, alert, headingRef }, children) => (
  <section class="message" {...(alert ? { role: 'alert' } : {})}>
    <h1 tabindex="-1" {...(headingRef ? { ref: headingRef } : {})}>
      {heading}
    </h1>
    {children}
  </section>
);
