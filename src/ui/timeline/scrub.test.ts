import { expect, test } from 'vitest';
import { createScrub } from './scrub.ts';

test('only the newest place of a picture is gone to, and the handle rests once the last one is shown', async () => {
  const sent: number[] = [];
  const shown: (() => void)[] = [];
  const pictures: (() => void)[] = [];
  let rests = 0;
  const scrub = createScrub(
    (place) => {
      sent.push(place);
      return new Promise((resolve) => shown.push(resolve));
    },
    (callback) => {
      pictures.push(callback);
      return () => pictures.splice(0);
    },
    () => rests++,
  );
  const picture = () => pictures.shift()?.();
  for (const place of [1, 2, 3]) scrub.to(place);
  expect(sent).toEqual([]);
  picture();
  scrub.to(4);
  picture();
  expect(sent).toEqual([3, 4]);
  shown[0]?.();
  await Promise.resolve();
  expect(rests).toBe(0);
  scrub.to(5);
  shown[1]?.();
  await Promise.resolve();
  expect(rests).toBe(0);
  picture();
  shown[2]?.();
  await Promise.resolve();
  expect([sent, rests]).toEqual([[3, 4, 5], 1]);
  scrub.to(6);
  scrub.stop();
  picture();
  expect(sent).toEqual([3, 4, 5]);
});
