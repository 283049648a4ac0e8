import type { Experiment } from '../src/experiment/experiment.ts';
import { defaults } from '../src/fields/check.ts';
import { benchInNode } from '../src/studies/inNode.test-kit.ts';
import { type Plan, planFields } from '../src/trials/plan.ts';
import { type Trial, tryOut } from '../src/trials/trial.ts';

/**
 * W₁ at the end of a run in this process, which has no page, no pool and no neighbour: what the page is to come to, however
 * often it looks on the way.
 */
export async function distanceInNode(
  experiment: Experiment,
  { iterations }: Pick<Plan, 'iterations'>,
): Promise<number> {
  const bench = benchInNode(1);
  let trial: Trial | undefined;
  for await (trial of tryOut(experiment, { ...defaults(planFields), iterations, looks: 1 }, bench));
  bench.dispose();
  return trial?.series.wasserstein.at(-1) ?? Number.NaN;
}
