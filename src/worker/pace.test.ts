import { describe, expect, test } from 'vitest';
import { Meter, Pace, Share } from './pace.ts';

describe('pace', () => {
  test('a slice holds as many iterations as fit, from 1 to 64, on a GPU of twice the time', () => {
    const pace = new Pace('wasm', 0, 0);
    for (let i = 0; i < 40; i++) pace.ran(1, 2.4);
    expect(pace.take(0)).toBe(4);
    for (let i = 0; i < 40; i++) pace.ran(4, 0.4);
    expect(pace.take(0)).toBe(64);
    for (let i = 0; i < 40; i++) pace.ran(1, 7000);
    expect(pace.take(0)).toBe(1);
    const gpu = new Pace('webgpu', 0, 0);
    expect(gpu.take(0)).toBe(1);
    for (let i = 0; i < 40; i++) gpu.ran(1, 2.4);
    expect(gpu.take(0)).toBe(8);
  });

  test('a speed limit is kept over a long time', () => {
    const pace = new Pace('wasm', 8, 0);
    pace.ran(1, 0.1);
    let done = 0;
    for (let now = 0; now <= 10_000; now += 7) done += pace.take(now);
    expect(done).toBeGreaterThanOrEqual(80);
    expect(done).toBeLessThanOrEqual(81);
  });

  test('the first iteration comes at once, the next when it is due', () => {
    const pace = new Pace('wasm', 4, 1000);
    expect(pace.take(1000)).toBe(1);
    expect(pace.wait(1000)).toBeCloseTo(250, 9);
    expect(pace.wait(1100)).toBeCloseTo(150, 9);
    expect(pace.take(1249)).toBe(0);
    expect(pace.take(1250)).toBe(1);
  });

  test('a fresh run at full speed eases in, and a chosen speed ends that', () => {
    const pace = new Pace('wasm', 0, 0, true);
    for (let i = 0; i < 40; i++) pace.ran(1, 0.01);
    const done = (from: number, to: number) => {
      let sum = 0;
      for (let now = from; now < to; now += 2) sum += pace.take(now);
      return sum;
    };
    // The integral of 60·2^(t/700) from 0 to 1400 milliseconds, and to 2800.
    expect(done(0, 1400)).toBeCloseTo((60 * 0.7 * 3) / Math.LN2, -1);
    expect(done(1400, 2800)).toBeCloseTo((60 * 0.7 * 12) / Math.LN2, -1);
    expect(pace.take(5000)).toBe(64);
    const chosen = new Pace('wasm', 0, 0, true);
    for (let i = 0; i < 40; i++) chosen.ran(1, 0.01);
    chosen.limit(0, 5);
    expect(chosen.take(6)).toBe(64);
  });

  test('a slow moment is forgiven', () => {
    const pace = new Pace('wasm', 4, 0);
    expect(pace.take(60_000)).toBe(1);
    expect(pace.take(60_001)).toBe(0);
  });
});

test('a share rests in proportion to what it took, and at least as long as told', () => {
  const share = new Share(0.2);
  expect(share.due(0)).toBe(true);
  share.spent(100, 130);
  expect([share.due(249), share.due(250)]).toEqual([false, true]);
  share.spent(300, 301, 50);
  expect([share.due(350), share.due(351)]).toEqual([false, true]);
});

describe('the meter', () => {
  const running = () => {
    const meter = new Meter();
    meter.ran(1000, 40);
    return meter;
  };

  test('tells the rate of the last window', () => {
    const meter = running();
    expect(meter.rate(1600, 100)).toBeCloseTo(100, 9);
    expect(meter.rate(1700, 400)).toBeCloseTo(100, 9);
    expect(meter.rate(2200, 220)).toBeCloseTo(200, 9);
  });

  test('does not count the first slice, which compiles', () => {
    const meter = new Meter();
    expect(meter.rate(900, 0)).toBe(0);
    meter.ran(6000, 3);
    expect(meter.rate(6000, 3)).toBe(0);
    meter.ran(6050, 8);
    expect(meter.rate(6600, 63)).toBeCloseTo(100, 9);
  });

  test('tells nothing before it has watched for half a second', () => {
    const meter = running();
    expect([meter.rate(1001, 41), meter.rate(1499, 700)]).toEqual([0, 0]);
    expect(meter.rate(1500, 700)).toBeCloseTo(1320, 9);
  });
});
