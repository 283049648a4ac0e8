import { afterEach, expect, test, vi } from 'vitest';
import { grantedWorkers, mostWorkers, rememberWorkers } from './workers.ts';

/** A machine with so many cores, and what its browser keeps. */
function machine(cores: number | undefined, kept: Record<string, string> = {}): Record<string, string> {
  vi.stubGlobal('navigator', { hardwareConcurrency: cores });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept[name] ?? null,
    setItem: (name: string, value: string) => void Object.assign(kept, { [name]: value }),
  });
  return kept;
}
afterEach(() => void vi.unstubAllGlobals());

test.each([
  [8, 7, 8],
  [2, 1, 2],
  [1, 1, 1],
  [undefined, 1, 1],
])('of %s cores claims have %i unless the reader grants others, %i at most', (cores, usual, most) => {
  machine(cores);
  expect([grantedWorkers(), mostWorkers()]).toEqual([usual, most]);
});

test('what the reader granted is remembered, as far as the machine goes', () => {
  const kept = machine(8);
  rememberWorkers(3);
  expect(grantedWorkers()).toBe(3);
  machine(2, kept);
  expect(grantedWorkers()).toBe(2);
});

test.each(['0', '-1', '2.5', 'many', ''])('%j is no number of workers', (stored) => {
  const kept = machine(8);
  rememberWorkers(3);
  for (const name of Object.keys(kept)) kept[name] = stored;
  expect(Object.keys(kept)).toHaveLength(1);
  expect(grantedWorkers()).toBe(7);
});
