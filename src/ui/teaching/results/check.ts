import { createPlayground } from '../../../store/create.ts';
import { setField } from '../../../store/experiment.ts';
import type { Playground } from '../../../store/playground.ts';
import type { Assignment } from '../../../teaching/assignment.ts';
import { compare, type Plan, plan, type Verdict } from '../../../teaching/rerun.ts';
import type { Result } from '../../../teaching/result.ts';

/** So many iterations between two looks at the progress. */
const PORTION = 200;

async function drive(
  playground: Playground,
  { changes, iteration }: Plan,
  progress: (share: number) => void,
  signal: AbortSignal,
) {
  let done = 0;
  const advance = async (to: number) => {
    while (done < to) {
      signal.throwIfAborted();
      const portion = Math.min(PORTION, to - done);
      await playground.step(portion);
      done += portion;
      progress(Math.floor((100 * done) / iteration));
    }
  };
  for (const { iteration: at, field, value } of changes) {
    await advance(Math.min(at, iteration));
    setField(playground.experiment, field, value);
  }
  await advance(iteration);
  return playground.query({ kind: 'measures' });
}

/** Does a student's run again in a worker of its own, on the engine of the code where this machine has it. */
export async function checkOne(
  assignment: Assignment,
  result: Result,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Verdict | { readonly kind: 'failed' }> {
  const planned = plan(assignment, result);
  if ('kind' in planned) return planned;
  const playground = createPlayground({
    experiment: planned.first,
    engine: result.engine,
    playing: false,
    view: { bounds: [-3, 3, -3, 3], resolution: 2, samples: 1 },
  });
  try {
    await playground.ready();
    const measures = await drive(playground, planned, progress, signal);
    return compare(result, measures, playground.run.getState().report?.engine ?? result.engine);
  } catch {
    return { kind: 'failed' };
  } finally {
    playground.dispose();
  }
}
