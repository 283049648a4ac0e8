import { iterationFlops } from '../../engines/flops.ts';
import { ReferenceTrainer } from '../../engines/reference/trainer.ts';
import type { Reals, StepReport } from '../../engines/trainer.ts';
import { generatorWaits } from '../../engines/waits.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { type Fault, InputError } from '../../fields/fault.ts';

/** The losses of one iteration, as the reference trainer computed them in Float64. */
export interface ProofRow {
  readonly iteration: number;
  readonly criticLoss: number;
  /** Null while the generator waits. */
  readonly generatorLoss: number | null;
  /** How many times training has multiplied a relative rounding error by then, in units of the largest loss. */
  readonly sensitivity: number;
}

const ROWS = 10;
/** What a reader can wait for: three times 45 seconds at the reference trainer's 4.5 GFLOP/s (512 wide). */
const BUDGET = 2e11;
/** Relative change of the other runs' weights: far above rounding, far below what is not linear any more. */
const NUDGE = 2 ** -40;
/** A row beyond that proves nothing: Float64's rounding, times this, is 2·10⁻¹⁰. */
const MOST_SENSITIVE = 1e6;

/**
 * Which iterations are worth proving: the first ten, and where the generator waits at first, the first ten in which
 * it learns; as far as the budget goes.
 */
export function provenIterations(experiment: Experiment): readonly number[] {
  const affordable = Math.floor(BUDGET / iterationFlops(experiment));
  const first = Array.from({ length: ROWS }, (_, i) => i + 1);
  const learning = generatorWaits(experiment, Number.POSITIVE_INFINITY) ? [] : first.map((i) => experiment.warmup + i);
  return [...new Set([...first, ...learning])].filter((iteration) => iteration <= affordable).sort((a, b) => a - b);
}

/** Even one iteration is more than a reader can wait for. */
function tooLarge(experiment: Experiment): Fault {
  const most = Math.floor((experiment.batchSize * BUDGET) / iterationFlops(experiment));
  return { code: 'conflict', field: 'batchSize', value: String(experiment.batchSize), allowed: `≤ ${most}` };
}

function checkFinite(experiment: Experiment, { iteration, criticLoss, generatorLoss }: StepReport): void {
  const losses = { criticLoss, ...(!generatorWaits(experiment, iteration) && { generatorLoss }) };
  const bad = Object.entries(losses).find(([, loss]) => !Number.isFinite(loss));
  if (!bad) return;
  const value = `${bad[1]} (${iteration})`;
  throw new InputError([{ code: 'finite', field: bad[0], value, allowed: 'finite numbers' }]);
}

/** Some weights a little larger, the others a little smaller, in no order that a network's layers have too. */
const nudged = (values: Reals, by: number) =>
  values.map((value, i) => value * (Math.imul(i + 1, 0x9e3779b1) < 0 ? 1 - by : 1 + by)) as Reals;

/**
 * An iteration from weights that have moved a little, as by rounding. Each begins so, since clipping takes back what it
 * clips, and sums of clipped weights are where units of a ReLU stand on their kinks: of the ways to both sides one
 * leads over.
 */
async function stepBeside(trainer: ReferenceTrainer, by: number): Promise<readonly StepReport[]> {
  const snapshot = await trainer.snapshot();
  const [critic, generator] = [nudged(snapshot.critic, by), nudged(snapshot.generator, by)];
  await trainer.restore({ ...snapshot, critic, generator });
  return trainer.step(1);
}

const largest = (losses: readonly number[]) => losses.reduce((most, loss) => Math.max(most, Math.abs(loss)), 0);
/** 0/0 is a loss that is 0 throughout, and nothing moves it; what moves it all the same has no measure. */
const share = (part: number, whole: number) => (part === 0 ? 0 : Math.min(part / whole, 1e12));

/** The largest loss of each column, of which differences are parts. */
const scalesOf = (reports: readonly StepReport[]) => ({
  critic: largest(reports.map(({ criticLoss }) => criticLoss)),
  generator: largest(reports.map(({ generatorLoss }) => generatorLoss).filter(Number.isFinite)),
});

/**
 * How sensitive each iteration is, all before it included: how far the runs beside have moved away, and, for losses
 * that are differences of large outputs, what the outputs' own rounding means.
 */
function sensitivities(
  { objective }: Experiment,
  reports: readonly StepReport[],
  beside: readonly (readonly StepReport[])[],
): number[] {
  const scales = scalesOf(reports);
  let most = 1;
  return reports.map(({ criticLoss, generatorLoss, realMean, generatedMean }, i) => {
    // Under total variation the outputs that are subtracted are D, about ½ each.
    const outputs = objective === 'total-variation' ? 1 : Math.abs(realMean) + Math.abs(generatedMean);
    const cancelled = scales.critic === 0 ? 0 : share(outputs, scales.critic);
    const moved = beside.flatMap((run) => [
      share(Math.abs((run[i]?.criticLoss ?? 0) - criticLoss), scales.critic * NUDGE),
      share(Math.abs((run[i]?.generatorLoss ?? 0) - generatorLoss), scales.generator * NUDGE),
    ]);
    // While the generator waits its loss is NaN in all of them.
    most = Math.max(most, cancelled, ...moved.filter((by) => !Number.isNaN(by)));
    return most;
  });
}

/**
 * Trains an experiment from its start and keeps the losses of the iterations that are proven: those whose losses
 * another program can be expected to share, however it rounds.
 *
 * @param breathe told shares from 0 to 1 between iterations
 * @throws InputError where the run diverges on the way, or costs more than anyone would wait for
 */
export async function prove(
  experiment: Experiment,
  breathe: (share: number) => void | Promise<void> = () => {},
): Promise<readonly ProofRow[]> {
  const proven = provenIterations(experiment);
  const last = proven.at(-1);
  if (last === undefined) throw new InputError([tooLarge(experiment)]);
  const trainer = new ReferenceTrainer(experiment);
  const reports: StepReport[] = [];
  const beside = [NUDGE, -NUDGE].map((by) => ({
    by,
    trainer: new ReferenceTrainer(experiment),
    reports: [] as StepReport[],
  }));
  for (let iteration = 1; iteration <= last; iteration++) {
    for (const report of await trainer.step(1)) {
      checkFinite(experiment, report);
      reports.push(report);
    }
    for (const run of beside) run.reports.push(...(await stepBeside(run.trainer, run.by)));
    await breathe(iteration / last);
  }
  const sensitive = sensitivities(
    experiment,
    reports,
    beside.map((run) => run.reports),
  );
  return reports.flatMap(({ iteration, criticLoss, generatorLoss }, i) => {
    const sensitivity = sensitive[i] as number;
    // The first is kept in any case: a proof without losses would agree with everything.
    if (!proven.includes(iteration) || (i > 0 && !(sensitivity <= MOST_SENSITIVE))) return [];
    return { iteration, criticLoss, generatorLoss: Number.isNaN(generatorLoss) ? null : generatorLoss, sensitivity };
  });
}
