import fc from 'fast-check';
import {
  arbitraryArchitecture,
  compareArchitecture,
  deepest,
  describeArchitecture,
} from '../../src/engines/conformance/architectures.ts';
import { continuationFaults, continuations } from '../../src/engines/conformance/continuation.ts';
import { divergenceFaults } from '../../src/engines/conformance/divergence.ts';
import { movementCases, movementFaults } from '../../src/engines/conformance/identities.ts';
import { compareProduct, covering } from '../../src/engines/conformance/product.ts';
import { compareReplay } from '../../src/engines/conformance/replay.ts';
import { replays } from '../../src/engines/conformance/replays.ts';
import type { Checkpoint, Create } from '../../src/engines/conformance/trajectory.ts';
import type { Experiment } from '../../src/experiment/experiment.ts';

/**
 * What src/engines/conformance asks of every engine, for the engine of a page.
 *
 * @param paired which activation an experiment's generator gets where the question leaves it open
 */
export function suiteOf(create: Create, paired = (experiment: Experiment) => experiment) {
  const architectures = [...deepest.slice(0, 1), ...fc.sample(arbitraryArchitecture, { seed: 7, numRuns: 24 })];
  return {
    replays: Object.keys(replays),
    architectures: architectures.map(describeArchitecture),
    compareReplay: (name: string) => compareReplay(create, name),
    /** Few that hold every level, or every pair of levels, up to a checkpoint. */
    compareCovering: (size: 1 | 2, last: Checkpoint) => compareProduct(create, covering(size), last, paired),
    async continuationFaults(name: string) {
      const continuation = continuations.find((one) => one.name === name);
      if (!continuation) throw new Error(name);
      const { start, later } = continuation;
      // That they are one says that nothing changes.
      const first = paired(start);
      return continuationFaults(create, { name, start: first, later: later === start ? first : paired(later) });
    },
    divergenceFaults: () => divergenceFaults((experiment) => create(paired(experiment))),
    /** Parameters that moved though they can't by identity, with batches of so many at least. */
    async identityFaults(iterations: number, least = 0) {
      const faults: string[] = [];
      for (const [identity, batchSize] of movementCases.filter(([, size]) => size >= least)) {
        faults.push(...(await movementFaults(create, identity, batchSize, iterations)));
      }
      return faults;
    },
    async compareArchitecture(index: number) {
      const experiment = architectures[index];
      if (!experiment) throw new Error(`no architecture ${index}`);
      const { found, settles } = await compareArchitecture(create, experiment);
      return { ...found, settled: await settles() };
    },
  };
}

declare global {
  interface Window {
    suite: ReturnType<typeof suiteOf>;
  }
}
