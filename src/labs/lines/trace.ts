import type { Curve } from '../../plots/curve.ts';
import type { Colour } from '../../plots/palette.ts';
import { significant } from '../../ui/text/format.ts';
import { type Descent, descend } from './descent.ts';
import { type ExactTeacher, exactRulers, type Learner, learners } from './learners.ts';
import type { Trace } from './race.ts';
import { STEPS } from './setting.ts';
import type { LinesWords } from './words.ts';

export type Traces = Readonly<Partial<Record<Learner, Trace>>>;

/** Each has its ruler's colour; what a network teaches is dashed. −log D descends on no ruler. */
const looks: Readonly<Record<Learner, { colour: Colour; dash?: readonly number[] }>> = {
  kl: { colour: 'klForward' },
  klReverse: { colour: 'klReverse', dash: [8, 4] },
  exactJs: { colour: 'js' },
  exactW: { colour: 'wasserstein' },
  js: { colour: 'js', dash: [6, 3] },
  ns: { colour: 'ink', dash: [5, 4] },
  clip: { colour: 'wasserstein', dash: [2, 3] },
  w: { colour: 'wasserstein', dash: [6, 3] },
  noise: { colour: 'js', dash: [2, 3] },
};

/** The ways of exact rulers from where the line stands. */
export function exactTraces(exact: readonly ExactTeacher[], set: Omit<Descent, 'ruler' | 'steps'>): Traces {
  return Object.fromEntries(
    exact.map((teacher) => {
      const y = descend({ ...set, ruler: exactRulers[teacher], steps: STEPS });
      return [teacher, { x: y.map((_, step) => step), y }];
    }),
  );
}

/** θ over the generator's steps under each teacher that has taught. The number beside a curve is θ, and its label says so. */
export function traceCurves(traces: Traces, words: LinesWords): Curve[] {
  return learners.flatMap((learner) => {
    const trace = traces[learner];
    if (!trace) return [];
    const { x, y } = trace;
    const label = words.traced({ teacher: words.teachers[learner] });
    return [{ label, ...looks[learner], x, y, length: x.length, reading: significant(y.at(-1) ?? 0) }];
  });
}
