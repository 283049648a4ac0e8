import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { isFresh, refresh, relaxed } from './assembly.mjs';

const home = mkdtempSync(join(tmpdir(), 'assembly-'));
afterAll(() => rmSync(home, { recursive: true }));

const plan = {
  entry: join(home, 'source/index.ts'),
  folder: join(home, 'build'),
  binaries: { plain: [] as string[] },
};
const write = (part: string) => writeFileSync(join(home, 'source/part.ts'), `export const part: i32 = ${part};`);

/** What the compiled module answers. */
async function answer(): Promise<unknown> {
  const { instance } = await WebAssembly.instantiate(readFileSync(join(plan.folder, 'plain.wasm')));
  return (instance.exports.answer as () => unknown)();
}

// Every call of `refresh` that has something to do takes the compiler a second.
describe('the binaries', { timeout: 60_000 }, () => {
  test('are compiled when something changed, and only then', async () => {
    mkdirSync(join(home, 'source'));
    write('40');
    writeFileSync(plan.entry, "import { part } from './part';\nexport function answer(): i32 { return part + 2; }");
    expect(isFresh(plan)).toBe(false);
    expect(await refresh(plan)).toBe(true);
    expect(await answer()).toBe(42);
    expect(await refresh(plan)).toBe(false);

    expect(isFresh({ ...plan, binaries: { plain: relaxed } }), 'other flags').toBe(false);
    expect(isFresh({ ...plan, binaries: { plain: [], fused: [] } }), 'a binary that is not there').toBe(false);
    write('50');
    expect(isFresh(plan), 'another source').toBe(false);
    expect(await refresh(plan)).toBe(true);
    expect(await answer()).toBe(52);
  });

  test('are never taken for new where the compiler refuses, and it is quoted', async () => {
    write('nothing');
    await expect(refresh(plan)).rejects.toThrow(/index\.ts does not compile to plain\.wasm:\n.*nothing/s);
    expect(isFresh(plan)).toBe(false);
  });
});
