/** A reporter for Vitest that names what passed at its second try alone: it passes, and somebody has to look at it. */
export class SecondTry {
  #names = [];

  onTestCaseResult(testCase) {
    if (testCase.diagnostic()?.flaky) this.#names.push(`${testCase.module.relativeModuleId}: ${testCase.fullName}`);
  }

  onTestRunEnd() {
    if (this.#names.length === 0) return;
    console.log(`\n${this.#names.length} passed at the second try alone:`);
    for (const name of this.#names) console.log(`  ${name}`);
  }
}
