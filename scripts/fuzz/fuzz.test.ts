import { expect, test, vi } from 'vitest';
import { defaultExperiment } from '../../src/experiment/experiment.ts';
import { decodeLink } from '../../src/experiment/link.ts';
import { InputError } from '../../src/fields/fault.ts';
import { parseRun } from '../../src/files/parse.ts';
import { parseJson } from '../../src/files/parseJson.ts';
import { recall, remember } from '../../src/ui/remember.ts';
import { expectSayable, expectUnpolluted } from './border.ts';
import { files } from './files.ts';
import { tryKind } from './kind.ts';
import { links } from './links.ts';
import { payloads } from './payloads.ts';
import { broken } from './storages.ts';

// What needs no browser runs here with fewer cases; `npm run fuzz` runs all of it.
test.each([
  [links, 1500],
  [files, 800],
])(
  '$name hold',
  async (kind, cases) => {
    const { failures, outcomes } = await tryKind(kind, 20260726, cases);
    expect(failures).toEqual([]);
    expect(outcomes.get('taken')).toBeGreaterThan(0);
    expect(outcomes.get('refused')).toBeGreaterThan(0);
  },
  30_000,
);

test.each(payloads)('%o is refused in words by links and files', (payload) => {
  for (const link of [`v=1&dataset=${payload}`, `v=1&${payload}=1`, payload]) {
    const { faults } = decodeLink(link);
    expectSayable(faults);
  }
  for (const file of [{ ...defaultExperiment, objective: payload }, { [payload]: payload }, payload]) {
    expect(() => parseRun(parseJson(JSON.stringify(file)))).toThrow(InputError);
  }
  expect(() => parseRun(parseJson(payload))).toThrow(InputError);
  expectUnpolluted();
});

test.each(broken)('a storage where %s keeps a choice or forgets it', (_, script) => {
  class Storage {
    readonly kept = new Map<string, string>();
    getItem(name: string): unknown {
      return this.kept.get(name) ?? null;
    }
    setItem(name: string, value: string): void {
      this.kept.set(name, value);
    }
  }
  vi.stubGlobal('localStorage', new Storage());
  new Function('Storage', script)(Storage);
  expect(() => remember('language', 'zh')).not.toThrow();
  expect(() => recall('language')).not.toThrow();
  vi.unstubAllGlobals();
});

test('a case that fails is told with its reason, and so is a kind that breaks down', async () => {
  const kind = {
    name: 'broken',
    cases: 2,
    quick: 1,
    run({ fail }: { fail: (what: string, why: unknown) => void }) {
      fail('one', 'a reason');
      throw new Error('another');
    },
  };
  const { failures } = await tryKind(kind, 1, 1);
  expect(failures[0]).toBe('one: a reason');
  expect(failures[1]).toContain('another');
});
