import { describe, expect, it } from 'vitest';
import type { Asked } from '../engines/probe.ts';
import { defaults } from '../fields/check.ts';
import { examPair, gradeOf, pictureOf, planned, RESOLUTION, truthOf } from './examPair.ts';
import { candidates, examExperiment, type Grading, generator, grading } from './grading.ts';
import { benchInNode } from './inNode.test-kit.ts';

const pair = examPair(4, 5);
const scaled =
  (by: number): Asked =>
  (points) => {
    const { f, slopes } = truthOf(pair)(points);
    return { f: f.map((value) => by * value), slopes: slopes.map((slope) => by * slope) };
  };

describe('the referee', () => {
  it.each([
    [1, 1, 0],
    [2, 1, 1],
    [-1, -1, 4],
    [0.5, 1, 0.25],
  ])('grades %d times the best critic', (by, cosine, error) => {
    const grade = gradeOf(pair, scaled(by));
    expect(Math.abs(grade.share / by - 1)).toBeLessThan(0.04);
    expect(grade.cosine).toBeCloseTo(cosine, 12);
    expect(grade.error).toBeCloseTo(error, 12);
    const { field, misses } = pictureOf(pair, scaled(by));
    expect(field).toHaveLength(RESOLUTION ** 2);
    for (const miss of misses) expect(miss).toBeCloseTo(Math.sqrt(error), 12);
  });

  it('a flat critic finds nothing and points nowhere', () => {
    const flat: Asked = (points) => ({
      f: new Float64Array(points.length / 2).fill(3),
      slopes: new Float64Array(points.length),
    });
    expect(gradeOf(pair, flat)).toEqual({ share: 0, cosine: 0, error: expect.closeTo(1, 12) });
  });

  it('the potential of the plan between samples gains no more than W, though the plan costs more', () => {
    const { cost, candidate } = planned(pair, 5);
    const { share, cosine } = gradeOf(pair, candidate);
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(1.03);
    expect(cosine).toBeGreaterThan(0.7);
    expect(cost).toBeGreaterThan(0.9 * pair.distance);
  });
});

const at = { ...defaults(grading.parameters), easyFunnels: 4, hardFunnels: 9, steps: 50, width: 8, batch: 32 };

async function allFound(): Promise<readonly Grading[]> {
  const bench = benchInNode(5);
  const all: Grading[] = [];
  for await (const one of grading.find(at, bench)) all.push(one);
  bench.dispose();
  return all;
}

const all = await allFound();

describe('the exam', () => {
  it('is sat by the plan at once and by everybody at every look', () => {
    expect(all.map(({ step }) => step)).toEqual([0, 5, 20, 50]);
    expect(Object.keys(all[0]?.easy.grades ?? {})).toEqual(['plan']);
    for (const { easy, hard } of all.slice(1)) {
      for (const given of [easy.grades, hard.grades, easy.pictures, hard.pictures]) {
        expect(Object.keys(given).toSorted()).toEqual([...candidates].toSorted());
      }
    }
    expect(all[3]?.easy.distance).toBeCloseTo(pair.distance, 12);
    expect(all[3]?.hard.distance).toBeCloseTo(examPair(9, 5).distance, 12);
  });

  it('holds the clipped critic at ±c and every slope of spectral norm under 1', () => {
    const { easy } = all[3] as Grading;
    expect(Math.abs(easy.grades.clip?.share ?? 1)).toBeLessThan(0.02);
    expect(easy.grades['spectral-norm']?.share).toBeLessThanOrEqual(1.03);
  });

  it('trains on the pair that it is graded on, and the generator waits to the end', async () => {
    const experiment = examExperiment(at, 'penalty', pair, 5);
    const trainer = benchInNode(5);
    const trainee = await trainer.train(experiment, { generator });
    await trainee.to(at.steps);
    const corners = await trainee.generate(Float32Array.of(0, 0, 1, 0.5));
    expect([...corners]).toEqual([-2.5, -2.5, 2.5, 0]);
    trainer.dispose();
    if (experiment.dataset.kind !== 'points') throw new Error('not points');
    expect(experiment.dataset.points.flat()).toEqual([...pair.real]);
  });
});
