import { afterEach, expect, it, vi } from 'vitest';
import { isRead, keepRead, readBy, shareAbove, sharesIn, soFar } from './soFar.ts';

afterEach(() => void vi.unstubAllGlobals());

/** A text ten windows long, of which so many have gone by. */
const scrolled = (windows: number) => ({ top: -800 * windows, height: 8000, window: 800 });

it('is as far down as the window’s lower edge', () => {
  expect([-1, 0, 4.5, 9, 12].map((windows) => shareAbove(scrolled(windows)))).toEqual([0, 0.1, 0.55, 1, 1]);
  expect(shareAbove({ top: 0, height: 0, window: 800 })).toBe(0);
});

it('has read what went by, and not what was jumped over', () => {
  const step = (read: number, windows: number) => readBy(read, scrolled(windows));
  expect([0, 0.8, 1.7, 2.5, 1].reduce(step, 0)).toBeCloseTo(0.35, 9);
  expect([0, 8].reduce(step, 0)).toBe(0.1);
  expect([0, 8, 0, 1].reduce(step, 0)).toBeCloseTo(0.2, 9);
  const all = Array.from({ length: 19 }, (_, k) => k / 2).reduce(step, 0);
  expect(isRead(all)).toBe(true);
  expect(isRead(step(0.8, 8))).toBe(false);
});

it.each([
  [undefined, {}],
  ['nonsense', {}],
  ['{"noise":0.5,"wgan":7,"gan":"all","kl":-1}', { noise: 0.5 }],
  ['null', {}],
])('of %j it takes what makes sense', (stored, shares) => {
  expect(sharesIn(stored)).toEqual(shares);
});

it('is remembered where the browser keeps anything, and holds for this visit where not', () => {
  const kept: Record<string, string> = {};
  vi.stubGlobal('localStorage', { setItem: (name: string, value: string) => Object.assign(kept, { [name]: value }) });
  keepRead('noise', 0.409);
  keepRead('noise', 0.3);
  expect(Object.values(kept)).toEqual(['{"noise":0.4}']);
  vi.stubGlobal('localStorage', undefined);
  keepRead('noise', 0.6);
  expect(soFar.getState()).toEqual({ noise: 0.6 });
});
