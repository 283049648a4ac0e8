import type { Points } from '../../fields/field.ts';
import buttons from '../layout/buttons.module.css';
import { count } from '../text/format.ts';
import { useLanguage } from '../words.tsx';
import styles from './dialog.module.css';
import { losesSome, type PointsOffer } from './offer.ts';
import { Preview } from './Preview.tsx';
import { useDataWords } from './words.ts';

interface AnswersProps {
  /** Absent while there is nothing to take. */
  readonly offer: PointsOffer | undefined;
  readonly onTake: (points: Points) => void;
  readonly onClose: () => void;
}

/** What was found, a picture of it, and how it can be taken. */
export function Answers({ offer, onTake, onClose }: AnswersProps) {
  const words = useDataWords();
  const { language } = useLanguage();
  const { remarks = [], fitted, kept = [] } = offer ?? {};
  const keep = offer && losesSome(offer) ? words.keepInside({ count: count(kept.length, language) }) : words.keep;
  const answer = (points: Points) => () => {
    onTake(points);
    onClose();
  };
  return (
    <>
      <div className={styles.found}>
        {offer && <Preview points={fitted ?? kept} />}
        <div className={styles.remarks} role="status">
          {remarks.map((remark) => (
            <p key={remark}>{remark}</p>
          ))}
        </div>
      </div>
      <div className={styles.answers}>
        {fitted && (
          <button type="button" className={buttons.main} onClick={answer(fitted)}>
            {words.fit}
          </button>
        )}
        {kept.length > 0 && (
          <button type="button" className={fitted ? buttons.other : buttons.main} onClick={answer(kept)}>
            {fitted ? keep : words.take}
          </button>
        )}
        <button type="button" className={buttons.other} onClick={onClose}>
          {words.cancel}
        </button>
      </div>
    </>
  );
}
