import { expect, test } from 'vitest';
import { experimentFrom } from '../../experiment/differences.ts';
import { excessName, excessOf, slopeMark } from './slopeMark.ts';
import { slopeScale } from './slopeScale.ts';

const two = experimentFrom({ constraint: { target: 0.8 } });
const one = experimentFrom({ constraint: { target: 0.8, sides: 'one' } });
const clipped = experimentFrom({ constraint: { kind: 'clip' } });

test('what a constraint wants of a slope', () => {
  expect(slopeMark(two)).toEqual({ kind: 'target', value: 0.8 });
  expect(slopeMark(experimentFrom({ constraint: { kind: 'spectral-norm' } }))).toEqual({ kind: 'bound', value: 1 });
  expect(slopeMark(clipped)).toBeUndefined();
});

test('what is penalised at a point, on both sides, on one, and nowhere', () => {
  expect([0.3, 1.3].map((norm) => excessOf(two, norm))).toEqual([0.25, 0.25].map((v) => expect.closeTo(v, 12)));
  expect([0.3, 1.3].map((norm) => excessOf(one, norm))).toEqual([0, expect.closeTo(0.25, 12)]);
  expect(excessOf(clipped, 0.3)).toBe(0.3);
  expect([two, one, clipped].map(excessName)).toEqual(['(‖∇ₓf‖ − 0.8)²', '(‖∇ₓf‖ − 0.8)₊²', '‖∇ₓf‖']);
});

test('the map’s colours span twice the target, or what nearly all slopes lie under', () => {
  const norms = Float32Array.from({ length: 101 }, (_, i) => i / 40);
  expect(slopeScale(norms, slopeMark(two))).toMatchObject({ kind: 'diverging', domain: [0, 1.6] });
  expect(slopeScale(norms, undefined)).toMatchObject({ kind: 'sequential', domain: [0, 3] });
  // A target of 0 has no middle.
  expect(slopeScale(norms, { kind: 'target', value: 0 }).kind).toBe('sequential');
});
