import { ReferenceTrainer } from '../engines/reference/trainer.ts';
import { defaultExperiment, type Experiment } from '../experiment/experiment.ts';
import type { Clock } from './clock.ts';
import { FloorBook } from './floors.ts';
import type { EngineReport, Frame, FromWorker, ToWorker, View } from './protocol.ts';
import { createSession, type Session, type SessionParts } from './session.ts';

/** Small enough that an iteration takes well under a millisecond. */
export const small: Experiment = {
  ...defaultExperiment,
  generator: { ...defaultExperiment.generator, depth: 1, width: 6 },
  critic: { ...defaultExperiment.critic, depth: 2, width: 5 },
  batchSize: 16,
  criticSteps: 2,
};

/** Blows up within a few iterations: plain gradient descent with a rate of 1 under a heavy penalty. */
export const explosive: Experiment = {
  ...small,
  constraint: { ...small.constraint, lambda: 1000 },
  critic: { ...small.critic, activation: 'leakyRelu' },
  criticOptimizer: { ...small.criticOptimizer, kind: 'sgd', rate: 1 },
};

export const view: View = { bounds: [-3, 2, -1, 4], resolution: 5, samples: 7 };

export const referenceReport: EngineReport = {
  engine: 'reference',
  adapter: 'JavaScript',
  reason: 'chosen',
  trials: [],
};

/** A clock on which every look at it costs so many milliseconds. */
export function steadyClock(milliseconds: number): Clock {
  let now = 0;
  const turn = () => new Promise<void>((resolve) => setImmediate(resolve));
  return {
    now: () => {
      now += milliseconds;
      return now;
    },
    turn,
    sleep: turn,
  };
}

/** Kept over all sessions of a thread: a floor costs as much as a measurement, and depends on the dataset and the seed alone. */
const floors = new FloorBook();

export function referenceParts(post: (message: FromWorker) => void, clock: Clock): SessionParts {
  return {
    post,
    clock,
    floors,
    engage: async (_choice, experiment) => ({ trainer: new ReferenceTrainer(experiment), report: referenceReport }),
  };
}

/** A session with the reference trainer, whose messages can be waited for. */
export class TestSession {
  readonly sent: FromWorker[] = [];
  /** Whether frames are answered at once, as a fast page would. */
  draws = true;
  readonly #session: Session;
  readonly #listeners = new Set<() => void>();

  constructor(clock: Clock = steadyClock(1), change: (parts: SessionParts) => SessionParts = (parts) => parts) {
    this.#session = createSession(change(referenceParts((message) => this.#take(message), clock)));
  }

  #take(message: FromWorker): void {
    this.sent.push(message);
    if (message.type === 'frame' && this.draws) this.send({ type: 'drawn', run: message.frame.run });
    for (const listener of this.#listeners) listener();
  }

  send(message: ToWorker): void {
    this.#session.receive(message);
  }

  start(experiment: Experiment, run = 1, playing = false, rewinds = false): void {
    this.send({ type: 'start', run, experiment, engine: 'auto', view, playing, speed: 0, branch: 0, rewinds });
  }

  get frames(): Frame[] {
    return this.sent.flatMap((message) => (message.type === 'frame' ? [message.frame] : []));
  }

  /** The first message that fits, from now or before. */
  async seen<Type extends FromWorker['type']>(
    type: Type,
    fits: (message: Extract<FromWorker, { type: Type }>) => boolean = () => true,
  ): Promise<Extract<FromWorker, { type: Type }>> {
    const find = () =>
      this.sent.find((message): message is Extract<FromWorker, { type: Type }> => {
        return message.type === type && fits(message as Extract<FromWorker, { type: Type }>);
      });
    for (;;) {
      const message = find();
      if (message) return message;
      await new Promise<void>((resolve) => {
        const listener = () => {
          this.#listeners.delete(listener);
          resolve();
        };
        this.#listeners.add(listener);
      });
    }
  }

  async answer(id: number): Promise<unknown> {
    return (await this.seen('answer', (message) => message.id === id)).value;
  }

  dispose(): void {
    this.#session.dispose();
  }
}
