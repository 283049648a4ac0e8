import { Fragment, useMemo } from 'react';
import { useStore } from 'zustand';
import { variantsOf } from '../../experiment/variants.ts';
import type { Playground } from '../../store/playground.ts';
import styles from './beside.module.css';
import { compareLink, repeatLink, sweepLink } from './links.ts';
import { useBesideWords } from './words.ts';

/** So many variants have room on one line. */
const MOST = 3;

/** One quiet line under the stage that leads from the present experiment to others beside it. */
export function Beside({ playground }: { readonly playground: Playground }) {
  const words = useBesideWords();
  const experiment = useStore(playground.experiment, (state) => state.experiment);
  const isAssigned = useStore(playground.experiment, ({ limits }) => limits !== undefined);
  const variants = useMemo(() => variantsOf(experiment).slice(0, MOST), [experiment]);
  // A task is about its own experiment.
  if (isAssigned) return null;
  return (
    <p className={styles.beside}>
      {words.compareWith}{' '}
      {variants.map((variant, k) => (
        <Fragment key={variant.name}>
          {k > 0 && ' · '}
          <a href={compareLink(experiment, variant.experiment)}>{words.variants[variant.name]}</a>
        </Fragment>
      ))}
      <span className={styles.more}>
        <a href={repeatLink(experiment)}>{words.repeat}</a> · <a href={sweepLink(experiment)}>{words.sweep}</a>
      </span>
    </p>
  );
}
