import type { Experiment } from '../experiment/experiment.ts';
import { Stopped } from '../studies/bench.ts';
import type { Look } from '../trials/look.ts';
import type { Plan } from '../trials/plan.ts';
import type { Seeded } from '../trials/report.ts';
import type { Trial } from '../trials/trial.ts';
import { stateBytes, trainerBytes } from '../trials/weight.ts';
import type { FindOptions, Pool } from './pool.ts';
import type { Stream } from './stream.ts';
import { type Readings, together } from './together.ts';

const MEGABYTE = 2 ** 20;
/** What trainers that move on side by side may take. */
const TRAINING = 256 * MEGABYTE;
/** States at the end are kept where all of them find room. */
const STATES = 64 * MEGABYTE;

/** An experiment again and again: with its own seed, and those after it. */
export interface Repetition {
  readonly experiment: Experiment;
  readonly seeds: number;
  readonly plan: Partial<Plan>;
  readonly engine?: FindOptions['engine'];
}

/** After the largest seed there is comes 0. */
const seedsOf = ({ experiment, seeds }: Repetition): readonly number[] =>
  Array.from({ length: seeds }, (_, k) => (experiment.seed + k) % 2 ** 32);

/** How many runs move on side by side, and whether their states are kept: as memory allows. */
export const roomFor = ({ experiment, seeds }: Pick<Repetition, 'experiment' | 'seeds'>) =>
  ({
    abreast: Math.max(1, Math.floor(TRAINING / trainerBytes(experiment))),
    end: seeds * stateBytes(experiment) <= STATES ? 'keep' : 'drop',
  }) as const;

/** Runs one experiment with several seeds, look by look side by side, one run a worker at a time. @throws InputError */
export function repeat(
  pool: Pick<Pool, 'tryOut'>,
  repetition: Repetition,
): Pick<Stream<Readings<Trial>>, 'read' | 'subscribe' | 'pause' | 'goOn' | 'cancel'> {
  const { experiment, engine = 'wasm' } = repetition;
  const { abreast, end } = roomFor(repetition);
  const plan = { end, ...repetition.plan };
  const streams = seedsOf(repetition).map((seed) => {
    return [String(seed), pool.tryOut({ ...experiment, seed }, plan, { engine })] as const;
  });
  return together<Trial>(Object.fromEntries(streams), abreast);
}

/** What has been found of each seed, in the seeds' order. */
export function seededOf(repetition: Repetition, found: Readings<Trial>): readonly Seeded[] {
  return seedsOf(repetition).flatMap((seed) => {
    const trial = found[seed]?.finding;
    return trial ? [{ seed, trial }] : [];
  });
}

interface Repeated {
  readonly seeded: readonly Seeded[];
  readonly floors: Look;
  /** Engines that trained, and the seconds of work that it cost them. */
  readonly engines: readonly string[];
  readonly seconds: number;
}

/** The same to its end; hears the share that is done. @throws InputError, Stopped where the signal ended it, Error where a run failed */
export async function repeated(
  pool: Pick<Pool, 'tryOut' | 'floorsOf'>,
  repetition: Repetition,
  heard: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Repeated> {
  signal?.throwIfAborted();
  const running = repeat(pool, repetition);
  const floors = pool.floorsOf(repetition.experiment, repetition.plan.measures ?? 'few', { priority: 1 });
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      const { status, share, finding = {} } = running.read();
      const failed = Object.values(finding).find((reading) => reading.error)?.error;
      if (failed) {
        running.cancel();
        reject(failed);
      }
      heard(share);
      if (signal?.aborted || status === 'cancelled') reject(new Stopped());
      else if (status === 'done') resolve();
    };
    running.subscribe(look);
    signal?.addEventListener('abort', running.cancel);
    look();
  });
  const { finding = {}, engines, seconds } = running.read();
  return { seeded: seededOf(repetition, finding), floors: await floors.result(), engines, seconds };
}
