import { writeFileSync } from 'node:fs';
import { createBench } from '../hosts/bench.ts';
import type { Options } from '../options.ts';
import { type Comparison, compare } from '../ratios.ts';
import { leftOutLines, ratioTable, speedTable } from '../report.ts';
import { type Contender, measureSpeeds, type Speed } from '../speeds.ts';
import { subjectNames } from '../subjects/subject.ts';
import { workloads } from '../workloads.ts';

/** Both run on the device that was put under TensorFlow.js; our tfjs engine would change plain tfjs's derivatives. */
const onGpu: ReadonlySet<string> = new Set(['webgpu', 'tfjs-plain-webgpu']);

/** Measures and prints in this process, whose `navigator.gpu` must be there. */
export async function measureGpu(options: Options): Promise<void> {
  const contenders = subjectNames
    .filter((name) => onGpu.has(name) && options.subjects.includes(name))
    .map((subject): Contender => {
      const bench = createBench({
        platform: {},
        fetchProduct: () => Promise.reject(new Error('the bare kernel runs on the CPU')),
      });
      return { subject, place: 'Node', open: async () => ({ place: 'Node', ...bench, close: async () => {} }) };
    });
  const comparisons: Comparison[] = [];
  const speeds: Record<string, readonly Speed[]> = {};
  for (const workload of options.workloads) {
    const result = await measureSpeeds(contenders, workloads[workload], options);
    console.log(`\n── speed: ${workload} ──\n${speedTable(workload, result.speeds)}`);
    if (result.leftOut.length > 0) console.log(leftOutLines(result.leftOut));
    speeds[workload] = result.speeds;
    comparisons.push(...compare(workload, result.speeds));
  }
  // The floors are for the software adapter; on a GPU the ratios alone are of interest.
  if (comparisons.length > 0) console.log(`\n── ratios ──\n${ratioTable(comparisons)}`);
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ options, speeds, comparisons }, null, 2)}\n`);
}
