import { changesBetween } from '../../experiment/changes.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { armNames } from '../../trials/arms.ts';
import { fieldName, optionName } from '../../ui/controls/fieldWords.ts';
import { setting } from '../../ui/text/format.ts';
import { useWords } from '../../ui/words.tsx';

export const letterOf = (at: number) => (armNames[at] ?? '').toUpperCase();

/** What sets an arm apart, in a word or two: a kind by itself, `weight clipping`; a number with its field. */
function shortly(words: ReturnType<typeof useWords>, first: Experiment, arm: Experiment): string {
  const [change, ...more] = changesBetween(first, arm);
  if (!change) return '';
  const { field, to } = change;
  const text =
    typeof to === 'string'
      ? optionName(words, field, to)
      : `${fieldName(words, arm.dataset.kind, field)} ${setting(to)}`;
  return more.length > 0 ? `${text} …` : text;
}

/** What each arm is called: as the reader wants, or by what sets it apart. */
export function useArmNames(arms: readonly Experiment[], given: readonly string[]): readonly string[] {
  const words = useWords();
  const [first] = arms as readonly [Experiment];
  return arms.map((arm, k) => {
    const own = given[k] || (k === 0 ? '' : shortly(words, first, arm));
    return own === '' ? letterOf(k) : `${letterOf(k)} ${own}`;
  });
}
