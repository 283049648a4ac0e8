import { Children, type ReactNode, useId } from 'react';
import { spoken, Words } from '../../ui/text/Words.tsx';
import { useLanguage } from '../../ui/words.tsx';
import { useWords } from '../words.ts';
import { useAssumption } from './assumptions.ts';
import { useOpened } from './opened.ts';
import styles from './prose.module.css';
import { usePrinting } from './usePrinting.ts';

interface DerivationProps {
  readonly id: string;
  /** What is shown, in words. */
  readonly title: string;
  /** The steps. */
  readonly children: ReactNode;
}

/** A derivation that opens step by step; each step says why it holds. */
export function Derivation({ id, title, children }: DerivationProps) {
  const words = useWords().learn.derivation;
  const list = useId();
  const steps = Children.toArray(children).filter((child) => typeof child === 'object');
  const printing = usePrinting();
  const [opened, setOpen] = useOpened(id);
  // Paper has nothing to press.
  const open = printing ? steps.length : opened;
  const toggle = () => setOpen(opened === 0 ? 1 : 0);
  return (
    <section id={id} className={styles.derivation} aria-label={spoken(title)}>
      <button type="button" className={styles.derive} aria-expanded={open > 0} aria-controls={list} onClick={toggle}>
        <span>
          <Words text={title} />
        </span>
        <span className={styles.count}>{words.count({ open, total: steps.length })}</span>
      </button>
      <ol id={list} hidden={open === 0}>
        {steps.slice(0, open)}
      </ol>
      {open > 0 && open < steps.length && (
        <div className={styles.more}>
          <button type="button" className={styles.link} onClick={() => setOpen(open + 1)}>
            {words.next}
          </button>
          <button type="button" className={styles.link} onClick={() => setOpen(steps.length)}>
            {words.all}
          </button>
        </div>
      )}
    </section>
  );
}

interface StepProps {
  /** Why the formula follows, in words. */
  readonly why: string;
  readonly assumes?: string;
  readonly children: ReactNode;
}

export function Step({ why, assumes, children }: StepProps) {
  return (
    <li className={styles.step}>
      <p className={styles.why}>
        <Words text={why} /> {assumes && <Assumes name={assumes} />}
      </p>
      {children}
    </li>
  );
}

/** A chip that names an assumption and, on demand, says it in full. */
export function Assumes({ name }: { readonly name: string }) {
  const words = useWords().learn;
  const { language } = useLanguage();
  const id = useId();
  const { short, long } = useAssumption(name);
  return (
    <>
      <button type="button" className={styles.chip} popoverTarget={id}>
        <Words text={words.assumes({ short: short[language] })} />
      </button>
      <span id={id} popover="auto" className={styles.popover}>
        <Words text={long[language]} />
      </span>
    </>
  );
}
