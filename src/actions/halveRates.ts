import { isOpen } from '../experiment/limits.ts';
import { loadExperiment } from '../store/experiment.ts';
import { action } from './action.ts';

/** What usually helps after a divergence: half of both learning rates, and a fresh start. */
export const halveRates = action({
  id: 'halveRates',
  enabled({ experiment }) {
    const { limits } = experiment.getState();
    return isOpen(limits, 'criticOptimizer.rate') && isOpen(limits, 'generatorOptimizer.rate');
  },
  perform(playground) {
    const { experiment } = playground.experiment.getState();
    const halved = (name: 'criticOptimizer' | 'generatorOptimizer') => ({
      ...experiment[name],
      rate: Math.max(experiment[name].rate / 2, 1e-6),
    });
    loadExperiment(playground.experiment, {
      ...experiment,
      criticOptimizer: halved('criticOptimizer'),
      generatorOptimizer: halved('generatorOptimizer'),
    });
    playground.play();
  },
});
