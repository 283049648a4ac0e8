import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Effect, type Event, emptyPool, type Outcome, type State, type Told, viewsOf } from './poolState.ts';
import { react } from './schedule.ts';

const viewOf = (state: State, request: number) => viewsOf(state).get(request);

/** The studies that are asked for, by how many findings they have; the last one is refused by its worker. */
const lengths = { short: 1, middle: 3, long: 5, refused: 0 } as const;
type Key = keyof typeof lengths;
const keys = Object.keys(lengths) as Key[];
const order = (key: Key) => ({ of: { study: key, at: {} }, seed: 1, engine: 'wasm' }) as const;
const nameOf = (job: { order: { of: object } } | undefined) => (job?.order.of as { study: Key } | undefined)?.study;

/** A worker as the protocol describes it: it knows nothing of the machine but its messages. */
class Worker {
  readonly works = new Map<number, { key: Key; given: number }>();
  /** Pulls that it has not answered. */
  readonly pulls: { id: number; closed: boolean }[] = [];
}

/** Plays reader and workers in any order, and watches what must never be. */
class Game {
  state: State;
  readonly workers = new Map<number, Worker>();
  readonly ended: number[] = [];
  readonly asked = new Map<number, Key>();
  readonly outcomes = new Map<number, Outcome[]>();
  readonly doubts: { host: number; job: number }[] = [];
  readonly rests: number[] = [];
  deaths = 0;

  constructor(size: number) {
    this.state = emptyPool(size);
  }

  send(event: Event): void {
    const before = this.state;
    const [after, ...effects] = react(before, event);
    this.state = after;
    if (event.type === 'idle') {
      const worker = this.workers.get(event.host);
      const busy = worker && (worker.works.size > 0 || worker.pulls.length > 0);
      const ready = before.ready && before.hosts.some(({ id, warm }) => warm && id === event.host);
      if (busy || ready) expect(effects).toEqual([]);
    }
    for (const effect of effects) this.perform(effect, after);
    this.watch(before, after);
  }

  perform(effect: Effect, state: State): void {
    switch (effect.do) {
      case 'spawn':
        expect(this.workers.has(effect.host)).toBe(false);
        this.workers.set(effect.host, new Worker());
        break;
      case 'end':
        expect(this.workers.delete(effect.host)).toBe(true);
        this.ended.push(effect.host);
        break;
      case 'post':
        this.take(effect, state);
        break;
      case 'doubt':
        this.doubts.push(effect);
        break;
      case 'rest':
        this.rests.push(effect.host);
        break;
      case 'settle':
        this.outcomes.get(effect.request)?.push(effect.outcome);
        break;
    }
  }

  take({ host, message }: Extract<Effect, { do: 'post' }>, state: State): void {
    const worker = this.workers.get(host);
    if (!worker) throw new Error('a message to a worker that is not there');
    if (message.type === 'open') {
      expect(worker.works.has(message.id)).toBe(false);
      const { study } = message.order.of as { study: Key };
      worker.works.set(message.id, { key: study, given: 0 });
    }
    if (message.type === 'pull') {
      const key = worker.works.get(message.id)?.key;
      expect(key, 'what is pulled is open').toBeDefined();
      expect(worker.pulls, 'one thing at a time').toEqual([]);
      const wanted = state.requests.some((one) => one.key === key && (one.going || one.steps > 0));
      expect(wanted, 'what is pulled is wanted').toBe(true);
      worker.pulls.push({ id: message.id, closed: false });
    }
    if (message.type === 'close') {
      expect(worker.works.delete(message.id)).toBe(true);
      for (const pull of worker.pulls) if (pull.id === message.id) pull.closed = true;
    }
  }

  watch(before: State, { size, most, ready, hosts, jobs, requests }: State): void {
    // One job for all who wait for the same, and nobody waits for nothing.
    expect(new Set(jobs.map(({ key }) => key)).size).toBe(jobs.length);
    expect(new Set(requests.map(({ key }) => key))).toEqual(new Set(jobs.map(({ key }) => key)));
    // One finding in flight: no job is pulled on two workers.
    const inFlight = [...this.workers.values()].flatMap(({ pulls }) => pulls.filter(({ closed }) => !closed));
    expect(new Set(inFlight.map(({ id }) => id)).size).toBe(inFlight.length);
    // More workers than are granted are all in the middle of something.
    if (hosts.length > size) expect(hosts.every(({ pulled }) => pulled !== undefined)).toBe(true);
    // No worker rests while there is something for it to do.
    const priorityOf = (key: string) =>
      Math.max(...requests.filter((one) => one.key === key && (one.going || one.steps > 0)).map((one) => one.priority));
    const waiting = jobs.filter(({ id, key }) => priorityOf(key) >= 0 && !inFlight.some((pull) => pull.id === id));
    for (const { host } of waiting) {
      const free = hosts.filter(({ id, pulled }) => pulled === undefined && (host === undefined || host === id));
      expect(free).toEqual([]);
      if (host === undefined) expect(hosts.length).toBeGreaterThanOrEqual(Math.min(size, most));
    }
    if (ready) expect(hosts.some(({ warm }) => warm)).toBe(true);
    // What has just been taken up is at least as urgent as what waits for just any worker.
    const taken = jobs.filter(({ id }) => {
      const pulledBy = hosts.find(({ pulled }) => pulled === id);
      return pulledBy && before.hosts.find((one) => one.id === pulledBy.id)?.pulled !== id;
    });
    for (const one of taken) {
      for (const other of waiting) {
        if (other.host === undefined) expect(priorityOf(one.key)).toBeGreaterThanOrEqual(priorityOf(other.key));
      }
    }
    // Nothing is shown twice, or of another study.
    for (const job of jobs) {
      const earlier = before.jobs.find(({ id }) => id === job.id);
      expect(job.found).toBeGreaterThanOrEqual(earlier?.found ?? 0);
      if (job.found > 0) expect(job.newest).toBe(`${nameOf(job)} ${job.found}`);
    }
  }

  ask(key: Key, going: boolean, priority: number): void {
    const request = this.asked.size + 1;
    this.asked.set(request, key);
    this.outcomes.set(request, []);
    this.send({ type: 'ask', request, key, order: order(key), going, priority });
  }

  /** The answer of a worker to its first pull, if there is one. */
  answer(host: number): void {
    const worker = this.workers.get(host);
    const pull = worker?.pulls.shift();
    if (!worker || !pull) return;
    this.send({ type: 'told', host, message: this.word(worker, pull) });
  }

  word(worker: Worker, { id, closed }: { id: number; closed: boolean }): Told {
    const work = worker.works.get(id);
    if (closed || !work) return { type: 'closed', id };
    if (work.key === 'refused') {
      worker.works.delete(id);
      return { type: 'refused', id, faults: [] };
    }
    if (work.given === lengths[work.key]) {
      worker.works.delete(id);
      return { type: 'done', id, engines: ['wasm'], seconds: 1 };
    }
    work.given++;
    return { type: 'finding', id, finding: `${work.key} ${work.given}` };
  }

  die(host: number): void {
    if (!this.workers.has(host)) return;
    this.deaths++;
    this.send({ type: 'died', host, message: 'gone' });
  }

  /** Everyone goes on, and every worker answers, until nothing is left to do. */
  drain(): void {
    for (const request of this.asked.keys()) this.send({ type: 'goOn', request });
    for (let turn = 0; this.state.requests.length > 0; turn++) {
      expect(turn).toBeLessThan(100);
      for (const host of [...this.workers.keys()]) this.answer(host);
    }
  }
}

type Move = (game: Game) => void;
const nth = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const anyRequest = (game: Game, k: number) => 1 + (k % Math.max(1, game.asked.size));
const hostsOf = (game: Game) => [...game.workers.keys()];
const index = fc.nat(50);

const moves: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.tuple(fc.constantFrom(...keys), fc.boolean(), fc.nat(2)).map(
      ([key, going, priority]) =>
        (game: Game) =>
          game.ask(key, going, priority),
    ),
  },
  {
    weight: 8,
    arbitrary: index.map((k) => (game: Game) => game.answer(nth(hostsOf(game), k) ?? 0)),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(index, fc.constantFrom('goOn', 'pause', 'step', 'cancel')).map(
      ([k, type]) =>
        (game: Game) =>
          game.send({ type, request: anyRequest(game, k) }),
    ),
  },
  fc.tuple(index, fc.nat(2)).map(
    ([k, priority]) =>
      (game: Game) =>
        game.send({ type: 'prioritise', request: anyRequest(game, k), priority }),
  ),
  fc.integer({ min: 1, max: 4 }).map((size) => (game: Game) => game.send({ type: 'resize', size })),
  fc.boolean().map((ready) => (game: Game) => game.send({ type: 'keepReady', ready })),
  index.map((k) => (game: Game) => game.die(nth(hostsOf(game), k) ?? 0)),
  index.map((k) => (game: Game) => game.send({ type: 'idle', host: nth(game.rests, k) ?? 0 })),
  index.map((k) => (game: Game) => {
    const doubt = nth(game.doubts, k);
    if (doubt) game.send({ type: 'overdue', host: doubt.host, job: doubt.job });
  }),
  // The last words of a worker that has ended.
  index.map((k) => (game: Game) => {
    const host = nth(game.ended, k);
    const job = nth(game.state.jobs, k);
    if (host !== undefined && job) {
      game.send({ type: 'told', host, message: { type: 'finding', id: job.id, finding: 'late' } });
    }
  }),
  index.map((k) => (game: Game) => {
    const host = nth(game.state.hosts, k);
    if (host?.pulled === undefined) return;
    game.send({ type: 'told', host: host.id, message: { type: 'progress', id: host.pulled, share: 0.5 } });
  }),
);

describe('a pool, whatever happens in whichever order,', () => {
  it('ends every request once, with what was asked for, and obeys its laws on the way', () => {
    const reached = { done: 0, cancelled: 0, failed: 0, deaths: 0, given: 0 };
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(moves, { minLength: 1, maxLength: 60 }), (size, plan) => {
        const game = new Game(size);
        for (const move of plan) move(game);
        for (const ended of game.outcomes.values()) expect(ended.length).toBeLessThanOrEqual(1);
        game.drain();
        for (const [request, key] of game.asked) {
          const [outcome, ...more] = game.outcomes.get(request) ?? [];
          expect(more).toEqual([]);
          if (!outcome) throw new Error('a request that never ends');
          reached[outcome.status]++;
          if (outcome.status === 'done') expect(outcome.finding).toBe(`${key} ${lengths[key]}`);
          if (outcome.status === 'failed') expect(key === 'refused' || game.deaths > 2).toBe(true);
          expect(viewOf(game.state, request)).toBeUndefined();
        }
        // With nothing left to do every worker is given back, but for the one that is kept ready.
        game.send({ type: 'resize', size: 4 });
        for (const host of [...game.rests]) game.send({ type: 'idle', host });
        for (const worker of game.workers.values()) expect(worker.pulls.every(({ closed }) => closed)).toBe(true);
        reached.deaths += game.deaths;
        for (const host of hostsOf(game)) game.answer(host);
        for (const host of [...game.rests]) game.send({ type: 'idle', host });
        expect(game.workers.size).toBe(game.state.ready ? 1 : 0);
        reached.given += game.rests.length;
      }),
      { numRuns: 500 },
    );
    // Nothing was true because it never came up.
    for (const count of Object.values(reached)) expect(count).toBeGreaterThan(20);
  });
});

const pullsOf = (game: Game) => [...game.workers.values()].flatMap(({ pulls }) => pulls);
const running = (game: Game) =>
  pullsOf(game).map(({ id }) => nameOf(game.state.jobs.find((job) => job.id === id)) ?? 'closed');

describe('a pool', () => {
  it('takes the most urgent first, between two findings too, and then the rest', () => {
    const game = new Game(1);
    game.ask('long', true, 0);
    game.ask('middle', true, 0);
    expect(running(game)).toEqual(['long']);
    game.ask('short', true, 1);
    game.answer(1);
    expect(running(game)).toEqual(['short']);
    game.answer(1);
    game.answer(1);
    expect(running(game)).toEqual(['long']);
    game.send({ type: 'prioritise', request: 2, priority: 2 });
    game.answer(1);
    expect(running(game)).toEqual(['middle']);
  });

  it('a paused job keeps its worker’s generator, but not its time', () => {
    const game = new Game(1);
    game.ask('long', true, 0);
    game.answer(1);
    game.send({ type: 'pause', request: 1 });
    game.answer(1);
    expect(pullsOf(game)).toEqual([]);
    expect(viewOf(game.state, 1)).toMatchObject({ status: 'paused', newest: 'long 2' });
    game.ask('short', true, 0);
    expect(running(game)).toEqual(['short']);
    game.send({ type: 'goOn', request: 1 });
    expect(viewOf(game.state, 1)?.status).toBe('waiting');
    game.drain();
    expect(game.outcomes.get(1)).toMatchObject([{ status: 'done', finding: 'long 5' }]);
    expect(game.ended).toEqual([]);
  });

  it('a step is one finding', () => {
    const game = new Game(1);
    game.ask('long', false, 0);
    expect(pullsOf(game)).toEqual([]);
    game.send({ type: 'step', request: 1 });
    game.send({ type: 'step', request: 1 });
    for (let k = 0; k < 4; k++) game.answer(1);
    expect(viewOf(game.state, 1)).toMatchObject({ status: 'paused', newest: 'long 2' });
    game.send({ type: 'step', request: 1 });
    game.send({ type: 'step', request: 1 });
    game.send({ type: 'pause', request: 1 });
    for (let k = 0; k < 4; k++) game.answer(1);
    expect(viewOf(game.state, 1)).toMatchObject({ status: 'paused', newest: 'long 3' });
  });

  it('a step is of the one who asked for it', () => {
    const game = new Game(2);
    game.ask('long', false, 0);
    game.ask('middle', false, 0);
    for (const request of [1, 2]) game.send({ type: 'step', request });
    game.answer(1);
    expect(running(game)).toEqual(['middle']);
    expect([1, 2].map((request) => viewOf(game.state, request)?.status)).toEqual(['paused', 'running']);
  });

  it('one worker is kept ready for as long as that is wished, unless it can’t live', () => {
    const game = new Game(2);
    game.send({ type: 'keepReady', ready: true });
    expect(hostsOf(game)).toEqual([1]);
    game.ask('short', true, 0);
    game.drain();
    game.send({ type: 'idle', host: 1 });
    expect(hostsOf(game)).toEqual([1]);
    game.rests.length = 0;
    game.send({ type: 'keepReady', ready: false });
    expect(game.rests).toEqual([1]);
    game.send({ type: 'idle', host: 1 });
    expect(hostsOf(game)).toEqual([]);
    game.send({ type: 'keepReady', ready: true });
    game.die(2);
    expect(hostsOf(game)).toEqual([]);
  });

  it('a worker that is there is readied and kept, whichever rests first', () => {
    const game = new Game(2);
    game.ask('short', true, 0);
    game.ask('middle', true, 0);
    const warmed: number[] = [];
    const take = game.take.bind(game);
    game.take = (effect, state) => {
      if (effect.message.type === 'warm') warmed.push(effect.host);
      take(effect, state);
    };
    game.send({ type: 'keepReady', ready: true });
    expect(warmed).toEqual([1]);
    game.drain();
    game.send({ type: 'idle', host: 1 });
    game.send({ type: 'idle', host: 2 });
    expect(hostsOf(game)).toEqual([1]);
    game.ask('long', true, 0);
    game.ask('middle', true, 0);
    game.drain();
    game.send({ type: 'resize', size: 1 });
    expect(hostsOf(game)).toEqual([1]);
    expect(warmed).toEqual([1]);
  });

  it('what a worker that never came was given waits for one that lives, until more is asked for', () => {
    const game = new Game(3);
    game.ask('long', true, 0);
    game.answer(1);
    game.ask('short', true, 0);
    expect(hostsOf(game)).toEqual([1, 2]);
    game.die(2);
    expect(hostsOf(game)).toEqual([1]);
    game.answer(1);
    expect(hostsOf(game)).toEqual([1]);
    game.ask('middle', true, 0);
    expect(hostsOf(game)).toEqual([1, 3, 4]);
    game.die(3);
    game.die(4);
    game.drain();
    expect([...game.outcomes.values()].flat().map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect(game.ended).toEqual([2, 3, 4]);
  });

  it('blames a death on what was in hand, and gives up after the third', () => {
    const game = new Game(1);
    game.ask('long', true, 0);
    game.answer(1);
    game.send({ type: 'pause', request: 1 });
    game.answer(1);
    game.ask('short', true, 0);
    for (const host of [1, 2, 3]) {
      expect(game.outcomes.get(2)).toEqual([]);
      game.die(host);
    }
    expect(game.outcomes.get(2)).toMatchObject([{ status: 'failed', error: new Error('gone') }]);
    game.drain();
    expect(game.outcomes.get(1)).toMatchObject([{ status: 'done' }]);
  });

  it('a worker that a cancelled study keeps is ended when it doesn’t notice', () => {
    const game = new Game(1);
    game.ask('long', true, 0);
    game.ask('short', true, 0);
    game.send({ type: 'cancel', request: 1 });
    expect(running(game)).toEqual(['closed']);
    expect(game.doubts).toEqual([{ do: 'doubt', host: 1, job: 1 }]);
    game.send({ type: 'overdue', host: 1, job: 1 });
    expect(running(game)).toEqual(['short']);
    expect(game.ended).toEqual([1]);
  });
});
