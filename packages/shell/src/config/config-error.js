/** The configuration cannot be used; `field` is the path of what is missing or wrong, for people to read. */
export class ConfigError extends Error {
    field;
    constructor(message, field, options) {
        super(message, options);
        this.name = 'ConfigError';
        this.field = field;
    }
}
