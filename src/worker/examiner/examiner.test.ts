import { afterEach, describe, expect, it } from 'vitest';
import { engineSelector } from '../../engines/select.ts';
import type { Trainer } from '../../engines/trainer.ts';
import { nodeHost } from '../../engines/wasm/node.ts';
import { defaults } from '../../fields/check.ts';
import { teaching as study } from '../../studies/teaching.ts';
import { createExaminer, type Examiner, type ExaminerParts } from './examiner.ts';
import type { FromExaminer, Order } from './protocol.ts';

const select = engineSelector({ fusedHost: nodeHost });
const long = { ...defaults(study.parameters), teacher: 'w', theta: 0.75, steps: 5 } as const;
const at = { ...long, pretraining: 40, criticSteps: 2 } as const;
const teaching: Order = { of: { study: 'teaching', at }, seed: 3, engine: 'wasm' };

/** An examiner in this thread, what it says, and how often its trainers were stepped and disposed of. */
class Bench {
  readonly told: FromExaminer[] = [];
  readonly trainers: { steps: number; disposed: number }[] = [];
  readonly examiner: Examiner;
  #heard = () => {};

  constructor(change: Partial<ExaminerParts> = {}) {
    this.examiner = createExaminer({
      post: (message) => {
        this.told.push(message);
        this.#heard();
      },
      select: async (choice, experiment) => ({ trainer: this.#counted((await select(choice, experiment)).trainer) }),
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      now: () => performance.now(),
      ...change,
    });
  }

  #counted(trainer: Trainer): Trainer {
    const count = { steps: 0, disposed: 0 };
    this.trainers.push(count);
    const { step, dispose } = trainer;
    trainer.step = (iterations) => {
      count.steps++;
      return step.call(trainer, iterations);
    };
    trainer.dispose = () => {
      count.disposed++;
      dispose.call(trainer);
    };
    return trainer;
  }

  get answers(): FromExaminer[] {
    return this.told.filter(({ type }) => type !== 'progress');
  }

  open(order: Order, id = 1): void {
    this.examiner.receive({ type: 'open', id, order });
  }

  /** The answer to one pull. */
  async pull(id = 1): Promise<FromExaminer> {
    const before = this.answers.length;
    this.examiner.receive({ type: 'pull', id });
    await this.heard(() => this.answers.length > before);
    return this.answers[before] as FromExaminer;
  }

  async heard(fits: () => boolean): Promise<void> {
    while (!fits()) {
      await new Promise<void>((resolve) => {
        this.#heard = resolve;
      });
    }
  }
}

let bench: Bench;
afterEach(() => bench.examiner.dispose());

describe('an examiner', () => {
  it('does nothing until it is pulled, and answers each pull once', async () => {
    bench = new Bench();
    bench.open(teaching);
    expect(bench.trainers).toEqual([]);
    const answers = [];
    for (let k = 0; k < 6; k++) answers.push(await bench.pull());
    expect(answers.map(({ type }) => type)).toEqual([...Array(5).fill('finding'), 'done']);
    expect(bench.answers).toHaveLength(6);
    expect(answers.at(-1)).toMatchObject({ engines: ['wasm'] });
    expect(bench.trainers).toMatchObject([{ disposed: 1 }]);
    expect(bench.told.filter(({ type }) => type === 'progress').length).toBeGreaterThan(0);
  });

  it('stops training within two slices when nobody waits any more', async () => {
    bench = new Bench();
    bench.open({ ...teaching, of: { study: 'teaching', at: long } });
    bench.examiner.receive({ type: 'pull', id: 1 });
    await bench.heard(() => bench.told.length > 0);
    const before = bench.trainers[0]?.steps ?? 0;
    bench.examiner.receive({ type: 'close', id: 1 });
    await bench.heard(() => bench.answers.length > 0);
    expect(bench.answers).toEqual([{ type: 'closed', id: 1 }]);
    expect((bench.trainers[0]?.steps ?? 0) - before).toBeLessThanOrEqual(2);
    expect(bench.trainers).toMatchObject([{ disposed: 1 }]);
  });

  it('lets go of what rests when it is closed, without a word', async () => {
    bench = new Bench();
    bench.open(teaching);
    await bench.pull();
    bench.examiner.receive({ type: 'close', id: 1 });
    await new Promise(setImmediate);
    expect(bench.trainers).toMatchObject([{ disposed: 1 }]);
    expect(bench.answers).toHaveLength(1);
  });

  it('holds several at once', async () => {
    bench = new Bench();
    bench.open(teaching);
    bench.open({ of: { claim: 'parallel-lines', at: {} }, seed: 1, engine: 'wasm' }, 2);
    expect(await bench.pull(1)).toMatchObject({ type: 'finding', finding: { theta: [0.75] } });
    expect(await bench.pull(2)).toMatchObject({ type: 'finding', finding: { id: 'parallel-lines', holds: true } });
    expect(await bench.pull(2)).toMatchObject({ type: 'done', engines: [] });
    expect(await bench.pull(1)).toMatchObject({ type: 'finding' });
  });

  it.each([
    [{ study: 'nonsense', at: {} }, 'study'],
    [{ claim: 'nonsense', at: {} }, 'claim'],
    [{ study: 'teaching', at: { ...at, theta: 9 } }, 'theta'],
    [{ claim: 'cor-3-2', at: { nonsense: 1 } }, 'nonsense'],
  ])('refuses %o', async (of, field) => {
    bench = new Bench();
    bench.open({ ...teaching, of });
    expect(await bench.pull()).toMatchObject({ type: 'refused', faults: [{ field }] });
  });

  it('says when an engine breaks, and when a finding can’t be posted', async () => {
    bench = new Bench({ select: () => Promise.reject(new Error('no memory')) });
    bench.open(teaching);
    expect(await bench.pull()).toEqual({ type: 'failed', id: 1, message: 'Error: no memory' });

    const told: FromExaminer[] = [];
    bench = new Bench({
      post: (message) => {
        if (message.type === 'finding') throw new DOMException('a function', 'DataCloneError');
        told.push(message);
      },
    });
    bench.open({ of: { study: 'acrossLines', at: { theta: 1, points: 4 } }, seed: 1, engine: 'wasm' });
    bench.examiner.receive({ type: 'pull', id: 1 });
    while (told.length === 0) await new Promise(setImmediate);
    expect(told).toMatchObject([{ type: 'failed', message: expect.stringContaining('a function') }]);
  });

  it('gets an engine ready, and answers a beat', async () => {
    bench = new Bench();
    bench.examiner.receive({ type: 'warm' });
    while (bench.trainers[0]?.disposed !== 1) await new Promise(setImmediate);
    bench.examiner.receive({ type: 'beat' });
    expect(bench.told).toEqual([{ type: 'beat' }]);
  });
});
