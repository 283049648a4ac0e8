import { expect, it } from 'vitest';
import { passedThroughNoise } from './passedThroughNoise.ts';

const at = { theta: 0.9, sigma: 0.5, dent: 0.02, step: 'noised' } as const;

it('has what the point alone is told, and what is told through noise', () => {
  const { bare, exact, slope, drawn, error } = passedThroughNoise.find(at, 1);
  expect(bare).toBeCloseTo(0.594738, 6);
  expect(exact).toBeCloseTo(0.927, 5);
  expect(slope).toBeCloseTo(0.927, 5);
  expect(Math.abs(drawn - 0.927)).toBeLessThan(0.018);
  expect(error).toBeCloseTo(0.006, 3);
});

it('finds a dent’s cost shrink with the cube of its width, and what passes through noise with its square', () => {
  const [wide, narrow] = [0.02, 0.01].map((dent) => passedThroughNoise.find({ ...at, dent }, 1));
  if (!wide || !narrow) throw new Error('nothing found');
  expect(wide.dented.loss / narrow.dented.loss).toBeCloseTo(8, 0);
  const moved = ({ dented, exact }: typeof wide) => dented.noised - exact;
  expect(Math.abs(moved(wide))).toBeLessThan(1e-3);
  expect(Math.abs(moved(wide) / moved(narrow))).toBeGreaterThan(3.5);
});
