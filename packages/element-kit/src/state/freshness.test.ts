import { expect } from '@open-wc/testing';
import { CHECK_EVERY_MS, FreshnessWatch, RECONCILE_EVERY_MS, type PageSign } from './freshness.js';

/** A page whose clock, network and attention a test moves, and a source that can be read. */
class World {
  now = 1_000_000;
  visible = true;
  checks = 0;
  /** Of each check: whether something was missed. */
  readonly losses: boolean[] = [];
  random = 0.5;
  #heard: (sign: PageSign) => void = () => undefined;
  /** Ends the check that is under way. */
  answer: (succeeded: boolean) => void = () => undefined;
  readonly watch = new FreshnessWatch({
    check: (wasLost) => {
      this.checks += 1;
      this.losses.push(wasLost);
      this.answer = this.watch.reading();
    },
    changed: () => undefined,
    random: () => this.random,
    signs: {
      now: () => this.now,
      isVisible: () => this.visible,
      listen: (heard) => (this.#heard = heard),
    },
  });

  /** Lets time pass tick by tick, and answers each check with whether it succeeded. */
  pass(ms: number, answer?: boolean): void {
    for (let passed = 0; passed < ms; passed += 5_000) {
      this.now += 5_000;
      const before = this.checks;
      this.#heard('tick');
      if (answer !== undefined && this.checks > before) this.answer(answer);
    }
  }

  sign(sign: PageSign): void {
    this.#heard(sign);
  }

  sleep(ms: number): void {
    this.now += ms;
    this.#heard('tick');
  }
}

/** Shown, listened to, and nothing missed. */
function live(): World {
  const world = new World();
  world.watch.said('live');
  world.watch.reading()(true);
  return world;
}

describe('FreshnessWatch', () => {
  it('is live without another read when it listened before the first', () => {
    const world = live();
    expect([world.watch.state, world.checks]).to.deep.equal(['live', 0]);
  });

  it('reads once more when it came to listen after the first read, and is live only then', () => {
    const world = new World();
    world.watch.reading()(true);
    expect(world.watch.state).to.equal(undefined);
    world.watch.said('live');
    expect([world.watch.state, world.checks]).to.deep.equal([undefined, 1]);
    world.answer(true);
    expect(world.watch.state).to.equal('live');
  });

  it('is stale at once when the source listens no more, then polls, then live again after a read', () => {
    const world = live();
    world.watch.said('stale');
    expect([world.watch.state, world.checks]).to.deep.equal(['stale', 0]);
    world.pass(5_000, true);
    expect([world.watch.state, world.checks]).to.deep.equal(['polling', 1]);
    world.pass(4 * CHECK_EVERY_MS, true);
    expect(world.checks).to.equal(5);
    world.watch.said('live');
    expect([world.watch.state, world.checks]).to.deep.equal(['polling', 6]);
    world.answer(true);
    expect(world.watch.state).to.equal('live');
  });

  it('keeps the time of the last read while checks fail, and says stale', () => {
    const world = live();
    const { updatedAtMs } = world.watch;
    world.watch.said('stale');
    world.pass(60_000, false);
    expect([world.watch.state, world.watch.updatedAtMs]).to.deep.equal(['stale', updatedAtMs]);
    expect(world.checks).to.be.within(5, 7);
  });

  it('asks nothing while nobody looks, and at once when somebody does', () => {
    const world = live();
    world.watch.said('stale');
    world.visible = false;
    world.pass(10 * CHECK_EVERY_MS, true);
    expect(world.checks).to.equal(0);
    world.visible = true;
    world.sign('back');
    expect(world.checks).to.equal(1);
  });

  it('reads again after a sleep and after a lost network, though the source still says live', () => {
    const world = live();
    world.sleep(3_600_000);
    expect([world.watch.state, world.checks]).to.deep.equal(['stale', 1]);
    world.answer(true);
    expect(world.watch.state).to.equal('live');
    world.sign('offline');
    expect(world.watch.state).to.equal('stale');
    world.sign('online');
    expect([world.watch.state, world.checks]).to.deep.equal(['stale', 2]);
    world.answer(true);
    expect(world.watch.state).to.equal('live');
  });

  it('reads now and then though it is told of changes, since one may get lost, and stays live', () => {
    const world = live();
    world.pass(RECONCILE_EVERY_MS - 5_000, true);
    expect(world.checks).to.equal(0);
    world.pass(5_000, true);
    expect([world.checks, world.watch.state]).to.deep.equal([1, 'live']);
    world.pass(3 * RECONCILE_EVERY_MS, true);
    expect([world.checks, world.losses.some(Boolean)]).to.deep.equal([4, false]);
    expect(world.watch.updatedAtMs).to.equal(world.now);
  });

  it('does so for nobody while the page is hidden, and not in step with pages opened together', () => {
    const world = live();
    world.visible = false;
    world.pass(5 * RECONCILE_EVERY_MS, true);
    expect(world.checks).to.equal(0);
    const [early, late] = [0, 0.99].map((random) => {
      const other = new World();
      other.random = random;
      other.watch.said('live');
      other.watch.reading()(true);
      const since = other.now;
      while (other.checks === 0 && other.now - since < 100_000) other.pass(5_000);
      return other.now - since;
    });
    expect([early, late]).to.deep.equal([50_000, 70_000]);
  });

  it('says whether something was missed when it reads again', () => {
    const world = live();
    world.sleep(3_600_000);
    world.answer(true);
    world.watch.said('stale');
    world.pass(5_000, true);
    expect(world.losses).to.deep.equal([true, true]);
  });

  it('does not call live what it could not read, whatever the source says', () => {
    const world = live();
    world.watch.reading()(false);
    expect(world.watch.state).to.equal('stale');
    world.pass(10_000, true);
    expect(world.watch.state).to.equal('live');
  });

  it('stays live while it reads what it was told of, unless that fails or something was missed', () => {
    const world = live();
    const states = [];
    for (const answer of [true, false]) {
      world.watch.told();
      states.push([world.watch.state, world.checks]);
      world.answer(answer);
      states.push(world.watch.state);
    }
    world.pass(10_000);
    states.push([world.watch.state, world.checks]);
    world.answer(true);
    world.watch.told();
    world.sleep(3_600_000);
    states.push(world.watch.state);
    world.answer(true);
    states.push(world.watch.state, world.losses.every(Boolean));
    // What was missed during the read is read for once more.
    expect(states).to.deep.equal([['live', 1], 'live', ['live', 2], 'stale', ['stale', 3], 'stale', 'stale', true]);
    world.answer(true);
    expect([world.watch.state, world.checks]).to.deep.equal(['live', 5]);
  });

  it('leaves it to a read that began before a gap to be read again after it', () => {
    const world = new World();
    const done = world.watch.reading();
    world.watch.said('live');
    done(true);
    expect(world.checks).to.equal(1);
  });

  it('polls where the source never says anything', () => {
    const world = new World();
    world.watch.reading()(true);
    world.pass(20_000, true);
    expect(world.watch.state).to.equal('polling');
  });
});
