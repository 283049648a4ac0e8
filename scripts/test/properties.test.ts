import fc from 'fast-check';
import { expect, it } from 'vitest';

it('a property tries the same cases in every run', () => {
  const tried = () => {
    const cases: number[] = [];
    fc.assert(
      fc.property(fc.integer(), (value) => {
        cases.push(value);
      }),
    );
    return cases;
  };
  expect(tried()).toEqual(tried());
  expect(new Set(tried()).size).toBeGreaterThan(50);
});
