import { useEffect, useMemo } from 'react';
import type { Holder } from '../../actions/action.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { createExperimentStore } from '../../store/experiment.ts';
import { armAt, type CompareStore, changeArm } from './arms.ts';

const alike = (a: Experiment | undefined, b: Experiment) => JSON.stringify(a) === JSON.stringify(b);

/** One of the other experiments as its controls see it: their changes become what it has of its own. */
export function useArm(settings: CompareStore, at: number): Holder {
  const experiment = useMemo(() => {
    return createExperimentStore(armAt(settings.state.getState().now, at));
  }, [settings, at]);

  useEffect(() => {
    const stopArm = experiment.subscribe((after, before) => {
      const { now, past } = settings.state.getState();
      if (alike(armAt(now, at), after.experiment)) return;
      const changed = changeArm(now, at, after.experiment);
      // While a slider is dragged, its changes are one step.
      if (after.past === before.past) settings.state.setState({ now: changed, past, future: [] });
      else settings.take(changed);
    });
    const stopSettings = settings.state.subscribe(({ now }) => {
      const arm = armAt(now, at);
      if (!arm || alike(arm, experiment.getState().experiment)) return;
      experiment.setState({ experiment: arm, past: [], future: [], gesture: undefined });
    });
    return () => {
      stopArm();
      stopSettings();
    };
  }, [settings, experiment, at]);

  return useMemo(() => ({ experiment }), [experiment]);
}
