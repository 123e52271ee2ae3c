/** What the runner does for a resolver; arguments and answers are JSON, so that no object of this realm gets in. */
export type HostCall = (name: string, argumentsJson: string) => string;
