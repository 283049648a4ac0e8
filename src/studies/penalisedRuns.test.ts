import { expect, it } from 'vitest';
import { defaults } from '../fields/check.ts';
import { benchInNode } from './inNode.test-kit.ts';
import { type PenalisedRuns, penalisedRuns } from './penalisedRuns.ts';

async function last(given: object): Promise<PenalisedRuns | undefined> {
  const bench = benchInNode(6);
  let found: PenalisedRuns | undefined;
  const at = { ...defaults(penalisedRuns.parameters), iterations: 16, ...given };
  for await (found of penalisedRuns.find(at as never, bench));
  bench.dispose();
  return found;
}

it('the other run is the first where it differs in nothing, and another one in λ or β alone', async () => {
  const alone = await last({});
  expect(alone?.run.map(({ iteration }) => iteration)).toEqual([2, 4, 6, 8, 10, 12, 14, 16]);
  expect(alone?.other).toEqual([]);
  const same = await last({ other: 'lambda', otherLambda: 0.1, otherBeta1: 0.9 });
  expect(same?.other).toEqual(alone?.run);
  const [stiff, slow] = [await last({ other: 'lambda', otherLambda: 10 }), await last({ other: 'betas' })];
  for (const one of [stiff, slow]) {
    expect(one?.run).toEqual(alone?.run);
    expect(one?.other).not.toEqual(alone?.run);
  }
  expect(slow?.other).toEqual((await last({ beta1: 0.9, beta2: 0.999 }))?.run);
});
