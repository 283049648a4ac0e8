import { systemNames } from '../../studies/systems.ts';
import { Panel } from './Panel.tsx';
import styles from './seven.module.css';

/** All systems beside each other. */
export function Panels() {
  return (
    <ul className={styles.panels}>
      {systemNames.map((system) => (
        <Panel key={system} system={system} />
      ))}
    </ul>
  );
}
