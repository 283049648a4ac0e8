import { presets } from '../experiment/presets.ts';
import { InputError } from '../fields/fault.ts';
import { loadExperiment } from '../store/experiment.ts';
import { action, always, type Holder } from './action.ts';

/** @throws InputError for an id that no preset has */
export const loadPreset = action({
  id: 'loadPreset',
  enabled: always,
  perform({ experiment }: Holder, id: string) {
    const preset = presets.find((one) => one.id === id);
    if (!preset) {
      const allowed = presets.map((one) => one.id).join(', ');
      throw new InputError([{ code: 'choice', field: 'preset', value: id, allowed }]);
    }
    loadExperiment(experiment, preset.experiment);
  },
});
