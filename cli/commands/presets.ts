import { presets as all } from '../../src/experiment/presets.ts';
import { en } from '../../src/i18n/en.ts';

/** Every preset: what it is, where its numbers come from, and the whole experiment. */
export function presets() {
  return all.map(({ id, source, experiment }) => ({ id, ...en.presets[id], source, experiment }));
}
