import fc from 'fast-check';
import { expect, it } from 'vitest';
import { experimentFrom } from '../../experiment/differences.ts';
import { readAxis } from './axisText.ts';
import { readyMaps } from './maps.ts';
import { cellsOf, experimentAt, isSound, sweepFaults } from './sweep.ts';
import { decodeSweep, encodeSweep } from './sweepLink.ts';

it('brings every ready map back, and each of their cells can be', () => {
  for (const { id, sweep } of readyMaps) {
    expect(decodeSweep(encodeSweep(sweep)), id).toEqual({ sweep, faults: [] });
    const cells = cellsOf(sweep);
    for (let cell = 0; cell < cells.columns * cells.rows; cell++) {
      expect(isSound(experimentAt(sweep, cells, cell)), `${id} ${cell}`).toBe(true);
    }
  }
});

it('is readable, and says only what is special', () => {
  const experiment = experimentFrom({ dataset: { kind: 'grid', side: 3 }, noise: { sigma: 0.1 } });
  const axes = { x: readAxis(experiment, 'dataset.side=2..4:3'), y: readAxis(experiment, 'objective=hinge,minimax') };
  const sweep = { experiment, ...axes, iterations: 600, seeds: 3, measure: 'modes' } as const;
  const text =
    'x=dataset.side=2..4:3&y=objective=hinge,minimax&seeds=3&measure=modes&v=1&dataset=grid&dataset.side=3&noise.sigma=0.1';
  expect(encodeSweep(sweep)).toBe(text);
  expect(decodeSweep(encodeURI(text))).toEqual({ sweep, faults: [] });
  expect(
    decodeSweep(
      text
        .split('&')
        .map(([...part]) => part.join('').replace(/=(.*)/, (_, value) => `=${encodeURIComponent(value)}`))
        .join('&'),
    ),
  ).toEqual({ sweep, faults: [] });
});

it('opens an experiment alone with axes that matter to it', () => {
  const clipped = decodeSweep('v=1&constraint.kind=clip').sweep;
  expect([clipped.x.path, clipped.y.path]).toEqual(['constraint.clip', 'critic.width']);
  expect(clipped.experiment.constraint.kind).toBe('clip');
  const lines = decodeSweep(
    'v=1&dataset=segment&generator.kind=translation&latent.dimension=1&constraint.kind=none',
  ).sweep;
  expect([lines.x.path, lines.y.path]).toEqual(['noise.sigma', 'generator.theta']);
  for (const sweep of [clipped, lines, decodeSweep('v=1').sweep]) expect(sweepFaults(sweep)).toEqual([]);
});

it.each([
  ['v=1&x=nowhere=1..2', 'unknown', 'nowhere'],
  ['v=1&x=noise.sigma=0..9', 'range', 'noise.sigma'],
  ['v=1&x=noise.sigma=0..1&y=noise.sigma=0..2', 'conflict', 'y'],
  ['v=1&x=both.rate=0.1..0.2&y=criticOptimizer.rate=0.1..0.2', 'conflict', 'y'],
  ['v=1&seeds=99', 'range', 'seeds'],
  ['v=1&measure=beauty', 'choice', 'measure'],
  ['v=2&seeds=3', 'choice', 'v'],
  ['v=1&batchSize=0', 'range', 'batchSize'],
])('refuses %s: %s', (text, code, field) => {
  const { sweep, faults } = decodeSweep(text);
  expect(faults[0]).toMatchObject({ code, field });
  expect(sweep).toEqual(readyMaps[0].sweep);
});

it('never throws, whatever it is given', () => {
  const parts = fc.oneof(
    fc.string(),
    fc.constantFrom('v=1', 'x=noise.sigma=0..1:3', 'y=', 'x=a=b=c', 'seeds=2', '=', '%'),
  );
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 6 }), (some) => {
      expect(sweepFaults(decodeSweep(some.join('&')).sweep)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
