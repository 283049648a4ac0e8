/**
 * `npm run fuzz`: tries what must hold whatever comes, kind by kind, and prints a
 * table of counts. `-- --quick` tries fewer cases, `-- --seed 7` others, and
 * `-- links markup` only the kinds named.
 */
import { parseArgs } from 'node:util';
import { backends } from './backends.ts';
import { deaths } from './deaths.ts';
import { files } from './files.ts';
import { gestures } from './gestures.ts';
import { type Result, tryKind } from './kind.ts';
import { links } from './links.ts';
import { losses } from './losses.ts';
import { markup } from './markup.ts';
import { closePages } from './page.ts';
import { properties } from './properties.ts';
import { settings } from './settings.ts';
import { storages } from './storages.ts';

const kinds = [links, files, properties, markup, storages, backends, deaths, losses, settings, gestures];
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean', default: false }, seed: { type: 'string', default: '1' } },
});

const unknown = positionals.filter((name) => !kinds.some((kind) => kind.name === name));
const seed = Number(values.seed);
if (unknown.length > 0 || !Number.isSafeInteger(seed)) {
  console.error(`Usage: npm run fuzz -- [--quick] [--seed N] [${kinds.map(({ name }) => name).join(' | ')}]`);
  process.exit(2);
}

const results: Result[] = [];
for (const kind of kinds) {
  if (positionals.length > 0 && !positionals.includes(kind.name)) continue;
  const result = await tryKind(kind, seed, values.quick ? kind.quick : kind.cases);
  results.push(result);
  console.error(`${result.name}: ${result.cases} cases, ${result.failures.length} failed`);
  for (const failure of result.failures.slice(0, 10)) console.error(`  ${failure.slice(0, 500)}`);
}
await closePages();

console.log(`\nseed ${seed}`);
console.table(
  Object.fromEntries(
    results.map(({ name, cases, failures, outcomes, seconds }) => [
      name,
      {
        cases,
        failed: failures.length,
        seconds: Math.round(seconds),
        outcomes: [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(', '),
      },
    ]),
  ),
);
if (results.some(({ failures }) => failures.length > 0)) process.exitCode = 1;
