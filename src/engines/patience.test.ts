import { expect, test } from 'vitest';
import { UnansweredError, within } from './patience.ts';

test('what ends in time is passed on, fault or not', async () => {
  expect(await within(1000, 'a step', Promise.resolve(7))).toBe(7);
  await expect(within(1000, 'a step', Promise.reject(new RangeError('no')))).rejects.toBeInstanceOf(RangeError);
});

test('an answer that comes too late is disposed of, once', async () => {
  let answer: (value: string) => void = () => {};
  const work = new Promise<string>((resolve) => {
    answer = resolve;
  });
  const discarded: string[] = [];
  const waited = within(1, 'a step', work, (late) => discarded.push(late));
  await expect(waited).rejects.toThrow(new UnansweredError('a step: no answer within 0.001 s'));
  answer('late');
  await work;
  expect(discarded).toEqual(['late']);
});

test('an answer that a busy thread kept waiting was in time', async () => {
  const answer = new Promise<string>((resolve) => setTimeout(() => resolve('in time'), 2));
  const waited = within(10, 'a step', answer);
  const busyUntil = performance.now() + 30;
  while (performance.now() < busyUntil);
  expect(await waited).toBe('in time');
});
