import { loadExperiment } from '../store/experiment.ts';
import { action, always } from './action.ts';

/** What usually helps after a divergence: half of both learning rates, and a fresh start. */
export const halveRates = action({
  id: 'halveRates',
  enabled: always,
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
