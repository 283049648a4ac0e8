import type { Measures } from '../divergences/estimate.ts';
import { along } from '../engines/along.ts';
import { measureTrainer } from '../engines/measure.ts';
import type { EngineName, Trainer } from '../engines/trainer.ts';
import { diffEffect } from '../experiment/effect.ts';
import { type Experiment, parseExperiment } from '../experiment/experiment.ts';
import { withField } from '../experiment/withField.ts';
import { InputError } from '../fields/fault.ts';
import { type Assignment, fingerprint } from './assignment.ts';
import type { Result, Setting } from './result.ts';

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

/** How a result's run is done again: from what, to where, and what is changed on the way, in order. */
export interface Plan {
  readonly first: Experiment;
  readonly changes: readonly Setting[];
  readonly iteration: number;
}

const changed = (experiment: Experiment, { field, value }: Setting) => withField(experiment, field, value);

/** What a code says to do, or why it can't be done. */
export function plan(
  assignment: Assignment,
  result: Result,
): Plan | Extract<Verdict, { kind: 'foreign' | 'incomplete' }> {
  if (fingerprint(assignment) !== result.assignment) return { kind: 'foreign' };
  if (result.isIncomplete) return { kind: 'incomplete' };
  try {
    const first = parseExperiment(
      result.settings.filter(({ iteration }) => iteration === 0).reduce(changed, assignment.start),
    );
    const changes = result.settings.filter(({ iteration }) => iteration > 0);
    parseExperiment(changes.reduce(changed, first));
    // Others begin a run of their own.
    const isLive = diffEffect(first, changes.reduce(changed, first)) !== 'restart';
    return isLive ? { first, changes, iteration: result.iteration } : { kind: 'incomplete' };
  } catch (error) {
    if (error instanceof InputError) return { kind: 'incomplete' };
    throw error;
  }
}

/** What the run that was done again measured, against what was handed in. */
export function compare(result: Result, measures: Measures, engine: EngineName): Verdict {
  if (agrees(measures, result)) return { kind: 'same', measures };
  return engine === result.engine ? { kind: 'different', measures } : { kind: 'elsewhere', engine, measures };
}

/** Does a student's run again, from the assignment's seed with the settings of the code, and compares what it measures. */
export async function rerun(assignment: Assignment, result: Result, { create, progress }: Doing): Promise<Verdict> {
  const planned = plan(assignment, result);
  if ('kind' in planned) return planned;
  const { first, changes, iteration } = planned;
  const trainer = await create(first);
  let experiment = first;
  const marks = changes.map((setting) => {
    experiment = changed(experiment, setting);
    return { iteration: Math.min(setting.iteration, iteration), experiment };
  });
  const advance = along(trainer, marks);
  for (let done = 0; done < iteration; ) {
    done = Math.min(done + PORTION, iteration);
    await advance(done);
    progress?.(done / iteration);
  }
  const measures = await measureTrainer(trainer, iteration, undefined);
  const { engine } = trainer;
  trainer.dispose();
  return compare(result, measures, engine);
}
