import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { experimentFrom } from '../../experiment/differences.ts';
import { defaultExperiment as base } from '../../experiment/experiment.ts';
import { checkField } from '../../fields/check.ts';
import type { InputError } from '../../fields/fault.ts';
import { axisAlong, axisFaults, axisField, axisFields, finer, MOST_PLACES, placesOf } from './axis.ts';
import { readAxis, writeAxis } from './axisText.ts';

const places = (text: string) => placesOf(base, readAxis(base, text));

describe('places', () => {
  it('lie evenly, or by equal ratios, from end to end', () => {
    expect(places('noise.sigma=0..1:5')).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(places('constraint.lambda=0.01..100:5:log')).toEqual([0.01, 0.1, 1, 10, 100]);
    expect(places('constraint.lambda=0.1..1:4:log')).toEqual([0.1, 0.2154, 0.4642, 1]);
  });

  it('are whole where the field is, and each is there once', () => {
    expect(places('criticSteps=1..32:11:log')).toEqual([1, 2, 3, 4, 6, 8, 11, 16, 23, 32]);
    expect(places('critic.depth=1..3:9')).toEqual([1, 2, 3]);
  });

  it('of a choice are its options, all or those that are named', () => {
    expect(places('constraint.kind')).toEqual(['gradient-penalty', 'clip', 'spectral-norm', 'none']);
    expect(places('objective=hinge,wasserstein')).toEqual(['hinge', 'wasserstein']);
  });

  it('stay where a map becomes finer', () => {
    for (const text of ['noise.sigma=0.05..0.7:5', 'constraint.lambda=0.003..7:6:log', 'batchSize=3..90:9:log']) {
      const axis = readAxis(base, text);
      const fine = placesOf(base, finer(axis));
      for (const place of placesOf(base, axis)) expect(fine, text).toContain(place);
      expect(fine.length).toBeGreaterThan(placesOf(base, axis).length);
    }
    expect(finer(readAxis(base, `noise.sigma=0..1:${MOST_PLACES}`))).toMatchObject({ count: MOST_PLACES });
  });

  it('are allowed by the field, wherever the ends are, and ascend', () => {
    const fields = [...axisFields(base)].filter(([, field]) => field.type !== 'choice');
    const shares = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...fields), shares, shares, fc.integer({ min: 2, max: 33 }), (entry, a, b, count) => {
        const [path, field] = entry;
        if (field.type === 'choice') return;
        const at = (share: number) => Number((field.min + (field.max - field.min) * share).toPrecision(6));
        const [from, to] = [at(Math.min(a, b)), at(Math.max(a, b))];
        for (const log of [false, true]) {
          const axis = { path, from: Math.round(from), to: Math.round(to), count, log };
          if (axisFaults(base, axis).length > 0) continue;
          const found = placesOf(base, axis) as number[];
          expect(found.every((place) => checkField(field, path, place) === undefined)).toBe(true);
          expect(found.every((place, k) => k === 0 || place > (found[k - 1] as number))).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('an axis', () => {
  it('goes along any number or choice, also of both networks, but not along the seed', () => {
    const paths = [...axisFields(base).keys()];
    expect(paths).toContain('dataset.modes');
    expect(paths).toContain('dataset.kind');
    expect(paths).toContain('both.rate');
    expect(paths).not.toContain('seed');
    expect(axisField(base, 'both.depth')).toMatchObject({ min: 1, max: 6 });
    expect([...axisFields(experimentFrom({ dataset: { kind: 'points' } })).keys()]).not.toContain('dataset.points');
  });

  it('comes back from its text', () => {
    for (const path of axisFields(base).keys()) {
      const axis = axisAlong(base, path, 7);
      expect(axisFaults(base, axis), path).toEqual([]);
      expect(readAxis(base, writeAxis(axis)), path).toEqual(axis);
    }
    expect(readAxis(base, ' noise.sigma = 0..1 ')).toEqual({
      path: 'noise.sigma',
      from: 0,
      to: 1,
      count: 9,
      log: false,
    });
  });

  it.each([
    ['nowhere=0..1', 'unknown', 'nowhere'],
    ['seed=0..4', 'unknown', 'seed'],
    ['noise.sigma', 'syntax', 'noise.sigma'],
    ['noise.sigma=0', 'syntax', 'noise.sigma'],
    ['noise.sigma=0..x', 'syntax', 'noise.sigma'],
    ['noise.sigma=0..1:4:5', 'syntax', 'noise.sigma'],
    ['noise.sigma=0..1:log:4', 'syntax', 'noise.sigma'],
    ['noise.sigma=0..9', 'range', 'noise.sigma'],
    ['noise.sigma=1..0', 'range', 'noise.sigma'],
    ['noise.sigma=0..1:1', 'range', 'noise.sigma'],
    ['noise.sigma=0..1:2.5', 'range', 'noise.sigma'],
    ['noise.sigma=0..1:400', 'range', 'noise.sigma'],
    ['noise.sigma=0..1:9:log', 'range', 'noise.sigma'],
    ['noise.sigma=0..NaN', 'finite', 'noise.sigma'],
    ['objective=0..1', 'syntax', 'objective'],
    ['objective=wgan,hinge', 'choice', 'objective'],
    ['objective=hinge', 'count', 'objective'],
    ['objective=hinge,hinge', 'count', 'objective'],
  ])('%s is refused: %s', (text, code, field) => {
    let faults: InputError['faults'] = [];
    try {
      readAxis(base, text);
    } catch (error) {
      faults = (error as InputError).faults;
    }
    expect(faults[0]).toMatchObject({ code, field });
  });
});
