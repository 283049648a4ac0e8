import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { recordedCourses, SEEDS } from './outcome.test-kit.ts';
import { type Course, crossingsOf, outcomeOf, turnsOf } from './outcome.ts';

const fixture: readonly (Omit<Course, 'spread'> & { name: string; seed: number; spread: number | null })[] = JSON.parse(
  readFileSync(new URL('outcome.fixture.json', import.meta.url), 'utf8'),
);

describe.each(recordedCourses)('$name, recorded', ({ name, outcome }) => {
  test.each(SEEDS)(`${outcome} with seed %i`, (seed) => {
    const found = fixture.find((one) => one.name === name && one.seed === seed);
    const spread = found?.spread ?? Number.NaN;
    expect(found && outcomeOf({ ...found, spread })).toBe(outcome);
  });
});

const LOOKS = 25;
const series = (at: (share: number, k: number) => number) =>
  Array.from({ length: LOOKS }, (_, k) => at(k / (LOOKS - 1), k));
/** Data with eight modes, reached by nearly all points. */
const sound: Course = {
  wasserstein: series((t) => 0.13 + 1.1 * Math.exp(-9 * t)),
  floor: 0.11,
  reached: series((t) => Math.round(2 + 6 * Math.min(1, 2 * t))),
  modes: 8,
  offset: [],
  onModes: 0.8,
  spread: 1.02,
  broken: false,
};
/** Steady at seven times the floor. */
const far = series((t) => 0.77 + 0.5 * Math.exp(-20 * t));
const wave = (least: number, most: number, times: number) =>
  series((t) => least * (most / least) ** (0.5 - 0.5 * Math.cos(2 * Math.PI * times * t)));

describe('of a made-up course', () => {
  it.each<readonly [string, Partial<Course>, string]>([
    ['falls to its floor', {}, 'converges'],
    ['has no modes to reach', { modes: 0, reached: [], onModes: 0 }, 'converges'],
    ['lies near but on few modes', { reached: series(() => 4), wasserstein: far, onModes: 0.7 }, 'collapses'],
    ['comes near in W₁ and reaches hardly a mode', { reached: series(() => 1), onModes: 0.01 }, 'stalls'],
    ['lies far, and on no mode by its points', { reached: series(() => 2), wasserstein: far, onModes: 0.01 }, 'stalls'],
    ['shrinks to a point', { wasserstein: far, spread: 0.1, onModes: 0 }, 'collapses'],
    ['goes up and down by a factor of three', { wasserstein: wave(0.5, 1.5, 3) }, 'oscillates'],
    ['goes up and down by a quarter', { wasserstein: wave(0.8, 1, 3) }, 'stalls'],
    ['swung once and stands', { wasserstein: series((t) => (t < 0.2 ? 2 : 0.8)) }, 'stalls'],
    ['still falls', { wasserstein: series((t) => 3 * 0.2 ** t) }, 'undecided'],
    ['leaves', { wasserstein: series((t) => 0.9 + 6 * t) }, 'diverges'],
    ['rises by half', { wasserstein: series((t) => 0.9 + 0.45 * t) }, 'stalls'],
    ['breaks', { broken: true }, 'diverges'],
    ['loses a number', { wasserstein: series((t) => (t > 0.9 ? Number.NaN : 0.2)) }, 'diverges'],
    ['has nothing measured', { wasserstein: [], broken: true }, 'diverges'],
    [
      'starts at its floor and wobbles there',
      { wasserstein: series((_, k) => 0.11 * (k % 2 === 0 ? 0.6 : 1.6)), modes: 0 },
      'converges',
    ],
    [
      'is a line that swings through its place',
      // |θ| alone hardly moves: only its sign tells.
      { modes: 0, floor: 0.02, offset: series((_, k) => (k % 4 < 2 ? 0.5 : -0.48)), wasserstein: series(() => 0.49) },
      'oscillates',
    ],
    [
      'is a line that trembles in its place',
      { modes: 0, floor: 0.02, offset: series((_, k) => (k % 4 < 2 ? 0.02 : -0.03)), wasserstein: series(() => 0.03) },
      'converges',
    ],
  ])('that %s', (_, change, outcome) => {
    expect(outcomeOf({ ...sound, ...change })).toBe(outcome);
  });

  it('an outcome is one of scale: data ten times as large change nothing', () => {
    for (const wasserstein of [far, wave(0.5, 1.5, 3), sound.wasserstein as number[], series((t) => 0.9 + 6 * t)]) {
      const larger = { ...sound, wasserstein: wasserstein.map((w) => 10 * w), floor: 10 * sound.floor };
      expect(outcomeOf(larger)).toBe(outcomeOf({ ...sound, wasserstein }));
    }
  });
});

test('turns are counted where a series has moved far enough from its last extreme', () => {
  expect(turnsOf([1, 2, 4, 3, 2, 1, 3], 1.9)).toBe(2);
  expect(turnsOf([1, 2, 4, 3, 2, 1, 3], 3.5)).toBe(1);
  expect(turnsOf([1, 1.2, 0.9, 1.1], 1.5)).toBe(0);
  expect(turnsOf([1, 4, 16], 1.5)).toBe(0);
});

test('crossings are counted from beyond one side to beyond the other', () => {
  expect(crossingsOf([1, 0.1, -0.1, 0.1, -1, -2, 1], 0.5)).toBe(2);
  expect(crossingsOf([0.1, -0.1, 0.1], 0.5)).toBe(0);
});
