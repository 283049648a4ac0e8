import type { Experiment } from '../src/experiment/experiment.ts';
import type { Chromium } from './hosts/chromium.ts';
import { iterationsFor, median } from './measure.ts';
import type { SubjectName } from './subjects/subject.ts';
import { workloads } from './workloads.ts';

export interface Sweep {
  readonly name: string;
  /** What is varied, for the axis. */
  readonly label: string;
  readonly values: readonly number[];
  vary(base: Experiment, value: number): Experiment;
}

/** Both networks with a change. */
const networks = (base: Experiment, change: { depth?: number; width?: number }): Experiment => ({
  ...base,
  generator: { ...base.generator, ...change },
  critic: { ...base.critic, ...change },
});

/** Around the paper-like workload, one setting at a time. */
export const sweeps: readonly Sweep[] = [
  {
    name: 'width',
    label: 'width of the hidden layers',
    values: [8, 16, 32, 64, 128, 256],
    vary: (base, width) => networks(base, { width }),
  },
  {
    name: 'depth',
    label: 'hidden layers',
    values: [1, 2, 3, 4, 6],
    vary: (base, depth) => networks(base, { depth }),
  },
  {
    name: 'batch',
    label: 'batch size',
    values: [16, 64, 256, 1024],
    vary: (base, batchSize) => ({ ...base, batchSize }),
  },
  {
    name: 'critic-steps',
    label: 'critic steps an iteration',
    values: [1, 2, 5, 10, 20],
    vary: (base, criticSteps) => ({ ...base, criticSteps }),
  },
];

export interface Line {
  readonly subject: SubjectName;
  /** Setting and milliseconds of one iteration over its critic steps. */
  readonly points: readonly (readonly [value: number, milliseconds: number])[];
}

/** Measurements of a point, of which the median is taken. */
const REPEATS = 3;

/** One line for each subject that is available; a subject stops at the first point that takes over `patience` seconds. */
export async function measureSweep(
  chromium: Chromium,
  { values, vary }: Sweep,
  subjects: readonly SubjectName[],
  seconds: number,
  patience: number,
): Promise<Line[]> {
  const lines: Line[] = [];
  for (const subject of subjects) {
    const host = await chromium.open(subject === 'wasm-threads');
    const points: (readonly [number, number])[] = [];
    for (const value of values) {
      const experiment = vary(workloads['paper-like'], value);
      const started = await host.prepare(subject, experiment).then(
        () => host.run(1),
        () => Number.POSITIVE_INFINITY,
      );
      if (started > patience) break;
      const count = await iterationsFor(seconds, (iterations) => host.run(iterations));
      const times: number[] = [];
      for (let repeat = 0; repeat < REPEATS; repeat++) times.push(await host.run(count));
      points.push([value, (1000 * median(times)) / (count * experiment.criticSteps)]);
    }
    await host.close();
    if (points.length > 0) lines.push({ subject, points });
  }
  return lines;
}
