import { expect, test } from 'vitest';
import type { DatasetChoice } from '../../datasets/index.ts';
import { datasetKinds, defaultDataset } from '../../experiment/experiment.ts';
import { mostPoints, small } from '../conformance/cases.ts';
import { tolerances } from '../conformance/tolerances.ts';
import { compareTrajectory } from '../conformance/trajectory.ts';
import { expectWithin } from '../conformance/within.test-kit.ts';
import { compileFused } from './module.ts';
import { nodeHost } from './node.ts';
import { FusedTrainer } from './trainer.ts';

const compiled = compileFused(nodeHost.fetchBinary);

const closed = { ...defaultDataset('ring'), seam: 'closed' } as DatasetChoice;

test.each([...datasetKinds.map(defaultDataset), closed, mostPoints])(
  '$kind is drawn as src/datasets draws it',
  async (dataset) => {
    const experiment = { ...small, dataset };
    const [first] = await compareTrajectory(
      async () => new FusedTrainer(await compiled, experiment, []),
      experiment,
      1,
    );
    expect(first).toBeDefined();
    expectWithin(first ?? [], tolerances.wasm.moved[1]);
  },
);
