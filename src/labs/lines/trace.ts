import type { Curve } from '../../plots/curve.ts';
import type { Concept } from '../../plots/palette.ts';
import { significant } from '../../ui/text/format.ts';
import type { LabWords } from '../words.ts';
import { type Lesson, type Teacher, teachers } from './learning.ts';

/** Each teacher's curve has its ruler's colour; noise is told by its dashes. */
const looks: Readonly<Record<Teacher, { colour: Concept; dash?: readonly number[] }>> = {
  js: { colour: 'js' },
  w: { colour: 'wasserstein' },
  noise: { colour: 'js', dash: [5, 4] },
};

/** θ over the generator's steps under each teacher that has taught. The number beside a curve is θ, and its label says so. */
export function traceCurves(lessons: Readonly<Partial<Record<Teacher, Lesson>>>, words: LabWords['lines']): Curve[] {
  return teachers.flatMap((teacher) => {
    const trace = lessons[teacher]?.trace;
    if (!trace) return [];
    const { x, y } = trace;
    const label = words.traced({ teacher: words.teachers[teacher] });
    return [{ label, ...looks[teacher], x, y, length: x.length, reading: significant(y.at(-1) ?? 0) }];
  });
}
