/** `npm run bench:failures`: how many seeds fail in each way of the gallery, and how many once it is mended. */
import { parseArgs } from 'node:util';
import { withCrew } from '../cli/crew.ts';
import { openOut } from '../cli/outFile.ts';
import { threads } from '../cli/threads.ts';
import { fail } from '../src/client/fail.ts';
import { failures } from '../src/trials/failures/failures.ts';
import type { Side } from '../src/trials/failures/side.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, seeds: { type: 'string', default: '20' }, out: { type: 'string' } },
});
const seeds = Number(values.seeds);
if (!(Number.isInteger(seeds) && seeds > 0)) throw new Error(`--seeds ${values.seeds} is no count.`);
const out = values.out === undefined ? undefined : openOut(values.out, '--out');

const figure = (value: number) => String(Number(value.toPrecision(3)));
const cell = ({ failed, least, median, most }: Side): string =>
  `${failed}/${seeds} | ${figure(median)} [${figure(least)} … ${figure(most)}]`;

const lines = await withCrew(async (pool) => {
  const rows = [];
  for (const failure of failures.filter(({ id }) => (values.only ?? id) === id)) {
    const { asItIs, mended } = await fail(pool, failure, seeds);
    const limit = 'least' in failure.fails ? `≥ ${failure.fails.least}` : `≤ ${failure.fails.most}`;
    rows.push(
      `| ${failure.id} | ${failure.iterations} | ${failure.sign} ${limit} | ${cell(asItIs)} | ${cell(mended)} |`,
    );
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
