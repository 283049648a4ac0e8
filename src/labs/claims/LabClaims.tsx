import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { allClaims, type Placed } from '../../claims/index.ts';
import { arrive } from '../../ui/loading/arrive.ts';
import { useStage } from '../stage/context.ts';
import { useWords } from '../words.ts';
import { Claim } from './Claim.tsx';
import styles from './claims.module.css';
import { PoolSize } from './PoolSize.tsx';

/** Every claim over what the labs of the page find. */
export function LabClaims() {
  const words = useWords().labs;
  const open = useStore(useStage().state, (state) => state.open);
  const [all, setAll] = useState<readonly Placed[]>([]);
  useEffect(() => {
    // Without them the lab is whole: what doesn't arrive isn't missed.
    arrive(allClaims).then(setAll, () => undefined);
  }, []);
  const here = all.filter(({ claim: { id, study } }) =>
    Object.values(open).some(({ lab, performer }) => performer(study.name) && (lab.judges?.includes(id) ?? true)),
  );
  if (here.length === 0) return null;
  return (
    <section className={styles.ofLab} aria-label={words.claims}>
      <h3>{words.claims}</h3>
      {here.map(({ claim: { id } }) => (
        <Claim key={id} id={id} />
      ))}
      <PoolSize />
    </section>
  );
}
