import { isFields, type Fields } from '@remit-elements/auth-core/gateways.js';
import type { QueueStatus } from './queued-command.js';

/** What the tabs of one person tell each other; whoever hears it has the same session, or had. Never what a payment holds. */
export type TabMessage =
  /** Something was put into the vault, or taken out. */
  | { readonly type: 'changed' }
  | { readonly type: 'status'; readonly requestId: string; readonly status: QueueStatus }
  /** `sealed` is the stored payment, for those who have the vault's key. */
  | { readonly type: 'saved'; readonly requestId: string; readonly sealed?: unknown }
  /** It wants the same as another one, which goes on for both. */
  | { readonly type: 'joined'; readonly requestId: string; readonly into: string }
  /** Given up by the person. */
  | { readonly type: 'gone'; readonly requestId: string }
  /** The person does not want to wait for the next attempt. */
  | { readonly type: 'retry' }
  /** Everything was given up, as at a sign-out. */
  | { readonly type: 'forgotten' }
  /** Whether the tab whose turn it is can still hear, and its answer. */
  | { readonly type: 'ask' | 'here' };

/** Of one write. */
export type EntryMessage = TabMessage & { readonly requestId: string };

const STATUSES: Readonly<Record<QueueStatus, true>> = {
  saving: true,
  checking: true,
  notSent: true,
  conflict: true,
  failed: true,
};
const isId = (value: unknown): value is string => typeof value === 'string';

const SHAPES: Readonly<Record<TabMessage['type'], (message: Fields) => boolean>> = {
  changed: () => true,
  retry: () => true,
  forgotten: () => true,
  ask: () => true,
  here: () => true,
  gone: ({ requestId }) => isId(requestId),
  saved: ({ requestId }) => isId(requestId),
  joined: ({ requestId, into }) => isId(requestId) && isId(into),
  status: ({ requestId, status }) => isId(requestId) && isId(status) && Object.hasOwn(STATUSES, status),
};

/** What was heard; undefined for what this build does not say. */
export function messageOf(data: unknown): TabMessage | undefined {
  if (!isFields(data)) return undefined;
  const { type } = data;
  const isKnown = typeof type === 'string' && Object.hasOwn(SHAPES, type);
  // Its shape was just looked at.
  return isKnown && SHAPES[type as TabMessage['type']](data) ? (data as unknown as TabMessage) : undefined;
}
