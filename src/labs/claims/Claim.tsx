import { type ReactNode, useEffect, useState } from 'react';
import { arrive, arriveAgain } from '../../ui/loading/arrive.ts';
import { NotLoaded } from '../../ui/loading/NotLoaded.tsx';
import { arrivedClaim, fetchClaim } from './arrived.ts';
import { Card } from './Card.tsx';
import styles from './claims.module.css';

interface ClaimProps {
  readonly id: string;
  /** The statement, in the text's words. */
  readonly children?: ReactNode;
}

/** A statement made executable. Its id is its anchor. */
export function Claim({ id, children }: ClaimProps) {
  const [claim, setClaim] = useState(() => arrivedClaim(id));
  const [failed, setFailed] = useState(false);

  async function load(): Promise<void> {
    setClaim(await fetchClaim(id));
    setFailed(false);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the id is all that matters
  useEffect(() => {
    if (!claim) arrive(load).catch(() => setFailed(true));
  }, [id]);

  if (claim) return <Card claim={claim}>{children}</Card>;
  return (
    <section id={id} className={styles.claim}>
      {children}
      {failed && <NotLoaded onRetry={() => arriveAgain(load)} />}
    </section>
  );
}
