import { h, type FunctionalComponent } from '@stencil/core';

interface MessageCardProps {
  readonly heading: string;
  /** Announced at once: something failed. */
  readonly alert?: boolean;
}

/** One message, on its own in the middle: what happened, whether anything was lost, what to do. */
export const MessageCard: FunctionalComponent<MessageCardProps> = ({ heading, alert }, children) => (
  <section class="message" {...(alert ? { role: 'alert' } : {})}>
    <h1 tabindex="-1">{heading}</h1>
    {children}
  </section>
);
