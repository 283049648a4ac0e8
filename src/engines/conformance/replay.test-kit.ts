import { describe, test } from 'vitest';
import { compareReplay } from './replay.ts';
import { replays } from './replays.ts';
import type { Tolerances } from './tolerances.ts';
import type { Create } from './trajectory.ts';
import { expectWithin } from './within.test-kit.ts';

/** Registers what PyTorch computed, gradients and whole iterations, as tests of an engine. */
export function replayCases(name: string, create: Create, { replay }: Pick<Tolerances, 'replay'>): void {
  describe(`${name} agrees with PyTorch (scripts/fixtures/training.py)`, () => {
    test.each(Object.keys(replays))('%s', async (run) => {
      const { gradients, iterations } = await compareReplay(create, run);
      expectWithin(gradients, replay.gradient);
      expectWithin(iterations, replay.moved);
    });
  });
}
