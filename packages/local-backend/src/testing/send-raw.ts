import { connect } from 'node:net';

/** What comes back for bytes that no HTTP client would send, until the server ends the connection. */
export function sendRaw(port: number, bytes: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.once('error', reject);
    socket.once('close', () => resolve(heard));
  });
}
