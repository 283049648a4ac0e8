import type { Selection } from '../engines/select.ts';
import type { EngineName, Trainer } from '../engines/trainer.ts';
import type { Experiment } from '../experiment/experiment.ts';
import type { Bench } from './study.ts';

/** Nobody waits for the study any more. */
export class Stopped extends Error {
  constructor() {
    super('nobody waits for this study any more');
    this.name = 'Stopped';
  }
}

/** Milliseconds of training between two looks at whether anybody still waits; measured, not counted, for iterations cost what they cost. */
const SLICE = 40;

export interface BenchParts {
  readonly seed: number;
  readonly select: (experiment: Experiment) => Promise<Pick<Selection, 'trainer'>>;
  /** Lets waiting messages in. */
  readonly turn: () => Promise<void>;
  readonly stopped: () => boolean;
  /** Hears the share in [0, 1] that is done. */
  readonly progress?: (share: number) => void;
  /** Milliseconds on a clock that only goes forward; it decides how finely training is sliced, and nothing else. */
  readonly now: () => number;
}

/** A bench, and how to leave it. */
export function createBench({ seed, select, turn, stopped, progress, now }: BenchParts): Bench & { dispose(): void } {
  const trainers: Trainer[] = [];
  async function pause(): Promise<void> {
    await turn();
    if (stopped()) throw new Stopped();
  }
  return {
    seed,
    watched: true,
    engines: () => [...new Set(trainers.map(({ engine }): EngineName => engine))],
    async breathe(share) {
      progress?.(share);
      await pause();
    },
    async train(experiment, start) {
      const { trainer } = await select(experiment);
      trainers.push(trainer);
      if (start) await trainer.restore({ ...(await trainer.snapshot()), ...start });
      let done = 0;
      let portion = 1;
      return {
        experiment,
        async to(iteration) {
          const reports = [];
          while (done < iteration) {
            const from = now();
            const count = Math.min(portion, iteration - done);
            reports.push(...(await trainer.step(count)));
            done += count;
            const each = Math.max(0.01, now() - from) / count;
            portion = Math.max(1, Math.min(2 * portion, Math.round(SLICE / each)));
            await pause();
          }
          return reports;
        },
        snapshot: () => trainer.snapshot(),
        restore: (snapshot) => trainer.restore(snapshot),
        generate: (latent) => trainer.generate(latent),
        criticField: (points) => trainer.criticField(points),
      };
    },
    dispose() {
      for (const trainer of trainers) trainer.dispose();
    },
  };
}
