import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';
import { defaultExperiment, parseExperiment } from './experiment.ts';
import { encodeLink } from './link.ts';
import { presetGroups, presets } from './presets.ts';

const ids = presets.map(({ id }) => id);
const experimentOf = (id: (typeof ids)[number]) => presets.find((preset) => preset.id === id)?.experiment;

describe('presets', () => {
  it.each(presets.map(({ id, experiment }) => [id, experiment] as const))(
    '%s is a sound experiment',
    (_, experiment) => {
      expect(parseExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual(experiment);
    },
  );

  it('begin with the default experiment, whose link is empty', () => {
    expect(presets[0].experiment).toEqual(defaultExperiment);
    expect(encodeLink(presets[0].experiment)).toBe('v=1');
  });

  it('stand in the list in the order of their groups, none of which is empty', () => {
    const order = presets.map(({ group }) => presetGroups.indexOf(group));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(new Set(order).size).toBe(presetGroups.length);
  });

  it('have ids of their own', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each([
    ['en', en.presets],
    ['zh', zh.presets],
  ] as const)('have all their words in %s, and no others', (_, words) => {
    expect(Object.keys(words).sort()).toEqual([...ids].sort());
    for (const { title, about } of Object.values(words))
      expect(Math.min(title.length, about.length)).toBeGreaterThan(0);
  });

  it('keep the published settings', () => {
    const toy = experimentOf('reference-8gaussians');
    expect(toy?.generator).toMatchObject({ depth: 3, width: 512, activation: 'relu' });
    expect(toy?.critic).toMatchObject({ depth: 3, width: 512, activation: 'relu' });
    expect(toy?.latent).toEqual({ kind: 'normal', dimension: 2 });
    expect(toy?.criticOptimizer).toMatchObject({ kind: 'adam', rate: 1e-4, beta1: 0.5, beta2: 0.9 });
    expect(toy?.constraint).toMatchObject({ kind: 'gradient-penalty', lambda: 0.1, target: 1, sides: 'two' });
    expect([toy?.criticSteps, toy?.batchSize]).toEqual([5, 256]);

    const wgan = experimentOf('paper-wgan');
    expect(wgan?.constraint).toMatchObject({ kind: 'clip', clip: 0.01 });
    expect(wgan?.generatorOptimizer).toMatchObject({ kind: 'rmsprop', rate: 5e-5, accumulator: 1 });
    expect([wgan?.criticSteps, wgan?.batchSize]).toEqual([5, 64]);
  });

  it('give the lines a thousand critic steps before θ moves', () => {
    for (const id of ['lines-js', 'lines-w', 'lines-noise'] as const) {
      const lines = experimentOf(id);
      expect((lines?.warmup ?? 0) * (lines?.criticSteps ?? 0)).toBe(1000);
    }
  });
});
