import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createAddressWriter } from './addressWriter.ts';

const place = { hash: '#/play?v=1' };

beforeEach(() => {
  place.hash = '#/play?v=1';
  vi.useFakeTimers();
  vi.stubGlobal('location', place);
  vi.stubGlobal('history', {
    state: null,
    replaceState(_state: unknown, _title: string, hash: string) {
      place.hash = hash;
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('many changes are written once, as they stand then', () => {
  const compose = vi.fn(() => '#/play?v=1&seed=3');
  const { soon } = createAddressWriter(compose);
  for (let i = 0; i < 10; i++) soon();
  vi.runAllTimers();
  expect(place.hash).toBe('#/play?v=1&seed=3');
  expect(compose).toHaveBeenCalledTimes(1);
});

test('an address that was just gone to is not written over; who stays there writes what stands then', () => {
  let seed = 3;
  const { soon, stop } = createAddressWriter(() => `#/play?v=1&seed=${seed}`);
  soon();
  place.hash = '#/learn';
  vi.advanceTimersByTime(500);
  expect(place.hash).toBe('#/learn');
  seed = 4;
  vi.runAllTimers();
  expect(place.hash).toBe('#/play?v=1&seed=4');
  soon();
  stop();
  place.hash = '#/learn';
  vi.runAllTimers();
  expect(place.hash).toBe('#/learn');
});
