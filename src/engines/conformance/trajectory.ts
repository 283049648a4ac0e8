import type { Experiment } from '../../experiment/experiment.ts';
import { ReferenceTrainer } from '../reference/trainer.ts';
import type { StepReport, Trainer } from '../trainer.ts';
import { type Comparison, compareMovement, compareReports, type Movement, movement } from './compare.ts';

export type Create = (experiment: Experiment) => Promise<Trainer>;

/** Iterations after which a run is held against the reference. */
export const CHECKPOINTS = [1, 10, 50] as const;
export type Checkpoint = (typeof CHECKPOINTS)[number];

export const checkpointsUpTo = (last: Checkpoint): readonly Checkpoint[] =>
  CHECKPOINTS.filter((checkpoint) => checkpoint <= last);

/** Where a run stands at a checkpoint. */
interface Stand {
  readonly report: StepReport | undefined;
  readonly moved: Movement;
}

async function run(trainer: Trainer, last: Checkpoint): Promise<Stand[]> {
  const start = await trainer.snapshot();
  const stands: Stand[] = [];
  let done = 0;
  for (const total of checkpointsUpTo(last)) {
    const reports = await trainer.step(total - done);
    done = total;
    stands.push({ report: reports.at(-1), moved: movement(start, await trainer.snapshot()) });
  }
  return stands;
}

const known = new Map<string, Promise<readonly Stand[]>>();

/** The reference's run of an experiment, computed once however many engines are held against it. */
function truthOf(experiment: Experiment, last: Checkpoint): Promise<readonly Stand[]> {
  const key = JSON.stringify([experiment, last]);
  const truth = known.get(key) ?? run(new ReferenceTrainer(experiment), last);
  known.set(key, truth);
  return truth;
}

/** An engine's reports and movements against the reference's, a list a checkpoint. */
export async function compareTrajectory(
  create: Create,
  experiment: Experiment,
  last: Checkpoint = 50,
): Promise<Comparison[][]> {
  const [truth, trainer] = [await truthOf(experiment, last), await create(experiment)];
  const stands = await run(trainer, last);
  trainer.dispose();
  return stands.map(({ report, moved }, i) => [
    ...compareReports(report, truth[i]?.report),
    ...compareMovement(moved, (truth[i] as Stand).moved),
  ]);
}
