import { Words } from '../text/Words.tsx';
import styles from './Outcome.module.css';

/** What was guessed beside what a run showed: a name and a number each. */
export function Outcome({ rows }: { readonly rows: readonly (readonly [name: string, value: string])[] }) {
  return (
    <dl className={styles.told}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>
            <Words text={name} />
          </dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
