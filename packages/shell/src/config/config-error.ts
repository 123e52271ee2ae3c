/** The configuration cannot be used; `field` is the path of what is missing or wrong, for people to read. */
export class ConfigError extends Error {
  readonly field: string | undefined;

  constructor(message: string, field?: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ConfigError';
    this.field = field;
  }
}
