/** `npm run bench:failures`: how many seeds fail in each way of the gallery, and how many once it is mended. */
import { parseArgs } from 'node:util';
import { withCrew } from '../cli/crew.ts';
import { openOut } from '../cli/outFile.ts';
import { threads } from '../cli/threads.ts';
import { type Repetition, repeated } from '../src/client/repeat.ts';
import type { Experiment } from '../src/experiment/experiment.ts';
import { quantile } from '../src/math/quantile.ts';
import { type Failure, hasFailed } from '../src/trials/failures/failure.ts';
import { failures } from '../src/trials/failures/failures.ts';
import { signOf } from '../src/trials/failures/signs.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, seeds: { type: 'string', default: '20' }, out: { type: 'string' } },
});
const seeds = Number(values.seeds);
if (!(Number.isInteger(seeds) && seeds > 0)) throw new Error(`--seeds ${values.seeds} is no count.`);
const out = values.out === undefined ? undefined : openOut(values.out, '--out');

interface Side {
  readonly failed: number;
  readonly least: number;
  readonly median: number;
  readonly most: number;
}

async function sideOf(pool: Parameters<typeof repeated>[0], failure: Failure, experiment: Experiment): Promise<Side> {
  const repetition: Repetition = {
    experiment,
    seeds,
    plan: { iterations: failure.iterations, points: 0, end: 'drop' },
  };
  const { seeded, floors } = await repeated(pool, repetition);
  const signs = seeded.map(({ trial }) => (trial.diverged ? Number.NaN : signOf(failure.sign, trial, floors)));
  const known = signs.filter((sign) => !Number.isNaN(sign));
  const [least, median, most] = [0, 0.5, 1].map((share) => quantile(known, share)) as [number, number, number];
  return { failed: signs.filter((sign) => hasFailed(failure, sign)).length, least, median, most };
}

const figure = (value: number) => String(Number(value.toPrecision(3)));
const cell = ({ failed, least, median, most }: Side) =>
  `${failed}/${seeds} | ${figure(median)} [${figure(least)} … ${figure(most)}]`;

const lines = await withCrew(async (pool) => {
  const rows = [];
  for (const failure of failures.filter(({ id }) => (values.only ?? id) === id)) {
    const sides = [
      await sideOf(pool, failure, failure.experiment),
      await sideOf(pool, failure, failure.mended),
    ] as const;
    const limit = 'least' in failure.fails ? `≥ ${failure.fails.least}` : `≤ ${failure.fails.most}`;
    rows.push(`| ${failure.id} | ${failure.iterations} | ${failure.sign} ${limit} | ${sides.map(cell).join(' | ')} |`);
    console.error(rows.at(-1));
  }
  return rows;
}, threads);

const report = `# Twelve ways to fail

\`npm run bench:failures -- --seeds ${seeds} --out bench/failures.md\` wrote this, with ${seeds} seeds from each experiment's own on. A run
counts as failed where its sign (\`src/trials/failures/signs.ts\`) reaches the limit, or where it diverges. A number is the
median over the seeds, [least … most].

| failure | iterations | sign | failed | sign, as it is | failed, mended | sign, mended |
| --- | --- | --- | --- | --- | --- | --- |
${lines.join('\n')}
`;
console.log(report);
await out?.write(report);
