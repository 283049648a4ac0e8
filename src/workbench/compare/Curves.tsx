import { useMemo } from 'react';
import type { Experiment } from '../../experiment/experiment.ts';
import type { ChartCurve } from '../../plots/curveChart.ts';
import { bandOf, partingsOf } from '../../trials/comparison.ts';
import type { Look } from '../../trials/look.ts';
import { otherBatches } from '../../trials/pairing.ts';
import { bandsOf } from '../../trials/quantiles.ts';
import type { TrialName } from '../../trials/series.ts';
import type { Trial } from '../../trials/trial.ts';
import { CurvesChart } from '../../ui/charts/CurvesChart.tsx';
import { fieldName } from '../../ui/controls/fieldWords.ts';
import { count } from '../../ui/text/format.ts';
import { useLanguage, useWords } from '../../ui/words.tsx';
import { words as curveWords } from '../kit/curveWords.ts';
import { panels } from '../kit/panels.ts';
import { useText } from '../kit/useText.ts';
import styles from './compare.module.css';
import { letterOf } from './names.ts';
import { words as compareWords } from './words.ts';

/** An arm's line: its colour is its concept's, so that its dash tells whose it is. */
const dashes: readonly (readonly number[] | undefined)[] = [undefined, [7, 4], [1.5, 3.5], [9, 3, 2, 3]];
const [SOUND_LOW, , MEDIAN, , SOUND_HIGH] = [0, 1, 2, 3, 4] as const;

interface CurvesProps {
  readonly arms: readonly Experiment[];
  readonly names: readonly string[];
  /** Arm by arm, seed by seed; those that have begun. */
  readonly trials: readonly (readonly Trial[])[];
  readonly curve: TrialName;
  readonly iterations: number;
  readonly floors: Look;
}

/** One curve of all arms, how far each lies from the first, and where they part. */
export function Curves({ arms, names, trials, curve, iterations, floors }: CurvesProps) {
  const words = useText(compareWords);
  const { names: curveNames, units } = useText(curveWords);
  const panel = panels.find(({ name }) => name === curve) ?? panels[0];
  const unit = units[panel?.unit ?? 'distance'];
  const log = panel?.log ?? false;
  const colour = panel?.colour ?? 'ink';
  const several = (trials[0]?.length ?? 0) > 1;
  const floor = floors[curve];
  const x = useMemo(() => ({ label: words.iteration, least: 0, most: iterations }), [words, iterations]);
  const y = useMemo(() => ({ label: unit, log }), [unit, log]);
  const yApart = useMemo(() => ({ label: unit }), [unit]);

  const curves = useMemo<readonly ChartCurve[]>(
    () =>
      trials.map((some, k) => {
        const { iteration, quantiles } = bandsOf(some, curve);
        const at = (share: number) => quantiles[share] as Float64Array;
        const dash = dashes[k];
        return {
          label: names[k] ?? '',
          colour,
          x: iteration,
          y: at(MEDIAN),
          length: iteration.length,
          ...(dash && { dash }),
          ...(several && { band: { low: at(SOUND_LOW), high: at(SOUND_HIGH) } }),
          ...(k === 0 && { floor }),
        };
      }),
    [trials, curve, names, colour, several, floor],
  );
  const apart = useMemo<readonly ChartCurve[]>(
    () =>
      trials.slice(1).map((some, k) => {
        const { iteration, middle, low, high } = bandOf(trials[0] ?? [], some, curve);
        const dash = dashes[k + 1];
        return {
          label: words.minus({ arm: letterOf(k + 1), first: letterOf(0) }),
          colour,
          x: iteration,
          y: middle,
          length: iteration.length,
          band: { low, high },
          ...(dash && { dash }),
        };
      }),
    [trials, curve, colour, words],
  );
  const zero = useMemo(() => [{ value: 0, label: words.zero }], [words]);
  const partings = useMemo(() => trials.slice(1).map((some) => partingsOf(trials[0]?.[0], some[0])), [trials]);
  const said = usePartings(arms, partings);
  const uprights = useMemo(
    () => partings.flatMap(({ seen }, k) => (seen === undefined ? [] : [{ x: seen, lines: [said[k] ?? ''] }])),
    [partings, said],
  );
  return (
    <section className={styles.curves} aria-label={curveNames[curve]}>
      <CurvesChart title={words.curves({ curve: curveNames[curve] })} x={x} y={y} curves={curves} uprights={uprights} />
      <CurvesChart
        title={words.difference({ curve: curveNames[curve] })}
        x={x}
        y={yApart}
        curves={apart}
        references={zero}
        uprights={uprights}
      />
      <div className={styles.note}>
        <p>{several ? words.students({ pairs: trials[0]?.length ?? 0 }) : words.windows}</p>
        <ul>
          {said.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Where each arm parts from the first, in sentences. */
function usePartings(
  arms: readonly Experiment[],
  partings: readonly ReturnType<typeof partingsOf>[],
): readonly string[] {
  const words = useText(compareWords);
  const catalogue = useWords();
  const { language } = useLanguage();
  return useMemo(() => {
    const [first] = arms as readonly [Experiment];
    const { kind } = first.dataset;
    return arms.slice(1).map((arm, k) => {
      const pair = words.minus({ arm: letterOf(k + 1), first: letterOf(0) });
      const batches = otherBatches(first, arm);
      if (batches.length > 0) {
        return words.otherBatches({ pair, fields: batches.map((path) => fieldName(catalogue, kind, path)).join(', ') });
      }
      const { atAll, seen: at } = partings[k] ?? { atAll: undefined, seen: undefined };
      if (atAll === undefined) return words.together({ pair });
      const seen = at === undefined ? words.unseen : words.seen({ iteration: count(at, language) });
      if (atAll === 1) return words.partsAtOnce({ pair, seen });
      return words.parts({ pair, iteration: count(atAll, language), seen });
    });
  }, [arms, partings, words, catalogue, language]);
}
