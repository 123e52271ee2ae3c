/** Asked for after the tables were closed: the process is ending, and whoever asked is told nothing any more. */
export class ClosedError extends Error {
  constructor() {
    super('The tables are closed');
    this.name = 'ClosedError';
  }
}
