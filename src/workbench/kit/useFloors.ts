import { useEffect, useState } from 'react';
import type { Experiment } from '../../experiment/experiment.ts';
import type { Look } from '../../trials/look.ts';
import type { Plan } from '../../trials/plan.ts';
import { thePool } from '../../ui/workers/thePool.ts';

const none: Look = {};

/** What the distances of these runs read at best, once it is measured: before the runs, for it takes a moment. */
export function useFloors(experiment: Experiment, measures: Plan['measures']): Look {
  const [floors, setFloors] = useState(none);
  useEffect(() => {
    const stream = thePool().floorsOf(experiment, measures, { priority: 1 });
    const look = () => {
      const { status, finding } = stream.read();
      if (status === 'done' && finding) setFloors(finding);
    };
    setFloors(none);
    const stop = stream.subscribe(look);
    look();
    return () => {
      stop();
      stream.cancel();
    };
  }, [experiment, measures]);
  return floors;
}
