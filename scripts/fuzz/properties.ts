import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Kind } from './kind.ts';

/** The unit tests that try a property in many places. */
const filesOf = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => join(root, file))
    .filter((file) => readFileSync(file, 'utf8').includes('fc.assert('));

/** Every property of the unit tests, in other places than `npm test` tries: a case is a seed of all of them. */
export const properties: Kind = {
  name: 'properties',
  cases: 20,
  quick: 1,
  async run({ cases, random, tally, fail }) {
    for (let i = 0; i < cases; i++) {
      const seed = random.below(2 ** 31);
      const env = { ...process.env, PROPERTIES_SEED: String(seed) };
      const words = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=dot', ...filesOf('src')];
      try {
        await promisify(execFile)(process.execPath, words, { env, maxBuffer: 2 ** 26 });
        tally('hold');
      } catch (error) {
        fail(`PROPERTIES_SEED=${seed} npx vitest run`, (error as { stderr?: string }).stderr ?? error);
      }
    }
  },
};
