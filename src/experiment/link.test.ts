import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { character } from '../fields/character.test-kit.ts';
import { arbitraryExperiment } from './arbitrary.ts';
import { differencesOf, experimentFrom } from './differences.ts';
import { checkExperiment, defaultExperiment, parseExperiment } from './experiment.ts';
import { decodeLink, encodeLink } from './link.ts';
import { presets } from './presets.ts';

describe('encodeLink', () => {
  it('writes only what differs from the defaults, readably', () => {
    expect(encodeLink(defaultExperiment)).toBe('v=1');
    const changed = experimentFrom({ dataset: { modes: 6 }, constraint: { lambda: 10 }, objective: 'hinge' });
    expect(encodeLink(changed)).toBe('v=1&dataset.modes=6&objective=hinge&constraint.lambda=10');
    const roll = experimentFrom({ dataset: { kind: 'swissRoll', sigma: 0.05 } });
    expect(encodeLink(roll)).toBe('v=1&dataset=swissRoll&dataset.sigma=0.05');
  });

  it('says nothing of a ring whose seam is open: older links mean that', () => {
    const closed = experimentFrom({ dataset: { seam: 'closed' } });
    expect(encodeLink(closed)).toBe('v=1&dataset.seam=closed');
    expect(decodeLink('v=1&dataset.modes=6').experiment.dataset).toMatchObject({ modes: 6, seam: 'open' });
  });

  it('writes points as pairs', () => {
    const points = [
      [0.25, -1],
      [1.5, 0.125],
    ] as const;
    const drawn = experimentFrom({ dataset: { kind: 'points', points } });
    expect(encodeLink(drawn)).toBe('v=1&dataset=points&dataset.points=0.25,-1;1.5,0.125');
    expect(decodeLink(encodeLink(drawn)).experiment).toEqual(drawn);
  });

  it('carries the view as text', () => {
    const view = { layers: 'real,field', note: 'a&b=c 中文' };
    const decoded = decodeLink(encodeLink(defaultExperiment, view));
    expect(decoded).toEqual({ experiment: defaultExperiment, view, faults: [] });
  });
});

describe('decodeLink', () => {
  it('brings back any experiment, to the last bit', () => {
    fc.assert(
      fc.property(arbitraryExperiment, (experiment) => {
        expect(decodeLink(encodeLink(experiment))).toEqual({ experiment, view: {}, faults: [] });
      }),
      { numRuns: 400 },
    );
  });

  it('brings back every preset', () => {
    for (const { experiment } of presets) expect(decodeLink(encodeLink(experiment)).experiment).toEqual(experiment);
  });

  it('reads what a messenger has percent-encoded', () => {
    const { experiment, faults } = decodeLink('v=1&dataset=points&dataset.points=1%2C2%3B-1%2C0.5');
    expect(faults).toEqual([]);
    expect(experiment.dataset).toMatchObject({
      points: [
        [1, 2],
        [-1, 0.5],
      ],
    });
  });

  it('takes an empty text for the default', () => {
    expect(decodeLink('')).toEqual({ experiment: defaultExperiment, view: {}, faults: [] });
  });

  it.each([
    ['dataset.modes=5', 'missing', 'v'],
    ['v=2&seed=3', 'choice', 'v'],
    ['v=1&dataset=torus', 'choice', 'dataset'],
    ['v=1&dataset=__proto__', 'choice', 'dataset'],
    ['v=1&dataset=grid&dataset.modes=5', 'unknown', 'dataset.modes'],
    ['v=1&dataset.kind=grid', 'unknown', 'dataset.kind'],
    ['v=1&__proto__.polluted=1', 'unknown', '__proto__.polluted'],
    ['v=1&constructor=1', 'unknown', 'constructor'],
    ['v=1&batchSize=4096', 'range', 'batchSize'],
    ['v=1&batchSize=2.5', 'integer', 'batchSize'],
    ['v=1&batchSize=', 'type', 'batchSize'],
    ['v=1&batchSize=0x40', 'type', 'batchSize'],
    ['v=1&batchSize= 64', 'type', 'batchSize'],
    ['v=1&constraint.lambda=NaN', 'finite', 'constraint.lambda'],
    ['v=1&constraint.lambda=1e999', 'finite', 'constraint.lambda'],
    ['v=1&constraint.lambda=ten', 'type', 'constraint.lambda'],
    ['v=1&objective=wgan', 'choice', 'objective'],
    ['v=1&seed=1&seed=2', 'conflict', 'seed'],
    ['v=1&generator.kind=translation', 'conflict', 'latent.dimension'],
    ['v=1&dataset=points&dataset.points=1,2;3', 'type', 'dataset.points'],
    ['v=1&dataset=points&dataset.points=', 'type', 'dataset.points'],
    ['v=1&dataset=points&dataset.points=1,9', 'range', 'dataset.points'],
    ['v=1&dataset=points&dataset.points=1,NaN', 'finite', 'dataset.points'],
    ['v=1&seed', 'syntax', ''],
    ['v=1&=3', 'syntax', ''],
    ['v=1&seed=%E4%', 'syntax', ''],
    [`v=1&dataset.points=${'1,1;'.repeat(60_000)}`, 'count', ''],
  ])('refuses %.60s (%s) and opens the default', (text, code, field) => {
    const { experiment, view, faults } = decodeLink(text);
    expect(faults.map((fault) => ({ code: fault.code, field: fault.field }))).toEqual([{ code, field }]);
    expect({ experiment, view }).toEqual({ experiment: defaultExperiment, view: {} });
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('names every fault of a link', () => {
    const { faults } = decodeLink('v=1&seed=-1&nowhere=3&critic.depth=13');
    expect(faults.map(({ field }) => field)).toEqual(['seed', 'nowhere', 'critic.depth']);
  });

  it('never throws, whatever it is given', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.string().map((tail) => `v=1&${tail}`),
      fc.string({ unit: fc.oneof(fc.string({ minLength: 1, maxLength: 1 }), character.map(encodeURIComponent)) }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        expect(checkExperiment(decodeLink(text).experiment)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

describe('differences', () => {
  it('are none for the defaults and make the experiment again', () => {
    expect(differencesOf(defaultExperiment)).toEqual([]);
    const grid = experimentFrom({ dataset: { kind: 'grid', side: 3 }, criticOptimizer: { rate: 0.004 } });
    expect(differencesOf(grid)).toEqual([
      ['dataset.kind', 'grid'],
      ['dataset.side', 3],
      ['criticOptimizer.rate', 0.004],
    ]);
    expect(defaultExperiment.criticOptimizer.rate).toBe(1e-3);
  });

  it('are refused where a name or a value is wrong', () => {
    const wrong = [
      { batchSize: 0 },
      { constraint: { gamma: 1 } },
      { dataset: { kind: 'torus' } },
      { constraint: 3 },
      JSON.parse('{"__proto__": {"polluted": 1}}'),
      JSON.parse('{"critic": {"__proto__": {"width": 3}}}'),
    ];
    for (const differences of wrong) expect(() => experimentFrom(differences)).toThrowError('allowed');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('arbitraryExperiment', () => {
  it('makes experiments that pass the border, also as JSON', () => {
    fc.assert(
      fc.property(arbitraryExperiment, (experiment) => {
        expect(parseExperiment(JSON.parse(JSON.stringify(experiment)))).toEqual(experiment);
      }),
      { numRuns: 100 },
    );
  });
});
