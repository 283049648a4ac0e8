import { expect, it } from 'vitest';
import { outOfHash } from './embedded.ts';

it.each([
  ['#/play?embed&theme=dark&v=1&seed=3', '?embed&theme=dark#/play?v=1&seed=3'],
  ['#/lab/ot?n=64&embed=https://a.example&lang=zh', '?embed=https://a.example&lang=zh#/lab/ot?n=64'],
  ['#/play?embed', '?embed#/play'],
  ['#/play?theme=dark&v=1', undefined],
  ['#/play?v=1&view.task=embed', undefined],
  ['', undefined],
])('%s becomes %s', (hash, address) => {
  expect(outOfHash(hash)).toBe(address);
});
