import type { FieldAnswer } from '../support/api.js';
import { actOf, commandOf } from './commands.js';
import { differs, mismatch, paymentRow } from './matching.js';
import { apply } from './model.js';
import type { Actor, Command, Company } from './model-state.js';
import type { Companies, PropertyWorld } from './companies.js';
import { describeStep, type Step } from './steps.js';

/** How often which mutation had which outcome: a storm that never gets anywhere proves nothing. */
export type Reached = Map<string, number>;

interface Post {
  readonly actor: Actor;
  readonly command: Command;
  readonly answer: FieldAnswer;
}

/** Plays the steps, and compares every answer and every touched row with the model. */
export async function play(
  world: PropertyWorld,
  companies: Companies,
  steps: readonly Step[],
  reached: Reached,
): Promise<void> {
  const count = (field: string, { code }: FieldAnswer) => {
    const outcome = code ?? field;
    reached.set(outcome, (reached.get(outcome) ?? 0) + 1);
  };
  for (const [place, step] of steps.entries()) {
    const wrong = await playStep({ world, companies, count }, step);
    if (wrong !== undefined) throw new Error(`step ${String(place + 1)}, ${describeStep(step)}: ${wrong}`);
  }
}

interface Play {
  readonly world: PropertyWorld;
  readonly companies: Companies;
  count(field: string, answer: FieldAnswer): void;
}

async function playStep(it: Play, step: Step): Promise<string | undefined> {
  const { world, companies } = it;
  const names = [...new Set(step.acts.map((it) => it.company))];
  const answered = step.atOnce ? await atOnce(it, step) : await inTurn(it, step);
  if (answered !== undefined) return answered;
  for (const name of names) {
    for (const { slot } of step.acts) {
      const read = await world.api.call(await companies.token(name, 'vic'), 'getPayment', { id: slot });
      const wrong = rowDiffers(read, modelOf(companies, name), slot) ?? leakIn(companies, name, read);
      if (wrong !== undefined) return `read back: ${wrong}`;
    }
  }
  return undefined;
}

const modelOf = (companies: Companies, name: string) => companies.models.get(name)!;
function leakIn(companies: Companies, name: string, { text }: FieldAnswer): string | undefined {
  const other = companies.leak(name, text);
  return other === undefined ? undefined : `${other} shows in ${text}`;
}

function rowDiffers({ value, code, text }: FieldAnswer, company: Company, id: string): string | undefined {
  const payment = company.payments[id];
  if (code !== undefined) return text;
  if (!payment || payment.deleted) return value === null ? undefined : `${id} is there, must not be`;
  if (value === null) return `${id} is lost`;
  return differs(value, paymentRow(payment, company), value['history'], payment);
}

async function inTurn({ world, companies, count }: Play, step: Step): Promise<string | undefined> {
  for (const wanted of step.acts) {
    const company = modelOf(companies, wanted.company);
    const act = actOf(wanted, company);
    const command = commandOf(act, company, companies.subjects);
    const actor = companies.actor(act.person);
    const token = await companies.token(act.company, act.person);
    for (let post = 1; post <= act.posts; post += 1) {
      const answer = await world.api.call(token, command.field, { input: command.input });
      count(command.field, answer);
      const wrong = mismatch(apply(company, actor, command), answer, company) ?? leakIn(companies, act.company, answer);
      if (wrong !== undefined) return `post ${String(post)} by ${act.person} of ${JSON.stringify(command)}: ${wrong}`;
    }
  }
  return undefined;
}

/** Whatever ran at once must look as if it had run in some order. */
async function atOnce({ world, companies, count }: Play, step: Step): Promise<string | undefined> {
  const name = step.acts[0]?.company ?? 'A';
  const company = modelOf(companies, name);
  const calls = step.acts.flatMap((wanted) => {
    const act = actOf(wanted, company);
    const call = { actor: companies.actor(act.person), act, command: commandOf(act, company, companies.subjects) };
    return Array.from({ length: act.posts }, () => call);
  });
  const posts: Post[] = await Promise.all(
    calls.map(async ({ actor, act, command }) => {
      const token = await companies.token(name, act.person);
      return { actor, command, answer: await world.api.call(token, command.field, { input: command.input }) };
    }),
  );
  for (const { command, answer } of posts) {
    count(command.field, answer);
    const leak = leakIn(companies, name, answer);
    if (leak !== undefined) return leak;
  }
  const found = someOrder(company, posts);
  if (typeof found === 'string') return found;
  companies.models.set(name, found);
  return undefined;
}

/** The company after the first order of the posts in which each has its answer; else why the last order has not. */
function someOrder(company: Company, posts: readonly Post[], began = company): Company | string {
  if (posts.length === 0) return company;
  const reasons: string[] = [];
  for (const [place, post] of posts.entries()) {
    const after = afterPost(company, post, began);
    const found = typeof after === 'string' ? after : someOrder(after, posts.toSpliced(place, 1), began);
    if (typeof found !== 'string') return found;
    reasons.push(found);
  }
  return `no order of ${String(posts.length)} gives these answers: ${reasons[0] ?? ''}`;
}

/** Rights are read before a write: who loses them by what ran at the same time may be judged by either. */
function afterPost(company: Company, { actor, command, answer }: Post, began: Company): Company | string {
  let wrong = '';
  for (const { members } of [company, began]) {
    const after = structuredClone(company);
    const found = mismatch(apply(after, actor, command, members), answer, after);
    if (found === undefined) return after;
    wrong ||= `${JSON.stringify(command)}: ${found}`;
  }
  return wrong;
}
