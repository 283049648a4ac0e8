import { useDeferredValue, useId, useMemo, useState } from 'react';
import { datasets } from '../../datasets/index.ts';
import { FunctionError, type FunctionPart, pointsOfFunction } from '../../datasets/own/function.ts';
import type { Points } from '../../fields/field.ts';
import { functionCount, tableOfFunction } from '../../files/takeFunction.ts';
import { useLanguage } from '../words.tsx';
import { Answers } from './Answers.tsx';
import { Dialog } from './Dialog.tsx';
import styles from './dialog.module.css';
import { formulaFault } from './formulaFault.ts';
import { offerOf } from './offer.ts';
import { Setting } from './Setting.tsx';
import { useDataWords } from './words.ts';

const { bound } = datasets.points.parameters.points;
const { jitter } = datasets.points.parameters;

/** What a part is called where it is typed and spoken of. */
const names: Readonly<Record<FunctionPart, string>> = { x: 'x(t)', y: 'y(t)', density: 'p(x, y)' };

type Kind = 'curve' | 'density';
const kinds: Readonly<Record<Kind, readonly FunctionPart[]>> = { curve: ['x', 'y'], density: ['density'] };

/** A curve and a density to begin with. */
const first: Readonly<Record<FunctionPart, string>> = {
  x: '2 sin(2 pi t)',
  y: '1.5 sin(4 pi t)',
  density: 'exp(-8 (sqrt(x^2 + y^2) - 1.5)^2) (1 + x/3)',
};

interface FunctionDialogProps {
  readonly onTake: (points: Points, noise: number) => void;
  readonly onClose: () => void;
}

/** A function as data: its formulas, how many points stand for it, and their noise. */
export function FunctionDialog({ onTake, onClose }: FunctionDialogProps) {
  const words = useDataWords();
  const { language } = useLanguage();
  const id = useId();
  const [kind, setKind] = useState<Kind>('curve');
  const [texts, setTexts] = useState(first);
  const [count, setCount] = useState(functionCount.default);
  const [noise, setNoise] = useState(jitter.default);
  const typed = useDeferredValue(texts);
  const read = useMemo(() => {
    const text = kind === 'curve' ? { x: typed.x, y: typed.y } : { density: typed.density };
    try {
      const table = tableOfFunction(text, pointsOfFunction(text, count, bound));
      return { offer: offerOf(words, language, table) };
    } catch (error) {
      if (!(error instanceof FunctionError)) throw error;
      const { fault } = error;
      return { part: fault.part, fault: formulaFault(words, fault, names[fault.part]) };
    }
  }, [kind, typed, count, words, language]);

  return (
    <Dialog title={words.functionTitle} first="input[type='text']" onClose={onClose}>
      <fieldset className={styles.kinds} aria-label={words.functionTitle}>
        {(Object.keys(kinds) as Kind[]).map((one) => (
          <label key={one}>
            <input type="radio" name={id} checked={one === kind} onChange={() => setKind(one)} />
            {words.kinds[one]}
          </label>
        ))}
      </fieldset>
      {kinds[kind].map((part) => (
        <label key={part} className={styles.formula}>
          <span>{names[part]} =</span>
          <input
            type="text"
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            value={texts[part]}
            aria-invalid={read.part === part}
            aria-describedby={`${id}-fault ${id}-why`}
            onChange={(event) => setTexts({ ...texts, [part]: event.target.value })}
          />
        </label>
      ))}
      <p id={`${id}-fault`} className={styles.fault} role="alert">
        {read.fault}
      </p>
      <p id={`${id}-why`} className={styles.why}>
        {kind === 'curve' ? words.curveWhy : words.densityWhy} {words.syntax}
      </p>
      <Setting label={words.count} field={functionCount} value={count} onSet={setCount} />
      <Setting
        label={words.noise}
        why={words.noiseWhy}
        field={jitter}
        path="dataset.jitter"
        value={noise}
        onSet={setNoise}
      />
      <Answers offer={read.offer} onTake={(points) => onTake(points, noise)} onClose={onClose} />
    </Dialog>
  );
}
