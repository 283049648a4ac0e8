/** `npm run bench`: our engines, their peers and the page, side by side on this machine. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engineNames } from '../src/engines/trainer.ts';
import type { Experiment } from '../src/experiment/experiment.ts';
import { compileProduct } from './assembly.ts';
import { measureClaims } from './claims.ts';
import { contendersFor } from './contenders.ts';
import type { Coverage } from './coverage.ts';
import { type Chromium, startChromium } from './hosts/chromium.ts';
import { measureMap } from './map.ts';
import { measureMemory } from './memory.ts';
import { type Options, readOptions } from './options.ts';
import { measurePage } from './page.ts';
import { plotSweep } from './plot.ts';
import { type Comparison, compare } from './ratios.ts';
import {
  claimsLine,
  coverageLine,
  fieldLine,
  leftOutLines,
  mapLine,
  memoryTable,
  pageLines,
  ratioTable,
  speedTable,
} from './report.ts';
import { type LeftOut, measureSpeeds, type Speed } from './speeds.ts';
import { measureSweep, sweeps } from './sweeps.ts';
import { presetExperiment, type Workload, workloads } from './workloads.ts';

const plots = fileURLToPath(new URL('plots/', import.meta.url));

function heading(words: string): void {
  console.log(`\n── ${words} ──`);
}

async function speeds(options: Options, chromium: Chromium, products: string) {
  const { contenders, leftOut: missing } = contendersFor(options.subjects, chromium, products);
  const leftOut: LeftOut[] = [...missing];
  const measured: Partial<Record<Workload, readonly Speed[]>> = {};
  const comparisons: Comparison[] = [];
  if (missing.length > 0) console.log(leftOutLines(missing));
  for (const workload of options.workloads) {
    heading(`speed: ${workload}`);
    const result = await measureSpeeds(contenders, workloads[workload], options);
    measured[workload] = result.speeds;
    leftOut.push(...result.leftOut);
    comparisons.push(...compare(workload, result.speeds));
    console.log(speedTable(workload, result.speeds));
    if (result.leftOut.length > 0) console.log(leftOutLines(result.leftOut));
  }
  heading('ratios');
  console.log(ratioTable(comparisons));
  return { speeds: measured, comparisons, leftOut };
}

/** Engines whose cost is worth drawing; one that is not there draws no line. */
const drawn = engineNames.filter((name) => name !== 'reference' && name !== 'tfjs-cpu' && name !== 'tfjs-webgpu');

async function plotCosts(options: Options, chromium: Chromium) {
  heading('cost of a critic step');
  mkdirSync(plots, { recursive: true });
  const lines: Record<string, unknown> = {};
  for (const sweep of sweeps) {
    const values = options.quick ? sweep.values.filter((_, index) => index % 2 === 0) : sweep.values;
    const thinned = { ...sweep, values };
    const measured = await measureSweep(chromium, thinned, drawn, options.seconds / 4, options.patience / 5);
    lines[sweep.name] = measured;
    writeFileSync(join(plots, `${sweep.name}.svg`), plotSweep(thinned, measured));
    console.log(`bench/plots/${sweep.name}.svg`);
  }
  return lines;
}

async function coverage(options: Options, chromium: Chromium) {
  heading('the field, and training time to every mode, on wasm');
  const host = await chromium.open();
  const seeds = Array.from({ length: options.quick ? 3 : 10 }, (_, index) => index + 1);
  const results: Record<string, Coverage[]> = {};
  const field = await host.timeOfField();
  console.log(fieldLine(field));
  async function measure(name: string, experiment: Experiment, close: boolean, patience: number) {
    const runs: Coverage[] = [];
    for (const seed of seeds)
      runs.push(await host.timeToCover({ experiment: { ...experiment, seed }, close, patience }));
    console.log(coverageLine(name, runs, close));
    results[name] = runs;
  }
  await measure(
    'ring, 8 of 8 and W₁ < 2 × floor',
    presetExperiment('wgan-gp-8gaussians'),
    true,
    options.quick ? 20 : 60,
  );
  await measure('grid, 25 of 25', presetExperiment('wgan-gp-25gaussians'), false, options.quick ? 20 : 120);
  await host.close();
  return { field, ...results };
}

async function claims(options: Options, chromium: Chromium, cores: number) {
  heading('claims');
  const host = await chromium.open();
  const figures = await measureClaims(host, cores, options.rounds);
  await host.close();
  console.log(claimsLine(figures));
  return figures;
}

/** With as many workers as the page takes by itself, and with one a core. */
async function map(options: Options, cores: number) {
  heading('a map of λ × rate, 16 × 16');
  const figures = [];
  for (const workers of new Set([Math.max(1, cores - 1), cores])) {
    const measured = await measureMap(workers, options.quick ? 40 : 256);
    console.log(mapLine(measured));
    figures.push(measured);
  }
  return figures;
}

async function memory(options: Options, chromium: Chromium) {
  heading('memory');
  const chosen = options.subjects.filter((name) => (engineNames as readonly string[]).includes(name));
  const result = await measureMemory(chromium, chosen, options.quick ? 1000 : 10_000, options.patience);
  console.log(memoryTable(result.rows));
  if (result.leftOut.length > 0) console.log(leftOutLines(result.leftOut));
  return result;
}

async function page(options: Options, folder: string) {
  heading('page');
  const figures = await measurePage(folder, options.quick ? 5 : 20);
  console.log(pageLines(figures));
  return figures;
}

async function main(options: Options, folder: string): Promise<void> {
  const products = join(folder, 'products');
  mkdirSync(products);
  await compileProduct(products);
  const chromium = await startChromium(folder, products);
  const machine = {
    processor: cpus()[0]?.model,
    cores: cpus().length,
    node: process.version,
    chromium: chromium.version,
  };
  console.log(`${machine.processor}, ${machine.cores} cores; Node ${machine.node}, Chromium ${machine.chromium}`);
  const has = (section: Options['sections'][number]) => options.sections.includes(section);
  const results = {
    machine,
    options,
    ...(has('speeds') && (await speeds(options, chromium, products))),
    ...(has('plots') && { costs: await plotCosts(options, chromium) }),
    ...(has('coverage') && { coverage: await coverage(options, chromium) }),
    ...(has('claims') && { claims: await claims(options, chromium, machine.cores) }),
    ...(has('map') && { map: await map(options, machine.cores) }),
    ...(has('memory') && { memory: await memory(options, chromium) }),
  };
  await chromium.close();
  const figures = has('page') ? { page: await page(options, folder) } : {};
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...results, ...figures }, null, 2)}\n`);
}

const folder = mkdtempSync(join(tmpdir(), 'wasserstein-bench-'));
try {
  await main(readOptions(process.argv.slice(2)), folder);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit();
