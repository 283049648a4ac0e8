import { expect, it } from 'vitest';
import { inErrors } from './drawn.ts';
import { fillUniform } from './draws.ts';

function uniforms(seed: number, n: number): Float64Array {
  const out = new Float64Array(n);
  fillUniform({ seed, stream: 'real', iteration: 0, substep: 0 }, out);
  return out;
}
const law = { mean: 0.5, deviation: Math.sqrt(1 / 12), most: 0.5 };

it('counts standard errors: means of uniforms lie one from ½ on average', () => {
  const away = Array.from({ length: 400 }, (_, seed) => inErrors({ values: uniforms(seed, 60), ...law }).away);
  const square = away.reduce((sum, errors) => sum + errors * errors, 0) / away.length;
  expect(square).toBeGreaterThan(0.8);
  expect(square).toBeLessThan(1.2);
});

it('allows what chance does, and not a mean that is 3 % off', () => {
  const values = uniforms(3, 40_000);
  const fair = inErrors({ values, ...law });
  expect(fair.allowed).toBeLessThan(7);
  expect(Math.abs(fair.away)).toBeLessThan(fair.allowed);
  const off = inErrors({ values, ...law, mean: 0.485 });
  expect(Math.abs(off.away)).toBeGreaterThan(off.allowed);
});

it('allows a rare and large draw', () => {
  const values = new Float64Array(100);
  values[7] = 1;
  const rare = { values, mean: 1e-5, deviation: Math.sqrt(1e-5), most: 1 };
  expect(inErrors(rare).away).toBeGreaterThan(6);
  expect(inErrors(rare).away).toBeLessThan(inErrors(rare).allowed);
});

it('draws that never vary are where they must be', () => {
  const none = { values: new Float64Array(9).fill(0.1), mean: 0.1, deviation: 0, most: 0 };
  expect(Math.abs(inErrors(none).away)).toBeLessThan(1);
});
