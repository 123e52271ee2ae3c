import vm from 'node:vm';
import { toFunctionBody } from './bundle-source.js';
import { guestBuiltins } from './guest/guest-builtins.js';
import { guestCalls } from './guest/guest-calls.js';
import { guestDynamodb } from './guest/guest-dynamodb.js';
import { guestEntry, type GuestOutcome } from './guest/guest-entry.js';
import { guestLoops } from './guest/guest-loops.js';
import { guestStrip } from './guest/guest-strip.js';
import { guestTransform } from './guest/guest-transform.js';
import { guestUtil } from './guest/guest-util.js';
import { callHost } from './host-functions.js';

/** A handler that runs longer than this has failed, in ms. */
const DEADLINE_MS = 1000;
const ENTRY = '__run';
const INPUT = '__input';

/** One bundle of the deployed code, in a context that holds only what APPSYNC_JS documents. */
export class ResolverCode {
  readonly name: string;
  readonly #context: vm.Context;
  readonly #run: vm.Script;

  /** @throws When the code does not parse. */
  constructor(name: string, code: string) {
    this.name = name;
    const hidden = { [INPUT]: '' };
    this.#context = vm.createContext(hidden, { codeGeneration: { strings: false, wasm: false } });
    Object.defineProperty(hidden, INPUT, { enumerable: false, writable: true });
    // A script of its own, so that the bundle sees nothing of what is around it.
    const bundle = `(__appsync, util, runtime, extensions) => (() => {${toFunctionBody(code, name)}})()`;
    const module: unknown = new vm.Script(bundle, { filename: `${name}.js` }).runInContext(this.#context);
    (INSTALLER.runInContext(this.#context) as (host: typeof callHost, module: unknown) => void)(callHost, module);
    this.#run = new vm.Script(`${ENTRY}(${INPUT})`, { filename: `${name}.js` });
  }

  /**
   * Runs `request` or `response`. Nothing of a run is left for the next but what is in its outcome.
   * @param context Plain data; `undefined` values are left out, as in any JSON.
   */
  run(handler: 'request' | 'response', context: object): GuestOutcome {
    this.#context[INPUT] = JSON.stringify([handler, JSON.stringify(context)]);
    return JSON.parse(this.#run.runInContext(this.#context, { timeout: DEADLINE_MS }) as string) as GuestOutcome;
  }
}

/** Each run evaluates the bundle anew, so a module's own variables never carry anything from one caller to another. */
const INSTALLER = new vm.Script(`(host, module) => {
  'use strict';
  const { parse } = JSON;
  const { defineProperty } = Object;
  const dynamodb = (${guestDynamodb.toString()})();
  const transform = (${guestTransform.toString()})();
  const calls = (${guestCalls.toString()})(host);
  const makeUtil = (${guestUtil.toString()})(calls, dynamodb, transform);
  const enter = (${guestEntry.toString()})();
  const run = (input) => {
    const [name, context] = parse(input);
    const effects = { appended: [], invalidations: [] };
    const appsync = makeUtil(effects);
    return enter(module(appsync, appsync.util, appsync.runtime, appsync.extensions), effects, name, context);
  };
  defineProperty(globalThis, 'console', { value: { log() {}, error() {} } });
  defineProperty(globalThis, '${ENTRY}', { value: run });
  (${guestBuiltins.toString()})(host);
  (${guestLoops.toString()})();
  (${guestStrip.toString()})();
}`);
