import { expect, it } from 'vitest';
import { createDensity } from './density.ts';

const frames = (density: ReturnType<typeof createDensity>, milliseconds: number, count: number) => {
  for (let k = 0; k < count; k++) density.took(milliseconds, 2);
};

it('is the display’s as long as frames are on time, single late ones aside', () => {
  const density = createDensity();
  frames(density, 4, 100);
  frames(density, 120, 1);
  frames(density, 4, 100);
  expect(density.of(2)).toBe(2);
});

it('sinks step by step while frames are late, tells the canvases, and keeps a pixel for one of CSS', () => {
  const density = createDensity();
  let told = 0;
  density.subscribe(() => told++);
  frames(density, 30, 20);
  expect(density.of(2)).toBe(1.5);
  frames(density, 30, 400);
  expect(density.of(2)).toBe(1);
  expect(density.of(0.8)).toBe(0.8);
  expect(told).toBe(3);
});
