import { Pictures, type PicturesProps } from '../kit/runs/Pictures.tsx';
import { useText } from '../kit/useText.ts';
import styles from './repeat.module.css';
import { words as repeatWords } from './words.ts';

/** Every run, under its title. */
export function Runs(pictures: PicturesProps) {
  const words = useText(repeatWords);
  return (
    <section aria-labelledby="runs" className={styles.ends}>
      <h3 id="runs">{words.runs}</h3>
      <p className={styles.note}>{words.runsWhy}</p>
      <Pictures {...pictures} />
    </section>
  );
}
