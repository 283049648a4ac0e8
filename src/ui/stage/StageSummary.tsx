import type { Playground } from '../../store/playground.ts';
import { useSampled } from '../canvas/useSampled.ts';
import { count, significant } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';

const EVERY = 5000;

/** Tells a screen reader every few seconds how far the run is. */
export function StageSummary({ playground }: { readonly playground: Playground }) {
  const { stage } = useWords();
  const { language } = useLanguage();
  const text = useSampled(
    playground.frames.subscribe,
    () => {
      const { newest } = playground.frames;
      if (!newest) return stage.waiting;
      const { measures } = newest;
      const iteration = count(newest.iteration, language);
      if (!measures) return stage.summary({ iteration });
      const w = significant(measures.wasserstein.value ?? Number.NaN);
      return measures.modes
        ? stage.summaryWithModes({ iteration, w, reached: measures.modes.reached, total: measures.modes.total })
        : stage.summaryWithDistance({ iteration, w });
    },
    EVERY,
  );
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}
