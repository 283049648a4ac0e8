import type { Experiment } from '../experiment/experiment.ts';
import { datasetKinds, tableFor } from '../experiment/experiment.ts';
import { EVERYTHING, type Limit, type Limits } from '../experiment/limits.ts';
import { decodeLink, encodeLink, type LinkView, queryOf } from '../experiment/link.ts';
import { LAST_ITERATION, readUntil, type Until, writeUntil } from '../experiment/until.ts';
import { show } from '../fields/check.ts';
import { type Fault, InputError } from '../fields/fault.ts';
import { fieldsOf } from '../fields/path.ts';
import { type SeriesName, seriesNames } from '../files/history.ts';
import { crcOf } from './crc.ts';

/** The curves that a reader can be asked to draw: those that the page shows. */
export type DrawnSeries = Exclude<SeriesName, 'batchEstimate' | 'modes' | 'theta'>;
export const drawnSeries = seriesNames.filter(
  (name): name is DrawnSeries => !['batchEstimate', 'modes', 'theta'].includes(name),
);

/** A curve to be drawn before the run shows it, over so many iterations to come. */
export interface Ask {
  readonly series: DrawnSeries;
  readonly iterations: number;
}

/** What a teacher gives to a class, all of it in a link. */
export interface Assignment {
  readonly start: Experiment;
  /** The iteration from which the student goes on: it is trained up to there from the seed. */
  readonly from: number;
  /** Plain text; lines end in \n. */
  readonly task: string;
  readonly limits: Limits;
  readonly until?: Until | undefined;
  readonly predict?: Ask | undefined;
}

/** Characters of a task, and iterations that a page may train before the student sees it. */
export const MOST_TEXT = 500;
export const MOST_FROM = 20_000;
export const MOST_ASKED = 20_000;

const LIMITS = { hide: 'hide', lock: 'lock', open: 'open' } as const satisfies Record<string, Limit>;
const ours = ['task', 'from', ...Object.keys(LIMITS), 'until', 'predict'];

/** The names that limits may use: every field, every group of fields, and `*`. */
export const limitNames: readonly string[] = [
  ...new Set([
    EVERYTHING,
    ...datasetKinds.flatMap((kind) =>
      fieldsOf(tableFor(kind)).flatMap(([path]) =>
        path.split('.').map((_, k, parts) => parts.slice(0, k + 1).join('.')),
      ),
    ),
  ]),
];

/** As part of a link's view; what is as usual is left out. */
function writeView({ from, task, limits, until, predict }: Assignment): LinkView {
  const named = Object.values(LIMITS).flatMap((limit) => {
    const names = Object.keys(limits).filter((name) => limits[name] === limit);
    return names.length > 0 ? [[limit, names.join(',')] as const] : [];
  });
  return {
    task,
    ...(from > 0 && { from: String(from) }),
    ...Object.fromEntries(named),
    ...(until !== undefined && { until: writeUntil(until) }),
    ...(predict && { predict: `${predict.series}:${predict.iterations}` }),
  };
}

/** The query of an assignment's link, and how else the page looks. */
export const encodeAssignment = (assignment: Assignment, look: LinkView = {}): string =>
  encodeLink(assignment.start, { ...writeView(assignment), ...look });

/** What tells one assignment from another in a result code: the same however its link was written. */
export const fingerprint = (assignment: Assignment): number => crcOf(encodeAssignment(assignment));

const refuse = (code: Fault['code'], name: string, value: string, allowed: string): never => {
  throw new InputError([{ code, field: `view.${name}`, value: show(value), allowed }]);
};

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a text must not hold
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** A task as it may be shown: no more characters than there is room for, and none that make others look otherwise. */
export function checkTask(text: string): string {
  const { length } = [...text];
  if (length > MOST_TEXT) refuse('count', 'task', String(length), `0 … ${MOST_TEXT}`);
  if (control.test(text)) refuse('syntax', 'task', text, 'text');
  return text;
}

function readCount(name: string, text: string, least: number, most: number): number {
  const value = /^\d{1,8}$/.test(text) ? Number(text) : Number.NaN;
  if (!(value >= least && value <= most)) refuse('range', name, text, `${least} … ${most}`);
  return value;
}

function readLimits(view: LinkView): Limits {
  const limits: Record<string, Limit> = {};
  for (const limit of Object.values(LIMITS)) {
    for (const name of view[limit]?.split(',') ?? []) {
      if (!limitNames.includes(name)) refuse('choice', limit, name, limitNames.join(', '));
      if (Object.hasOwn(limits, name)) refuse('conflict', limit, name, '1 ×');
      limits[name] = limit;
    }
  }
  return limits;
}

function readAsk(text: string): Ask {
  const [series, iterations = '', ...more] = text.split(':');
  const known = drawnSeries.find((name) => name === series);
  if (!known || more.length > 0) return refuse('choice', 'predict', text, `${drawnSeries.join(', ')} : iterations`);
  return { series: known, iterations: readCount('predict', iterations, 2, MOST_ASKED) };
}

/**
 * The assignment that a decoded link holds; none where it sets no task. Its other names in the view stay the page's.
 * @throws InputError
 */
export function readAssignment(start: Experiment, view: LinkView): Assignment | undefined {
  const { task, from, until, predict } = view;
  if (task === undefined) return undefined;
  const stop = until === undefined ? undefined : readUntil(until, 'view.until');
  const assignment: Assignment = {
    start,
    from: from === undefined ? 0 : readCount('from', from, 1, MOST_FROM),
    task: checkTask(task),
    limits: readLimits(view),
    ...(stop !== undefined && { until: stop }),
    ...(predict !== undefined && { predict: readAsk(predict) }),
  };
  if (typeof stop === 'number' && stop <= assignment.from) {
    refuse('conflict', 'until', String(stop), `${assignment.from + 1} … ${LAST_ITERATION}`);
  }
  return assignment;
}

/** A link's view without what an assignment put there. */
export const freely = (view: LinkView): LinkView =>
  Object.fromEntries(Object.entries(view).filter(([name]) => !ours.includes(name)));

/** The assignment of a whole link, or of what follows its question mark. @throws InputError where it is broken or sets no task */
export function assignmentOf(link: string): Assignment {
  const { experiment, view, faults } = decodeLink(queryOf(link));
  if (faults.length > 0) throw new InputError(faults);
  return readAssignment(experiment, view) ?? refuse('missing', 'task', 'undefined', 'text');
}
