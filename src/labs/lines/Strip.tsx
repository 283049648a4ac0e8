import type { Playground } from '../../store/playground.ts';
import { significant } from '../../ui/text/format.ts';
import { useLiveState, useReadings, useSetting } from './hooks.ts';
import styles from './lines.module.css';
import { rulers } from './rulers.ts';
import { useRunWords } from './useRunWords.ts';
import { useLinesWords } from './words.ts';

/** θ, and what the rulers say or how far the run is. */
export function Strip() {
  const playground = useLiveState((state) => state.playground);
  const { theta } = useSetting();
  return (
    <>
      <span>θ {significant(theta)}</span>
      {playground ? <RunLine playground={playground} /> : <RulersLine />}
    </>
  );
}

function RunLine({ playground }: { readonly playground: Playground }) {
  return <span>{useRunWords(playground).now}</span>;
}

function RulersLine() {
  const words = useLinesWords();
  const readings = useReadings();
  return rulers
    .filter((ruler) => ruler !== 'klReverse')
    .map((ruler) => (
      <span key={ruler} className={styles.reading} data-ruler={ruler}>
        {words.rulers[ruler]} {significant(readings[ruler].value)}
      </span>
    ));
}
