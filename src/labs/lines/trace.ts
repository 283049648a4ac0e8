import type { Curve } from '../../plots/curve.ts';
import type { Concept } from '../../plots/palette.ts';
import { significant } from '../../ui/text/format.ts';
import { type Teacher, type Trace, teachers } from './live.ts';
import type { LinesWords } from './words.ts';

/** Each teacher's curve has its ruler's colour; noise is told by its dashes. */
const looks: Readonly<Record<Teacher, { colour: Concept; dash?: readonly number[] }>> = {
  js: { colour: 'js' },
  w: { colour: 'wasserstein' },
  noise: { colour: 'js', dash: [5, 4] },
};

/** θ over the generator's steps under each teacher that has taught. The number beside a curve is θ, and its label says so. */
export function traceCurves(traces: Readonly<Partial<Record<Teacher, Trace>>>, words: LinesWords): Curve[] {
  return teachers.flatMap((teacher) => {
    const trace = traces[teacher];
    if (!trace) return [];
    const { x, y } = trace;
    const label = words.traced({ teacher: words.teachers[teacher] });
    return [{ label, ...looks[teacher], x, y, length: x.length, reading: significant(y.at(-1) ?? 0) }];
  });
}
