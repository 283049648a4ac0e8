import type { Measures } from '../divergences/estimate.ts';
import { measureTrainer } from '../engines/measure.ts';
import type { EngineName, Trainer } from '../engines/trainer.ts';
import { type Experiment, parseExperiment } from '../experiment/experiment.ts';
import { withField } from '../experiment/withField.ts';
import { InputError } from '../fields/fault.ts';
import { type Assignment, fingerprint } from './assignment.ts';
import type { Result } from './result.ts';

/** What doing a run again says of a result. */
export type Verdict =
  /** Of another assignment than this one. */
  | { readonly kind: 'foreign' }
  /** The code says itself that it doesn't hold all that was changed, or what it holds can't be set. */
  | { readonly kind: 'incomplete' }
  /** The same engine gives the same numbers, to the last digit that a code holds. */
  | { readonly kind: 'same'; readonly measures: Measures }
  | { readonly kind: 'different'; readonly measures: Measures }
  /** Done on another engine, whose rounding differs: after some hundred iterations that is another run. */
  | { readonly kind: 'elsewhere'; readonly engine: EngineName; readonly measures: Measures };

const PORTION = 50;

interface Doing {
  /** Makes a trainer, of the result's engine where there is that one. */
  create(experiment: Experiment): Promise<Trainer>;
  progress?(share: number): void;
}

const alike = (value: number | null, handed: number) => Object.is(Math.fround(value ?? Number.NaN), handed);

function agrees({ wasserstein, js, modes }: Measures, result: Result): boolean {
  return (
    alike(wasserstein.value, result.wasserstein) &&
    alike(js.value, result.js) &&
    modes?.reached === result.modes?.reached &&
    modes?.total === result.modes?.total
  );
}

async function train({ create, progress }: Doing, { start }: Assignment, result: Result): Promise<[Trainer, Measures]> {
  const change = (experiment: Experiment, { field, value }: Result['settings'][number]) =>
    withField(experiment, field, value);
  const first = result.settings.filter(({ iteration }) => iteration === 0);
  let experiment = parseExperiment(first.reduce(change, start));
  const trainer = await create(experiment);
  let done = 0;
  const advance = async (to: number) => {
    while (done < to) {
      const portion = Math.min(PORTION, to - done);
      await trainer.step(portion);
      done += portion;
      progress?.(done / result.iteration);
    }
  };
  for (const setting of result.settings.filter(({ iteration }) => iteration > 0)) {
    await advance(Math.min(setting.iteration, result.iteration));
    experiment = parseExperiment(change(experiment, setting));
    trainer.configure(experiment);
  }
  await advance(result.iteration);
  return [trainer, await measureTrainer(trainer, result.iteration, undefined)];
}

/** Does a student's run again, from the assignment's seed with the settings of the code, and compares what it measures. */
export async function rerun(assignment: Assignment, result: Result, doing: Doing): Promise<Verdict> {
  if (fingerprint(assignment) !== result.assignment) return { kind: 'foreign' };
  if (result.isIncomplete) return { kind: 'incomplete' };
  try {
    const [trainer, measures] = await train(doing, assignment, result);
    const { engine } = trainer;
    trainer.dispose();
    if (agrees(measures, result)) return { kind: 'same', measures };
    return engine === result.engine ? { kind: 'different', measures } : { kind: 'elsewhere', engine, measures };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'incomplete' };
    throw error;
  }
}
