import { changesBetween } from '../../experiment/changes.ts';
import type { Experiment } from '../../experiment/experiment.ts';
import { changesText, speechOf } from '../../ui/beside/say.ts';
import { useBesideWords } from '../../ui/beside/words.ts';
import { useLanguage, useWords } from '../../ui/words.tsx';

/** All that sets an experiment apart from another, field by field. */
export function useDifferences(): (first: Experiment, arm: Experiment) => string {
  const catalogue = useWords();
  const words = useBesideWords();
  const { language } = useLanguage();
  return (first, arm) => changesText(speechOf(catalogue, words, language, arm), changesBetween(first, arm));
}
