import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { buffersOf } from '../worker/transfer.ts';
import { findStudy, studyNames } from './index.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { createMemory, remembering } from './remembering.test-kit.ts';
import { small } from './small.test-kit.ts';
import type { TrainedStudy } from './study.ts';

const all = await Promise.all(studyNames.map(findStudy));

it('every study is listed once, by its own name and its file’s', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder)
    .filter((file) => /^\w+\.ts$/.test(file) && file !== 'study.ts')
    .filter((file) => /^export const \w+ = (?:exact|trained)\(/m.test(readFileSync(new URL(file, folder), 'utf8')))
    .map((file) => file.replace('.ts', ''));
  expect(studyNames.toSorted(), 'the list in src/studies/index.ts').toEqual(files.toSorted());
  expect(all.map(({ name }) => name)).toEqual(studyNames);
});

it('a name nobody knows is refused with those that exist', async () => {
  await expect(findStudy('toString')).rejects.toThrow(/study: choice, got "toString", allowed .*teaching/);
});

describe.each(all.filter((study): study is TrainedStudy => study.kind === 'trained').map((one) => [one.name, one]))(
  '%s',
  (name, study) => {
    const open: { dispose(): void }[] = [];
    const memory = createMemory();
    afterEach(() => {
      for (const bench of open.splice(0)) bench.dispose();
    });

    /** The first two findings; each is posted before the next is asked for, as a worker does. */
    async function firstTwo(post: (finding: unknown) => unknown): Promise<unknown[]> {
      const bench = benchInNode(3);
      open.push(bench);
      const findings = study.find(small(study.parameters), remembering(bench, memory));
      const found: unknown[] = [];
      for (let k = 0; k < 2; k++) {
        const next = await findings.next();
        if (!next.done) found.push(post(next.value));
      }
      await findings.return();
      return found;
    }

    it('finds what can be posted, with its buffers handed over, and goes on all the same', async () => {
      const handed = new Set<unknown>();
      const posted = await firstTwo((finding) => {
        const buffers = buffersOf(finding);
        expect(
          buffers.some((buffer) => handed.has(buffer)),
          'a finding holds a buffer of the last one, which is gone: yield copies (slice)',
        ).toBe(false);
        for (const buffer of buffers) handed.add(buffer);
        return structuredClone(finding, { transfer: buffers });
      });
      expect(posted.length).toBeGreaterThan(0);
      expect(posted).toEqual(await firstTwo((finding) => finding));
    });

    if (/\bbench\.watched\b/.test(readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8'))) {
      it('comes to the same where nobody watches', async () => {
        async function last(watched: boolean): Promise<unknown> {
          const bench = { ...remembering(benchInNode(3), memory), watched };
          open.push(bench);
          let found: unknown;
          for await (found of study.find(small(study.parameters), bench));
          return found;
        }
        const found = await last(false);
        expect(found).toBeDefined();
        expect(found).toEqual(await last(true));
      });
    }
  },
);
