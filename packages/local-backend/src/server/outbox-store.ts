import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DurableJson } from '../cognito/durable-json.js';

const KINDS = ['invitation', 'confirmation', 'password', 'welcome'] as const;

/** A mail that would have been sent. */
export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** Plain text. */
  readonly text: string;
  readonly kind: (typeof KINDS)[number];
  /** The code or temporary password that the text holds. */
  readonly code?: string;
  /** The link that the text holds. */
  readonly url?: string;
  /** ISO 8601. */
  readonly sentAt: string;
}

/** A mail that is yet to be sent. */
export type NewMail = Omit<Mail, 'id' | 'sentAt'>;

/** The mails that never left this machine. */
export interface Outbox {
  /** Resolves once the mail is on the disk. */
  add(mail: NewMail): Promise<void>;
  /** Newest first. */
  list(): readonly Mail[];
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** The oldest make room. */
const MOST_MAILS = 500;

interface OutboxFile {
  readonly version: 1;
  /** Newest last. */
  readonly mails: readonly Mail[];
}

/**
 * Opens `<dataDir>/outbox.json`, which its owner alone may read.
 * @throws when the file is damaged; it is then left as it is.
 */
export async function openOutbox(dataDir: string, now: () => number = Date.now): Promise<Outbox> {
  const first = (): OutboxFile => ({ version: 1, mails: [] });
  const file = await DurableJson.open(join(dataDir, 'outbox.json'), decode, first);
  return {
    add: (mail) => {
      const sent: Mail = { ...mail, id: randomUUID(), sentAt: new Date(now()).toISOString() };
      return file.update(({ mails }) => [{ version: 1, mails: [...mails, sent].slice(-MOST_MAILS) }, undefined]);
    },
    list: () => file.value.mails.toReversed(),
    close: () => file.settled(),
  };
}

function decode(raw: unknown): OutboxFile {
  const file = raw as Partial<OutboxFile> | null;
  if (file?.version !== 1 || !Array.isArray(file.mails)) throw new Error('not an outbox');
  for (const mail of file.mails as readonly Partial<Mail>[]) {
    const texts = [mail.id, mail.to, mail.subject, mail.text, mail.sentAt].every((text) => typeof text === 'string');
    const optional = [mail.code, mail.url].every((text) => text === undefined || typeof text === 'string');
    if (!texts || !optional || !KINDS.some((kind) => kind === mail.kind)) throw new Error('not a mail');
  }
  return file as OutboxFile;
}
