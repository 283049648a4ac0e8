import type { Experiment } from '../../experiment/experiment.ts';
import type { StepReport, Trainer } from '../trainer.ts';
import { type Comparison, compareGradients, compareMovement, compareReports, movement } from './compare.ts';
import { replayDraws, replayStart, replays } from './replays.ts';
import fixture from './training.fixture.json';

/** JSON has no NaN: what waits is null. */
const orWaiting = (value: number | null) => value ?? Number.NaN;

/** How far an engine is from PyTorch on one of `replays`: in one state's gradients, and in what whole iterations did. */
export async function compareReplay(
  create: (experiment: Experiment) => Promise<Trainer>,
  name: string,
): Promise<{ readonly gradients: readonly Comparison[]; readonly iterations: readonly Comparison[] }> {
  const experiment = replays[name];
  const truth = fixture.cases.find((found) => found.name === name);
  if (!experiment || !truth) throw new Error(`PyTorch has not replayed "${name}"`);
  const start = replayStart(experiment);
  const first = replayDraws(experiment)[0]?.critic[0];
  if (!first) throw new Error('no batch');
  const { criticGradient, generatorGradient, ...losses } = truth.gradients;
  const expected = {
    ...losses,
    criticGradient: Float64Array.from(criticGradient),
    generatorGradient: Float64Array.from(generatorGradient),
  };
  const trainer = await create(experiment);
  await trainer.restore(start);
  const gradients = compareGradients(await trainer.gradients(first), expected);
  const reports = await trainer.step(truth.reports.length);
  const told = truth.reports.flatMap((report, i) => {
    const { generatorLoss, generatorGradient } = report;
    const known: StepReport = {
      ...report,
      generatorLoss: orWaiting(generatorLoss),
      generatorGradient: orWaiting(generatorGradient),
    };
    return compareReports(reports[i], known);
  });
  const end = { critic: Float64Array.from(truth.critic), generator: Float64Array.from(truth.generator) };
  const moved = compareMovement(movement(start, await trainer.snapshot()), movement(start, end));
  trainer.dispose();
  return { gradients, iterations: [...told, ...moved] };
}
