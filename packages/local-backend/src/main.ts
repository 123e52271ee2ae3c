import { resolve } from 'node:path';
import { readCommand, readHelp, type Command } from './command-line.js';
import { DEMO_TENANTS, MEMBERLESS, peopleOf, startLocalBackend, type LocalBackend } from './index.js';

/** The command: starts, says when it is ready, ends at a signal. Resolves to the exit code when there is nothing to wait for. */
export async function main(args: readonly string[]): Promise<number | undefined> {
  try {
    const command = readCommand(args, process.env);
    if (command.help) {
      console.log(readHelp());
      return 0;
    }
    endAtSignal(await startLocalBackend(command), command);
    return undefined;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function endAtSignal(backend: LocalBackend, { payments, dataDir }: Command): void {
  // Alone on its line, and the first: programs wait for it.
  console.log(`ready ${backend.url}`);
  console.log(`Outbox: ${backend.url}/outbox holds the mails that were not sent\nData:   ${resolve(dataDir)}`);
  if (payments !== false) console.log(demoUsers());
  let ending = false;
  const end = () => {
    if (ending) return;
    ending = true;
    backend.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
}

function demoUsers(): string {
  const lines = DEMO_TENANTS.flatMap((tenant) => {
    return peopleOf(tenant).map(({ userName, password, role }) => [userName, password, `${role} of ${tenant.name}`]);
  });
  const all = [...lines, [MEMBERLESS.userName, MEMBERLESS.password, 'member of no company']];
  return [
    'Demo users:',
    ...all.map(([name = '', password = '', what = '']) => `  ${name.padEnd(16)} ${password.padEnd(10)} ${what}`),
  ].join('\n');
}
