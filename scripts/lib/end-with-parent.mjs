/**
 * Ends this process, cleanly, when the `npm` that started it has gone: npm passes a SIGTERM on to the shell between them
 * only, which would leave the server running and its port and data folder taken.
 */
export function endWithParent() {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}
