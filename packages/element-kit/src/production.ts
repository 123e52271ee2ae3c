/** What elements do for developers alone: nothing, for everybody else. */
export function developed(): void {
  // A bundler takes the calls away.
}
