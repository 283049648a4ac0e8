import { useEffect, useId, useRef } from 'react';
import type { Points } from '../../fields/field.ts';
import { count } from '../text/format.ts';
import { useLanguage, useWords } from '../words.tsx';
import styles from './PointsDialog.module.css';
import { losesSome, type PointsOffer } from './pointsOffer.ts';

interface PointsDialogProps {
  readonly name: string;
  readonly offer: PointsOffer;
  readonly onTake: (points: Points) => void;
  readonly onClose: () => void;
}

/** Asks how a file of points shall be taken, and says what each answer would do. */
export function PointsDialog({ name, offer, onTake, onClose }: PointsDialogProps) {
  const { points: words } = useWords().play;
  const { language } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  const { remarks, fitted, kept } = offer;
  const keep = losesSome(offer) ? words.keepInside({ count: count(kept.length, language) }) : words.keep;

  function take(points: Points): void {
    dialog.current?.close();
    onTake(points);
  }

  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-remarks`}
      onClose={onClose}
    >
      <h2 id={`${id}-title`}>{words.title({ name })}</h2>
      <div id={`${id}-remarks`} className={styles.remarks}>
        {remarks.map((remark) => (
          <p key={remark}>{remark}</p>
        ))}
      </div>
      <div className={styles.answers}>
        {fitted && (
          <button type="button" className={styles.main} onClick={() => take(fitted)}>
            {words.fit}
          </button>
        )}
        {kept.length > 0 && (
          <button type="button" className={fitted ? styles.other : styles.main} onClick={() => take(kept)}>
            {fitted ? keep : words.take}
          </button>
        )}
        <button type="button" className={styles.other} onClick={() => dialog.current?.close()}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}
