import { useMemo, useState } from 'react';
import styles from '../teaching.module.css';
import { useTeachingWords } from '../words.ts';
import { qrCode } from './qr.ts';

/** A link as a QR code, for the class's phones; large on a projector. What is too long for one says so. */
export function QrView({ link }: { readonly link: string }) {
  const words = useTeachingWords().link;
  const [isLarge, setLarge] = useState(false);
  const code = useMemo(() => qrCode(link), [link]);
  if (!code) return <p role="status">{words.tooLong}</p>;
  return (
    <div className={styles.qr} data-large={isLarge}>
      <svg
        role="img"
        aria-label={words.qr({ link })}
        viewBox={`0 0 ${code.size} ${code.size}`}
        shapeRendering="crispEdges"
      >
        <path d={code.path} fill="currentColor" />
      </svg>
      <button type="button" aria-pressed={isLarge} onClick={() => setLarge(!isLarge)}>
        {isLarge ? words.small : words.large}
      </button>
    </div>
  );
}
