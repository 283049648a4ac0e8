import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../claims/examine.ts';
import { findClaim } from '../../claims/index.ts';
import { inProcess } from '../../client/inProcess.test-kit.ts';
import { createPool } from '../../client/pool.ts';
import { parallelLines } from '../../divergences/lines.ts';
import { defaults } from '../../fields/check.ts';
import { FIRST, predictGradient } from '../../studies/firstGradients.ts';
import { type Teacher, teachers, teaching, teachingExperiment } from '../../studies/teaching.ts';
import { findBestNoise, topOf } from './bestNoise.ts';
import { descend } from './descent.ts';
import { learners } from './learners.ts';
import { type Race, startRace, type Trace } from './race.ts';
import { rulerCurves } from './rulers.ts';
import { askedOf, SEED, type Setting, STEPS } from './setting.ts';
import { exactTraces, traceCurves } from './trace.ts';
import { linesWords } from './words.ts';

describe('the best noise', () => {
  it('finds the top of a parabola', () => {
    expect(topOf((x) => -((x - 1.7) ** 2), 0, 5, 1e-9)).toBeCloseTo(1.7, 6);
  });

  it('is .40712 θ, with a pull of .959032/θ', () => {
    const { distance, ratio, forceTimesTheta } = findBestNoise();
    expect(ratio).toBeCloseTo(0.40712, 5);
    expect(distance * ratio).toBeCloseTo(1, 12);
    expect(forceTimesTheta).toBeCloseTo(0.959032, 6);
  });

  it('pulls less on either side', () => {
    const { ratio, forceTimesTheta } = findBestNoise();
    const pull = (sigma: number) =>
      2 * (parallelLines({ theta: 1.3, thickness: 0, sigma }).js.derivative ?? Number.NaN);
    expect(1.3 * pull(1.3 * ratio)).toBeCloseTo(forceTimesTheta, 9);
    expect(pull(1.1 * ratio * 1.3)).toBeLessThan(pull(ratio * 1.3));
    expect(pull(0.9 * ratio * 1.3)).toBeLessThan(pull(ratio * 1.3));
  });

  it('has the limits that the chapter gives', () => {
    const pull = (sigma: number) => 2 * (parallelLines({ theta: 1, thickness: 0, sigma }).js.derivative ?? Number.NaN);
    // The next order of Laplace's method: a factor 1 − π²/2d² with d = θ/σ = 10.
    const laplace = (Math.sqrt(Math.PI / 2) / 0.1) * Math.exp(-1 / (8 * 0.1 ** 2));
    expect(Math.abs(pull(0.1) / laplace - (1 - Math.PI ** 2 / 200))).toBeLessThan(0.01);
    expect(pull(20) / (1 / (2 * 20 ** 2))).toBeCloseTo(1, 2);
  });
});

describe('the curves over θ', () => {
  it('leave a gap where the bare rulers jump, and say from where', () => {
    const { x, y, jumps } = rulerCurves(0, 0, 2, 11);
    expect(x[0]).toBe(-2);
    expect(x[11]).toBe(0);
    expect(y.js[11]).toBeNaN();
    expect(jumps).toEqual({
      klForward: Number.POSITIVE_INFINITY,
      klReverse: Number.POSITIVE_INFINITY,
      js: Math.LN2,
      tv: 1,
    });
    expect(y.wasserstein[3]).toBeCloseTo(Math.abs(x[3] as number), 12);
  });

  it('are whole where noise mends them', () => {
    expect(rulerCurves(0, 0.5, 2, 5).jumps).toEqual({});
  });
});

/** Those of whom a claim says how steep they are. */
const ids = { js: 'parallel-lines-training', w: 'gp-soft-law', noise: 'cor-3-2' } as const;
const judgedTeachers = Object.keys(ids) as (keyof typeof ids)[];
const claims = await Promise.all(
  judgedTeachers.map(async (teacher) => [teacher, (await findClaim(ids[teacher])).claim] as const),
);
const claimOf = new Map<Teacher, (typeof claims)[number][1]>(claims);

/** What a card says of a run whose gradients are made of theory's at the places that they lead to. */
function judged(teacher: Teacher, setting: Setting, measure: (predicted: number) => number) {
  const at = askedOf(teacher, setting);
  const experiment = teachingExperiment(at, SEED);
  const gradient: number[] = [];
  let theta = at.theta;
  for (let k = 0; k < FIRST; k++) {
    const next = measure(predictGradient(experiment, theta)?.value ?? 0);
    gradient.push(next);
    theta -= experiment.generatorOptimizer.rate * next;
  }
  const claim = claimOf.get(teacher);
  if (!claim) throw new Error('no claim');
  const [check] = judge(claim, { theta: [], gradient }, at).checks;
  if (!check) throw new Error('no check');
  return check;
}

const usual = defaults(teaching.parameters);
const opens: Setting = { ...usual, thickness: 0, sigma: 0, learn: 'none' };

describe('the cards', () => {
  const within = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  const settings = fc.record({
    theta: within(-2, 2),
    thickness: within(0, 1),
    sigma: fc.oneof(within(0, 1), within(0, 0.2)),
    lambda: within(0.05, 100),
    clip: within(0.01, 0.5),
    criticSteps: fc.integer({ min: 1, max: 100 }),
    pretraining: fc.integer({ min: 0, max: 5000 }),
    rate: within(1e-3, 0.05),
    learn: fc.constant('none' as const),
  });

  it.each(judgedTeachers)('of %s can fail wherever the reader puts the stage', (teacher) => {
    fc.assert(
      fc.property(settings, (setting) => {
        const right = judged(teacher, setting, (g) => g);
        expect(right.holds || right.blind).toBe(true);
        // A prediction of 0 must tell itself from the slope of W, and from a thousandth of it.
        const wrong =
          right.predicted === 0
            ? [() => 1e-3, () => 1, () => -1e-3]
            : [() => 0, (g: number) => -g, (g: number) => 2.5 * g];
        for (const measure of [...wrong, () => Number.NaN]) expect(judged(teacher, setting, measure).holds).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('hold what they predict where they open', () => {
    for (const teacher of judgedTeachers) expect(judged(teacher, opens, (g) => g).holds).toBe(true);
  });

  it('say so where the noise is too little to be measured', () => {
    // As trained with seed 7: theory 4.5e-5, measured 3e-9.
    const setting = { ...opens, sigma: 0.1 };
    expect(judged('noise', setting, () => 3e-9)).toMatchObject({ holds: false, blind: true });
    expect(judged('noise', setting, (g) => g).predicted).toBeCloseTo(4.5e-5, 6);
    expect(judged('noise', setting, () => 0.1)).toMatchObject({ holds: false });
    expect(judged('noise', setting, () => 0.1).blind).toBeUndefined();
  });
});

it('calls θ what the traces show, whoever taught', () => {
  const trace = { x: [0, 1], y: [1, 0.25] };
  for (const words of Object.values(linesWords)) {
    const curves = traceCurves(Object.fromEntries(learners.map((learner) => [learner, trace])), words);
    expect(curves.map(({ reading }) => reading)).toEqual(learners.map(() => '0.250'));
    for (const { label } of curves) expect(label).toContain('θ');
    expect(new Set(curves.map(({ label }) => label)).size).toBe(learners.length);
    expect(new Set(curves.map(({ colour, dash = [] }) => `${colour} ${dash.join()}`)).size).toBe(learners.length);
  }
});

describe('descent on an exact ruler', () => {
  const bare = { theta: 1.33, thickness: 0, sigma: 0, rate: 0.1, steps: 20 };

  it('walks home by W with even steps, and hops over 0 from then on', () => {
    const places = descend({ ...bare, ruler: 'wasserstein' });
    expect(places[13]).toBeCloseTo(0.03, 9);
    expect(places[14]).toBeCloseTo(-0.07, 9);
    expect(places[20]).toBeCloseTo(-0.07, 9);
  });

  it('stays at 0 where even steps lead there', () => {
    const places = descend({ ...bare, theta: 1, rate: 0.05, steps: 22, ruler: 'wasserstein' });
    expect(places[19]).toBeCloseTo(0.05, 9);
    expect(places.slice(20)).toEqual([0, 0, 0]);
  });

  it('stays where there is no slope', () => {
    for (const ruler of ['klForward', 'klReverse', 'js', 'tv'] as const) {
      expect(descend({ ...bare, ruler })).toEqual(Array(21).fill(1.33));
    }
  });

  it('by KL under noise shrinks θ by 1 − η/σ² a step, and is lost where that is over 1 in size', () => {
    const near = descend({ ...bare, ruler: 'klForward', sigma: 0.5 });
    expect(near[7]).toBeCloseTo(1.33 * (1 - 0.1 / 0.25) ** 7, 9);
    const far = descend({ ...bare, ruler: 'klReverse', sigma: 0.2 });
    expect(far.length).toBeLessThan(20);
    expect(Math.abs(far.at(-1) as number)).toBeGreaterThan(100);
  });

  it('by JS on strips climbs down the ramp, and under noise comes to rest at 0', () => {
    const ramp = descend({ ...bare, ruler: 'js', theta: 0.4, thickness: 0.5, rate: 0.01 });
    expect(ramp[3]).toBeCloseTo(0.4 - 3 * 0.01 * (Math.LN2 / 0.5), 9);
    expect(Math.abs(descend({ ...bare, ruler: 'js', sigma: 0.5, steps: 300 })[300] as number)).toBeLessThan(1e-3);
  });

  it('is drawn from where the line is put', () => {
    const { exactW, exactJs, kl } = exactTraces(['exactW', 'exactJs'], { ...bare, theta: -0.7 });
    expect(exactW?.y[0]).toBe(-0.7);
    expect(exactW?.y[1]).toBeCloseTo(-0.6, 9);
    expect(exactJs?.y).toHaveLength(STEPS + 1);
    expect(kl).toBeUndefined();
  });
});

it('every teacher races from one start in the pool, and θ follows from the gradients', async () => {
  const pool = createPool({ spawn: inProcess().spawn, size: 1 });
  const setting = { ...opens, theta: -0.8, criticSteps: 1, pretraining: 40, rate: 0.02 };
  const heard: { race: Race; traces: Readonly<Record<Teacher, Trace>> }[] = [];
  await new Promise<void>((resolve) => {
    const soon = (work: () => void) => {
      const timer = setTimeout(work);
      return () => clearTimeout(timer);
    };
    startRace({ pool: () => pool, soon }, setting, (race, traces) => {
      heard.push({ race, traces });
      if (race.home === teachers.length) resolve();
    });
  });
  pool.dispose();
  const [first, last] = [heard[0], heard.at(-1)];
  expect(first?.race).toMatchObject({ home: 0, failed: 0 });
  expect(last?.race).toEqual({ share: 1, home: teachers.length, failed: 0 });
  for (const teacher of teachers) {
    expect(last?.traces[teacher].y[0]).toBe(-0.8);
    expect(last?.traces[teacher].x.at(-1)).toBe(STEPS);
  }
  // Each by itself: no two ways are the same.
  expect(new Set(teachers.map((teacher) => last?.traces[teacher].y[40])).size).toBe(teachers.length);
}, 60_000);
