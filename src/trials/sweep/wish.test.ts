import { expect, it } from 'vitest';
import { defaultExperiment } from '../../experiment/experiment.ts';
import type { InputError } from '../../fields/fault.ts';
import { readyMaps, usualAxes } from './maps.ts';
import { wishedSweep } from './wish.ts';

it('is a ready map, or the axes that matter most, with what is said changed', () => {
  const [penalty] = readyMaps;
  expect(wishedSweep({ map: 'penalty' }, penalty.sweep.experiment)).toEqual(penalty.sweep);
  expect(wishedSweep({}, defaultExperiment)).toEqual({
    experiment: defaultExperiment,
    ...usualAxes(defaultExperiment),
    iterations: 600,
    seeds: 1,
    measure: 'outcome',
  });
  const changed = wishedSweep({ map: 'noise-lines', y: 'criticSteps=1..4:4', seeds: 2 }, readyMaps[3].sweep.experiment);
  expect(changed).toMatchObject({ iterations: 200, seeds: 2, x: readyMaps[3].sweep.x, y: { path: 'criticSteps' } });
});

it.each([
  [{ map: 'pennalty' }, 'map'],
  [{ x: 3 }, 'x'],
  [{ seeds: 99 }, 'seeds'],
  [{ iterations: '600' }, 'iterations'],
  [{ measure: 'beauty' }, 'measure'],
])('refuses %j', (wish, field) => {
  let faults: InputError['faults'] = [];
  try {
    wishedSweep(wish as object, defaultExperiment);
  } catch (error) {
    faults = (error as InputError).faults;
  }
  expect(faults[0]).toMatchObject({ field });
});
