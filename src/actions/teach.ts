import { show } from '../fields/check.ts';
import { InputError } from '../fields/fault.ts';
import { beginForecast, drawnLine, type Forecast, forecastOf, reveal, stroke } from '../store/forecast.ts';
import { handIn, lessonOf } from '../store/lesson.ts';
import type { Playground } from '../store/playground.ts';
import { type Assignment, assignmentOf, drawnSeries, encodeAssignment, MOST_ASKED } from '../teaching/assignment.ts';
import { writeCode } from '../teaching/code.ts';
import type { Difference } from '../teaching/difference.ts';

/** What a script draws: values evenly from the present iteration to the last one. */
export interface Drawing {
  readonly curve: string;
  readonly iterations: number;
  readonly values: readonly number[];
}

/** Draws a curve, lets the run reveal its own, and tells how far they are apart. @throws InputError */
export async function predict(playground: Playground, { curve, iterations, values }: Drawing): Promise<Difference> {
  const series = drawnSeries.find((name) => name === curve);
  if (!series)
    throw new InputError([{ code: 'choice', field: 'curve', value: show(curve), allowed: drawnSeries.join(', ') }]);
  const isCount = Number.isInteger(iterations) && iterations >= 1 && iterations <= MOST_ASKED;
  if (!isCount) {
    throw new InputError([
      { code: 'range', field: 'iterations', value: show(iterations), allowed: `1 … ${MOST_ASKED}` },
    ]);
  }
  if (!Array.isArray(values) || values.length < 2 || !values.every(Number.isFinite)) {
    throw new InputError([{ code: 'type', field: 'values', value: show(values), allowed: '[number, number, …]' }]);
  }
  beginForecast(playground, { series, iterations });
  const store = forecastOf(playground);
  const from = playground.run.getState().iteration;
  const place = (k: number) => [from + (iterations * k) / (values.length - 1), values[k] as number] as const;
  const drawn = values
    .slice(1)
    .reduce<Forecast>((made, _, k) => stroke(made, place(k), place(k + 1)), store.getState() as Forecast);
  store.setState(drawn, true);
  const difference = drawnLine(drawn).length > 1 ? await reveal(playground) : undefined;
  if (!difference) throw new Error('the run was changed or ended, or has no such curve');
  return difference;
}

/** An assignment as a script writes it; what is left out is as the page has it. */
export type Task = Partial<Omit<Assignment, 'task'>> & Pick<Assignment, 'task'>;

/** The link of an assignment, from the present experiment unless told. @throws InputError */
export function assign(playground: Playground, task: Task): string {
  const start = playground.experiment.getState().experiment;
  const query = encodeAssignment({ start, from: 0, limits: {}, ...task });
  // Read as a student's page does.
  assignmentOf(query);
  return `#/play?${query}`;
}

/** The result code of the assignment under way, at the present iteration. @throws InputError where none is */
export async function result(playground: Playground): Promise<string> {
  if (!lessonOf(playground).getState()) {
    throw new InputError([
      { code: 'missing', field: 'assignment', value: 'undefined', allowed: '#/play?…&view.task=…' },
    ]);
  }
  return writeCode(await handIn(playground));
}
