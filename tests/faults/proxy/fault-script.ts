import type { HttpFault } from './http-faults.js';

/** One fault that is planned, or happens now. */
export interface PlannedFault {
  /** How many requests it has met. */
  readonly met: number;
  /** From now on it meets none. */
  end(): void;
}

class Plan implements PlannedFault {
  readonly operation: string;
  readonly fault: HttpFault;
  met = 0;
  #left: number;

  constructor(operation: string, fault: HttpFault, times: number) {
    this.operation = operation;
    this.fault = fault;
    this.#left = times;
  }

  /** False when it has met as many as it was to meet. */
  meet(): boolean {
    if (this.met >= this.#left) return false;
    this.met += 1;
    return true;
  }

  end(): void {
    this.#left = this.met;
  }
}

/** Which requests meet which faults: the first plan of an operation that is not used up. */
export class FaultScript {
  #plans: readonly Plan[] = [];

  plan(operation: string, fault: HttpFault, times: number): PlannedFault {
    const plan = new Plan(operation, fault, times);
    this.#plans = [...this.#plans, plan];
    return plan;
  }

  /** What happens to a request that asks for these operations. */
  take(operations: readonly string[]): HttpFault | undefined {
    return this.#plans.find((plan) => operations.includes(plan.operation) && plan.meet())?.fault;
  }

  /** No request meets a fault any more. */
  clear(): void {
    this.#plans = [];
  }
}
