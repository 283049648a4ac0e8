import fc from 'fast-check';
import { parseRoute } from '../../src/app/route.ts';
import { arbitraryExperiment } from '../../src/experiment/arbitrary.ts';
import { defaultExperiment } from '../../src/experiment/experiment.ts';
import { decodeLink, encodeLink } from '../../src/experiment/link.ts';
import { presets } from '../../src/experiment/presets.ts';
import { expectExperiment, expectSayable, expectUnpolluted } from './border.ts';
import type { Kind } from './kind.ts';
import { mutate } from './mutate.ts';

/** Tries a link as the page's address. */
function follow(link: string): 'taken' | 'refused' {
  const { experiment, faults } = decodeLink(parseRoute(`#/play?${link}`).query);
  expectExperiment(experiment);
  if (faults.length > 0) {
    expectSayable(faults);
    if (experiment !== defaultExperiment) throw new Error('refused, and not the default');
    return 'refused';
  }
  const again = decodeLink(encodeLink(experiment)).experiment;
  if (JSON.stringify(again) !== JSON.stringify(experiment)) throw new Error('does not come back');
  return 'taken';
}

/** Mutated links: taken as what they say, or refused in words. */
export const links: Kind = {
  name: 'links',
  cases: 100_000,
  quick: 5000,
  run({ cases, random, tally, fail }) {
    const any = fc.sample(arbitraryExperiment, { seed: random.below(2 ** 31), numRuns: 200 });
    const seeds = [...any, ...presets.map(({ experiment }) => experiment)].map((experiment) => encodeLink(experiment));
    for (let i = 0; i < cases; i++) {
      const link = mutate(random.pick(seeds), random);
      try {
        tally(follow(link));
      } catch (error) {
        fail(JSON.stringify(link.slice(0, 400)), error);
      }
    }
    expectUnpolluted();
  },
};
