import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { OUTBOX_STYLE } from './outbox-style.js';
import type { Mail, Outbox } from './outbox-store.js';
import { json, type Answer } from './respond.js';

const KINDS: Readonly<Record<Mail['kind'], string>> = {
  invitation: 'Invitation',
  confirmation: 'Confirmation code',
  password: 'New password',
  welcome: 'Welcome',
};

/** The page's own style sheet by its hash, and nothing else: no script, no request, no form. */
const POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(OUTBOX_STYLE).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** The mails that never left this machine: a page for people, JSON for programs. */
export function outbox(request: IncomingMessage, { list }: Pick<Outbox, 'list'>): Answer {
  if (!(request.headers.accept ?? '').includes('text/html')) return json(200, list());
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: page(list()),
    headers: { 'Content-Security-Policy': POLICY },
  };
}

function page(mails: readonly Mail[]): string {
  const count = mails.length === 1 ? '1 message' : `${mails.length} messages`;
  const content =
    mails.length === 0
      ? '<p class="empty">No message was sent yet. Codes and invitations appear here.</p>'
      : `<ol>${mails.map(article).join('')}</ol>`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Outbox (${mails.length})</title>
<style>${OUTBOX_STYLE}</style>
</head>
<body>
<header>
<h1>Outbox</h1>
<p>Mail of the local backend. Nothing here left this machine.</p>
<p class="bar"><span>${count}</span><a href="/outbox">Reload</a></p>
</header>
<main>${content}</main>
</body>
</html>
`;
}

function article({ to, subject, text, kind, code, url, sentAt }: Mail): string {
  const facts = [
    code === undefined
      ? ''
      : `<p class="code"><span>${kind === 'welcome' ? 'Password' : 'Code'}</span> <strong><bdi>${escape(code)}</bdi></strong></p>`,
    isPage(url) ? `<p class="link"><a href="${escape(url)}" rel="noreferrer">Open the link</a></p>` : '',
  ].join('');
  return `<li><article>
<p class="meta"><span class="kind">${KINDS[kind]}</span><time datetime="${escape(sentAt)}">${escape(sentAt.replace('T', ' ').replace(/\.\d+Z$/, ' UTC'))}</time></p>
<h2 dir="auto">${escape(subject)}</h2>
<p class="to">To <bdi>${escape(to)}</bdi></p>
${facts}
<p class="text" dir="auto">${escape(text)}</p>
</article></li>`;
}

/** Only what a browser opens as a page: text in a mail is never trusted to name a scheme. */
function isPage(url: string | undefined): url is string {
  return url !== undefined && URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}
