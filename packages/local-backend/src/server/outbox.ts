import type { IncomingMessage } from 'node:http';
import { contentPolicy } from './content-policy.js';
import { json, type Answer } from './respond.js';

const PAGE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Outbox</title></head>
<body><main><h1>Outbox</h1><p>No message was sent yet.</p></main></body>
</html>
`;

/** The mails that never left this machine; nothing sends any yet. */
export function outbox(request: IncomingMessage): Answer {
  const accept = request.headers.accept ?? '';
  if (!accept.includes('text/html')) return json(200, []);
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    body: PAGE,
    headers: { 'Content-Security-Policy': contentPolicy(PAGE) },
  };
}
