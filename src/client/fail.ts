import type { Failure } from '../trials/failures/failure.ts';
import { type Side, sideOf } from '../trials/failures/side.ts';
import type { Pool } from './pool.ts';
import { repeated } from './repeat.ts';

/** Both sides of a failure, over as many seeds. */
export interface Failed {
  readonly asItIs: Side;
  readonly mended: Side;
}

/** Runs a failure as it is and mended, with several seeds each; hears the share that is done. @throws InputError, Error, Stopped */
export async function fail(
  pool: Pick<Pool, 'tryOut' | 'floorsOf'>,
  failure: Failure,
  seeds: number,
  heard: (share: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Failed> {
  const sides: Side[] = [];
  for (const [k, experiment] of [failure.experiment, failure.mended].entries()) {
    const plan = { iterations: failure.iterations, end: 'drop' } as const;
    const half = (share: number) => heard((k + share) / 2);
    const { seeded, floors } = await repeated(pool, { experiment, seeds, plan }, half, signal);
    sides.push(
      sideOf(
        failure,
        seeded.map(({ trial }) => trial),
        floors,
      ),
    );
  }
  const [asItIs, mended] = sides as [Side, Side];
  return { asItIs, mended };
}
