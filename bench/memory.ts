import type { Chromium, Memory } from './hosts/chromium.ts';
import type { LeftOut } from './speeds.ts';
import type { SubjectName } from './subjects/subject.ts';
import { workloads } from './workloads.ts';

export interface MemoryRow {
  readonly subject: SubjectName;
  readonly iterations: number;
  readonly before: Memory;
  readonly after: Memory;
  readonly grew: boolean;
}

/** Iterations after which caches and compiled code have settled. */
const SETTLED = 2000;
/**
 * Bytes that may come without being a leak: code that the browser compiles
 * late lives on the heap too, and a few small buffers are always in flight. One
 * tensor an iteration (some 200 bytes and its buffer) is far more.
 */
const slack: Memory = { webassembly: 0, gpu: 65_536, heap: 262_144 };

function grew(before: Memory, after: Memory): boolean {
  return (['webassembly', 'gpu', 'heap'] as const).some((kind) => after[kind] > before[kind] + slack[kind]);
}

/**
 * Trains in a page of its own and compares its memory before and after.
 *
 * @param iterations how many, unless `patience` seconds are over sooner
 */
async function watch(
  chromium: Chromium,
  subject: SubjectName,
  iterations: number,
  patience: number,
): Promise<MemoryRow> {
  const host = await chromium.open(subject === 'wasm-threads');
  try {
    await host.prepare(subject, workloads.small);
    const perIteration = await host.run(1);
    const again = await host.run(1);
    const affordable = Math.floor(patience / Math.min(perIteration, again));
    await host.run(Math.max(1, Math.min(SETTLED, Math.floor(affordable / 4))));
    const before = await host.memory();
    let [done, seconds] = [0, 0];
    while (done < iterations && seconds < patience) {
      const now = Math.max(1, Math.min(100, iterations - done, affordable));
      seconds += await host.run(now);
      done += now;
    }
    const after = await host.memory();
    return { subject, iterations: done, before, after, grew: grew(before, after) };
  } finally {
    await host.close();
  }
}

/** Of our engines; what isn't available here is left out. */
export async function measureMemory(
  chromium: Chromium,
  subjects: readonly SubjectName[],
  iterations: number,
  patience: number,
): Promise<{ readonly rows: readonly MemoryRow[]; readonly leftOut: readonly LeftOut[] }> {
  const rows: MemoryRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const subject of subjects) {
    try {
      rows.push(await watch(chromium, subject, iterations, patience));
    } catch (error) {
      leftOut.push({ what: `memory of ${subject}`, why: (error as Error).message.split('\n')[0] as string });
    }
  }
  return { rows, leftOut };
}
