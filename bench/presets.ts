/** `npm run bench:presets`: how far the quick presets come, over many seeds and on all cores. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { openOut } from '../cli/outFile.ts';
import { progressBar } from '../cli/progress.ts';
import { everyRow, threads } from './presets/everyRow.ts';
import { presetReport, presetTable } from './presets/report.ts';
import { quickRows, referenceRows } from './presets/rows.ts';

const USAGE = `npm run bench:presets -- [--seeds 20] [--reference iterations] [--quick] [--out bench/presets.md]
--reference also trains the reference code’s own sizes, so many of its 100,000 iterations.
--quick takes 2 seeds and a tenth of the iterations, to see that it works.`;

function countOf(name: string, given: string | undefined): number | undefined {
  const count = Number(given);
  if (given !== undefined && !(Number.isInteger(count) && count > 0))
    throw new Error(`--${name} ${given} is no count.\n${USAGE}`);
  return given === undefined ? undefined : count;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      seeds: { type: 'string' },
      reference: { type: 'string' },
      quick: { type: 'boolean', default: false },
      out: { type: 'string' },
    },
  });
  const seeds = countOf('seeds', values.seeds) ?? (values.quick ? 2 : 20);
  const reference = countOf('reference', values.reference);
  const out = values.out === undefined ? undefined : openOut(values.out, '--out');
  const all = [...quickRows, ...(reference ? referenceRows(reference) : [])];
  const rows = values.quick ? all.map((row) => ({ ...row, iterations: Math.ceil(row.iterations / 10) })) : all;

  const io = {
    out: console.log,
    err: (text: string) => process.stderr.write(text),
    interactive: process.stderr.isTTY,
    exitCode: 0 as const,
  };
  const table = presetTable(rows, await everyRow(rows, seeds, progressBar(io, rows.length * seeds)));
  console.log(table);
  const command = ['npm run bench:presets --', ...process.argv.slice(2)].join(' ');
  const machine = `Node ${process.version} on ${process.platform} ${process.arch}, ${cpus()[0]?.model.trim()}, threads: ${threads}`;
  await out?.write(presetReport({ command, seeds, machine, table }));
}

try {
  await main();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
