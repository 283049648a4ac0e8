import type { Check } from '../src/claims/check.ts';
import { quantile } from '../src/math/quantile.ts';
import type { Answer } from './examine.ts';

/** A share of runs that is as good as all: what a trained claim must reach. */
const ENOUGH = 0.95;

const digits = (value: number) => (Number.isFinite(value) ? String(Number(value.toPrecision(3))) : String(value));

/** `median [least … most]`, or the one value there is. */
export function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const [least, most] = [sorted[0] as number, sorted.at(-1) as number];
  const median = digits(quantile(sorted, 0.5));
  return sorted.length === 1 || digits(least) === digits(most)
    ? median
    : `${median} [${digits(least)} … ${digits(most)}]`;
}

/** What theory predicts: one value or range, or a value's spread over the seeds where it depends on them. */
function predictedOf(checks: readonly Check[]): string {
  const values = checks.map(({ predicted }) => predicted);
  if (values.every((value) => typeof value === 'number')) return spread(values);
  return [values[0]]
    .flat()
    .map((value) => digits(value as number))
    .join(' … ');
}

/** One row a check: the place where it was taken last stands for those before. */
function checkRows(answers: readonly Answer[]): string[][] {
  const names = [...new Set(answers.flatMap(({ checks }) => checks.map(({ name }) => name)))];
  return names.map((name) => {
    const all = answers.map(({ checks }) => checks.filter((check) => check.name === name));
    const lasts = all.map((checks) => checks.at(-1)).filter((check) => check !== undefined);
    const places = all.flat();
    const held = places.filter(({ holds }) => holds).length;
    const { relation, tolerance, because } = lasts[0] as Check;
    return [
      name,
      `${relation} ${predictedOf(lasts)}`,
      spread(lasts.map(({ measured }) => measured)),
      tolerance === 0 ? because : `${digits(tolerance)} (${because})`,
      `${held}/${places.length}`,
    ];
  });
}

/** Lines of Markdown; a bar within a cell is escaped. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A Markdown table: one line a check, under its claim's first line. */
export function claimTable(groups: readonly (readonly Answer[])[]): string {
  const head = ['claim', 'holds', 'seconds', 'engine', 'check', 'theory', 'measured', 'tolerance', 'checks'];
  const rows = groups.flatMap((answers) => {
    const [first] = answers as [Answer];
    const held = answers.filter(({ holds }) => holds).length;
    const own = [
      first.id,
      `${held}/${answers.length}`,
      spread(answers.map(({ seconds }) => seconds)),
      first.engine ?? '–',
    ];
    return checkRows(answers).map((cells, i) => [...(i === 0 ? own : ['', '', '', '']), ...cells]);
  });
  return markdownTable(head, rows);
}

/** Whether so many of a claim's runs hold that it may be called true at its defaults. */
export const holdsEnough = (answers: readonly Answer[]): boolean =>
  answers.filter(({ holds }) => holds).length >= ENOUGH * answers.length;
