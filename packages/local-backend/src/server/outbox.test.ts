import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openOutbox, type Mail, type NewMail, type Outbox } from './outbox-store.js';
import { createTestIdentity, startTestBackend, type TestBackend } from '../testing/index.js';

const confirmation: NewMail = {
  to: 'clara@example.com',
  subject: 'Your confirmation code',
  text: 'Your confirmation code is 123456',
  kind: 'confirmation',
  code: '123456',
};
const invitation: NewMail = {
  to: 'dora@example.com',
  subject: 'Company A invites you',
  text: 'Open the link',
  kind: 'invitation',
  url: 'http://localhost:4400/join#invitation=abc',
};

let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'remit-outbox-'));
});

afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('the outbox on disk', () => {
  it('keeps mails over a restart, newest first, for its owner alone', async () => {
    const first = await openOutbox(dataDir, () => Date.UTC(2027, 0, 2, 3, 4, 5));
    await Promise.all([first.add(confirmation), first.add(invitation)]);
    const again = await openOutbox(dataDir);
    expect(again.list()).toEqual(first.list());
    expect(again.list()).toMatchObject([invitation, { ...confirmation, sentAt: '2027-01-02T03:04:05.000Z' }]);
    expect(new Set(again.list().map(({ id }) => id)).size).toBe(2);
    expect((await stat(join(dataDir, 'outbox.json'))).mode & 0o777).toBe(0o600);
  });

  it('holds the 500 newest', async () => {
    const mails = Array.from({ length: 500 }, (_, place) => ({ ...confirmation, id: `${place}`, sentAt: '' }));
    await writeFile(join(dataDir, 'outbox.json'), JSON.stringify({ version: 1, mails }));
    const outbox = await openOutbox(dataDir);
    await outbox.add(invitation);
    expect(outbox.list()).toHaveLength(500);
    expect([outbox.list()[0]?.to, outbox.list().at(-1)?.id]).toEqual([invitation.to, '1']);
  });

  it('that is damaged stops the start, and stays as it is', async () => {
    const path = join(dataDir, 'outbox.json');
    for (const damage of ['', '{}', '{"version":1,"mails":[{}]}']) {
      await writeFile(path, damage);
      await expect(openOutbox(dataDir)).rejects.toThrow(path);
      expect(await readFile(path, 'utf8')).toBe(damage);
    }
  });
});

describe('GET /outbox', () => {
  let backend: TestBackend;
  let outbox: Outbox;

  beforeEach(async () => {
    backend = await startTestBackend({
      openIdentity: (_dataDir, _dynamo, own) => {
        outbox = own;
        return createTestIdentity();
      },
    });
  });
  afterEach(() => backend.remove());

  async function page(): Promise<{ html: string; policy: string }> {
    const answer = await fetch(`${backend.url}/outbox`, { headers: { Accept: 'text/html' } });
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    return { html: await answer.text(), policy: answer.headers.get('content-security-policy') ?? '' };
  }

  it('answers programs with JSON, newest first', async () => {
    await outbox.add(confirmation);
    await outbox.add(invitation);
    const mails = (await (await fetch(`${backend.url}/outbox`)).json()) as Mail[];
    expect(mails).toMatchObject([invitation, confirmation]);
    expect(Object.keys(mails[1]!).sort()).toEqual(['code', 'id', 'kind', 'sentAt', 'subject', 'text', 'to']);
  });

  it('shows people codes and links, under a policy that allows the own style sheet alone', async () => {
    await outbox.add(confirmation);
    await outbox.add(invitation);
    const { html, policy } = await page();
    expect(html).toContain('Nothing here left this machine.');
    expect(html).toContain(`<a href="${invitation.url!}" rel="noreferrer">`);
    expect(html).toContain('<bdi>123456</bdi>');
    expect(html.indexOf(invitation.subject)).toBeLessThan(html.indexOf(confirmation.subject));
    const style = /<style>([^]*)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'`,
    );
    expect(html).not.toMatch(/<script|style=|\son\w+=/i);
  });

  it('shows hostile text as text, and links to pages alone', async () => {
    const hostile = `"><script>alert(1)</script>'&`;
    await outbox.add({ to: hostile, subject: hostile, text: hostile, kind: 'invitation', code: hostile, url: hostile });
    await outbox.add({ ...invitation, url: 'javascript:alert(1)' });
    await outbox.add({ ...invitation, url: 'https://app.example/"onclick="alert(1)' });
    const { html } = await page();
    expect(html).not.toContain('<script');
    expect(html).not.toContain('href="javascript:');
    expect(html).not.toContain('"onclick="');
    expect(html.match(/<a /g)).toHaveLength(2); // reload, and the one that is a page
  });
});
