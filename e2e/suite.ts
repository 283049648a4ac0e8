import type { Page } from '@playwright/test';
import { continuations } from '../src/engines/conformance/continuation.ts';
import { offenders, type Verdict } from '../src/engines/conformance/product.ts';
import { replays } from '../src/engines/conformance/replays.ts';
import { type ComparedEngine, tolerances } from '../src/engines/conformance/tolerances.ts';
import type { Checkpoint } from '../src/engines/conformance/trajectory.ts';
import { expect, test } from './fixtures.ts';
import { expectWithin } from './within.ts';

/**
 * Registers what src/engines/conformance asks of every engine, for the one behind a page's `suite`.
 *
 * @param sizes.pairs how far every pair of objective, constraint, activation and optimiser is followed
 * @param sizes.architectures which of the page's, by number
 */
export function suiteTests(
  engine: ComparedEngine,
  page: () => Page,
  sizes: { pairs: Checkpoint; architectures: readonly number[]; still: number },
) {
  const allowed = tolerances[engine];
  const expectNone = (verdicts: readonly Verdict[], count: number) => {
    expect(verdicts).toHaveLength(count);
    expect(offenders(verdicts, allowed.product)).toEqual([]);
  };

  for (const name of Object.keys(replays)) {
    test(`PyTorch's gradients and iterations: ${name}`, async () => {
      const { gradients, iterations } = await page().evaluate((run) => window.suite.compareReplay(run), name);
      expectWithin(gradients, allowed.replay.gradient, 5);
      expectWithin(iterations, allowed.replay.moved, 3 * 6 + 2);
    });
  }

  // What an optimiser makes of a gradient doesn't depend on what made the gradient, and under every objective,
  // constraint and activation together gradients are tests of their own: pairs are enough.
  const { pairs } = sizes;
  test(`every pair of objective, constraint, activation and optimiser up to ${pairs} iterations`, async () => {
    const verdicts = await page().evaluate((last) => window.suite.compareCovering(2, last), pairs);
    expectNone(verdicts, verdicts.length);
    expect(verdicts.length).toBeGreaterThanOrEqual(9 * 7);
  });

  const fused = pairs === 50;
  if (!fused) {
    test(`each objective, constraint, activation and optimiser after 10 iterations`, async () => {
      expectNone(await page().evaluate(() => window.suite.compareCovering(1, 10)), 9 * 2);
    });
  }

  // tfjs's backends share what goes into a snapshot: on this one, the run that changes it.
  for (const { name } of fused ? continuations : continuations.slice(-1)) {
    test(`10 + 10 iterations are 20, through text: ${name}`, async () => {
      expect(await page().evaluate((run) => window.suite.continuationFaults(run), name)).toEqual([]);
    });
  }

  if (fused) {
    test('a state that is brought back after a divergence goes on as if there had been none', async () => {
      expect(await page().evaluate(() => window.suite.divergenceFaults())).toEqual([]);
    });
  }

  test(`what is 0 by identity stays 0 through ${sizes.still} iterations`, async () => {
    expect(await page().evaluate((iterations) => window.suite.identityFaults(iterations), sizes.still)).toEqual([]);
  });

  test('random architectures', async () => {
    const names = await page().evaluate(() => window.suite.architectures);
    const answers = [];
    for (const index of sizes.architectures) {
      const answer = await page().evaluate((i) => window.suite.compareArchitecture(i), index);
      if (!answer.settled) continue;
      answers.push(answer);
      await test.step(names[index] ?? '', () => {
        expectWithin(answer.gradients, allowed.architecture.gradient, 5);
        expectWithin(answer.iterations, allowed.architecture.moved, 3 * 6 + 2);
      });
    }
    expect(answers.length).toBeGreaterThan(0.8 * sizes.architectures.length);
  });
}
