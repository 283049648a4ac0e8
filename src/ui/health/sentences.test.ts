import { expect, test } from 'vitest';
import { health as en } from '../../i18n/en/health.ts';
import { health as zh } from '../../i18n/zh/health.ts';
import { mendedRuns } from '../../store/healthRuns.test-kit.ts';
import { cause, evidence, remedyWords } from './sentences.ts';
import type { HealthWords } from './words.ts';

const catalogues: readonly HealthWords[] = [en, zh];

test.each(mendedRuns)('what is said of $name, seed $seed, bears $failure out', (run) => {
  const { failure, experiment, remedy, failing, at } = run;
  const past = failing.slice(0, at);
  for (const words of catalogues) {
    const said = evidence(words, failure, experiment, past);
    expect(said).not.toMatch(/NaN|undefined|–/);
    // A share is given only where it is one that speaks for the failure.
    const least = failure === 'saturated' ? 50 : 30;
    for (const [, share] of said.matchAll(/([\d.]+)%/g)) expect(Number(share)).toBeGreaterThanOrEqual(least);
    expect(cause(words, failure, experiment, remedy)).not.toBe('');
    expect(remedyWords(words, remedy)).not.toMatch(/NaN|undefined/);
  }
});

const saturated = mendedRuns.filter(({ failure }) => failure === 'saturated');

test('the share of weights at ±c is told where it is most of them, and not where it isn’t', () => {
  const shares = saturated.map(({ failing, at }) => failing[at - 1]?.atBound ?? Number.NaN);
  expect(Math.max(...shares)).toBeGreaterThan(0.9);
  expect(Math.min(...shares)).toBeLessThan(0.1);
  const told = saturated.map(({ experiment, failing, at }) =>
    evidence(en, 'saturated', experiment, failing.slice(0, at)).includes('%'),
  );
  expect(told).toEqual(shares.map((share) => share >= 0.5));
});

test('modes that were never reached aren’t said to be lost', () => {
  const [run] = mendedRuns.filter(({ failure }) => failure === 'modesLost');
  if (!run) throw new Error('no run');
  const seen = run.failing[run.at - 1];
  if (!seen) throw new Error('no observation');
  const modes = (reached: number) => ({ ...seen, modes: { reached, total: 8 } });
  const said = (reached: readonly number[]) => evidence(en, 'modesLost', run.experiment, reached.map(modes));
  expect(said([8, 8, 8, 6, 5, 6, 6])).toBe(en.shows.modesLost({ reached: 6, total: 8, best: 8 }));
  expect(said([5, 6, 6, 5, 6, 6, 5])).toBe(en.shows.modesMissed({ total: 8, best: 6 }));
});

test('each remedy has its own words and the cause that it is against', () => {
  const remedies = mendedRuns.map(({ remedy }) => remedyWords(en, remedy));
  expect(remedies).toContain('Loosen c to 0.3 and start afresh');
  expect(remedies).toContain('Lower β₁ to 0.5 and β₂ to 0.9');
  expect(remedies).toContain('Give the critic 5 steps an iteration');
  expect(remedies).toContain('Give the critic a rate of 0.001');
  const causes = mendedRuns.map(({ failure, experiment, remedy }) => cause(en, failure, experiment, remedy));
  expect(causes).toContain(en.causes.fewSteps);
  expect(causes).toContain(en.causes.slow);
  expect(causes).toContain(en.causes.unheld);
});
