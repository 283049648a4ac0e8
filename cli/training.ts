import { type DivergedQuantity, divergedAt, divergedIn } from '../src/engines/diverged.ts';
import { measureTrainer } from '../src/engines/measure.ts';
import type { EngineName, Snapshot, Trainer } from '../src/engines/trainer.ts';
import type { Until } from '../src/experiment/until.ts';
import { type History, historyOf } from '../src/files/history.ts';
import { recordHistory, recordMeasures, recordReports } from '../src/store/record.ts';
import { createFrames } from '../src/store/run.ts';
import { push, rewind } from '../src/store/series.ts';
import { FloorBook } from '../src/worker/floors.ts';
import { ReportLog } from '../src/worker/reports.ts';
import { Stop } from '../src/worker/stop.ts';

/** Iterations between two looks at the state, and two marks of the progress bar. */
const STRIDE = 10;
/** How often a run whose history is wanted is measured on the way, at most. */
const MEASUREMENTS = 20;

export interface Divergence {
  readonly quantity: DivergedQuantity;
  /** Where it was seen. */
  readonly iteration: number;
  /** The iteration of the state that was kept. */
  readonly restored: number;
}

export interface Trained {
  readonly engine: EngineName;
  /** Where the run ended; under `diverged` its last good state. */
  readonly snapshot: Snapshot;
  /** Iterations trained, and how long they took, measurements apart. */
  readonly iterations: number;
  readonly seconds: number;
  readonly diverged?: Divergence;
  /** Whether it has come to where it was to stop. */
  readonly stopped: boolean;
  readonly history?: History;
}

interface Wishes {
  readonly onProgress: (done: number) => void;
  /** Where it stops before it has done all iterations. */
  readonly until?: Until | undefined;
  /** Whether the curves are wanted, and those of the run so far. */
  readonly history: boolean;
  readonly before: History | undefined;
}

/** Trains so many iterations, or until a number stops being finite; what it measures depends on nothing but the run. */
export async function train(trainer: Trainer, iterations: number, wishes: Wishes): Promise<Trained> {
  const first = await trainer.snapshot();
  const frames = createFrames();
  recordHistory(frames, wishes.before);
  const { series } = frames;
  const log = new ReportLog();
  const every = Math.max(STRIDE, Math.ceil(iterations / MEASUREMENTS));
  const measured = () => series.wasserstein.x[series.wasserstein.length - 1];
  /** A state is good once a whole stride after it has stayed finite. */
  let good = first;
  let newest = first;
  let done = 0;
  let seconds = 0;
  let stopped = false;
  const stop = new Stop(wishes.until);
  const floors = new FloorBook();

  /** As the page looks at a run that plays. */
  async function isThere(): Promise<boolean> {
    const { experiment } = trainer;
    const { iteration } = newest;
    while (stop.needs === 'floor' && !floors.complete(experiment)) floors.add(experiment);
    const measures =
      stop.needs === 'nothing' ? undefined : await measureTrainer(trainer, iteration, floors.at(experiment));
    return stop.sees(iteration, measures);
  }

  async function measure(): Promise<void> {
    const { iteration, generator } = newest;
    if (!wishes.history || measured() === iteration) return;
    recordMeasures(series, await measureTrainer(trainer, iteration, undefined));
    if (trainer.experiment.generator.kind === 'translation') push(series.theta, iteration, generator[0] as number);
  }

  async function advance(now: number): Promise<Omit<Divergence, 'restored'> | undefined> {
    const from = performance.now();
    const reports = await trainer.step(now);
    seconds += (performance.now() - from) / 1000;
    for (const report of reports) {
      const quantity = divergedIn(report, trainer.experiment);
      if (quantity) return { quantity, iteration: report.iteration };
      log.add(report);
    }
    recordReports(series, log.take());
    const snapshot = await trainer.snapshot();
    const quantity = divergedAt(snapshot);
    if (quantity) return { quantity, iteration: snapshot.iteration };
    good = newest;
    newest = snapshot;
    done += now;
    return undefined;
  }

  const ended = () => ({
    engine: trainer.engine,
    snapshot: newest,
    iterations: done,
    seconds,
    stopped,
    ...(wishes.history && { history: historyOf(series, frames.changes) }),
  });

  await measure();
  while (done < iterations && !stopped) {
    const untilMeasure = every - (done % every);
    const look = stop.next(newest.iteration);
    const divergence = await advance(Math.min(STRIDE, untilMeasure, iterations - done, look - newest.iteration));
    if (divergence) {
      await trainer.restore(good);
      newest = good;
      done = good.iteration - first.iteration;
      for (const curve of Object.values(series)) rewind(curve, good.iteration);
      return { ...ended(), diverged: { ...divergence, restored: good.iteration } };
    }
    wishes.onProgress(done);
    stopped = newest.iteration === look && (await isThere());
    if (done % every === 0 || done === iterations || stopped) await measure();
  }
  return ended();
}
