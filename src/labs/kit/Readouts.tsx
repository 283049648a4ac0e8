import { useSyncExternalStore } from 'react';
import { spoken, Words } from '../../ui/text/Words.tsx';
import { useWords } from '../words.ts';
import { useLabel, useRuntime } from './context.ts';
import styles from './kit.module.css';

function Readout({ name }: { readonly name: string }) {
  const { numbers } = useRuntime();
  return useSyncExternalStore(numbers.subscribe, () => numbers.text(name));
}

/** The same numbers in a sentence, for those who listen. */
export function useSaid(): string {
  const { numbers, lab } = useRuntime();
  const label = useLabel();
  const { readouts = [] } = lab;
  const texts = useSyncExternalStore(numbers.subscribe, () => readouts.map(numbers.text).join('\n'));
  return texts
    .split('\n')
    .flatMap((text, k) => (readouts[k] === undefined ? [] : [`${spoken(label(readouts[k]))} ${text}`]))
    .join(', ');
}

/** The numbers that the lab is about. */
export function Readouts() {
  const { readouts = [] } = useRuntime().lab;
  const words = useWords().labs;
  const label = useLabel();
  if (readouts.length === 0) return null;
  return (
    <section aria-label={words.numbers}>
      <dl className={styles.readouts}>
        {readouts.map((name) => (
          <div key={name}>
            <dt>
              <Words text={label(name)} />
            </dt>
            <dd>
              <Readout name={name} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What goes on, in one line, for screens on which only the lead picture stays in view. */
export function Strip() {
  const { strip = [] } = useRuntime().lab;
  const label = useLabel();
  const Own = typeof strip === 'function' ? strip : undefined;
  return (
    <p className={styles.strip}>
      {Own && <Own />}
      {typeof strip !== 'function' &&
        strip.map((name) => (
          <span key={name}>
            <Words text={label(name)} /> <Readout name={name} />
          </span>
        ))}
    </p>
  );
}
