import { Children, isValidElement, type ReactNode, useId } from 'react';
import { useStore } from 'zustand';
import { useLanguage } from '../../ui/words.tsx';
import { writeWish } from '../kit/address.ts';
import { labelOf } from '../kit/symbols.ts';
import { useLabOf, useStage } from '../stage/context.ts';
import { useWords } from '../words.ts';
import { type Guess, guessedNumber, noGuess, type Range, rightChoice } from './guess.ts';
import { measure } from './measure.ts';
import { NumberGuess } from './NumberGuess.tsx';
import styles from './predict.module.css';
import { Told } from './Told.tsx';

interface PredictProps {
  readonly id: string;
  /** The number that is guessed, of the text's own lab unless said. */
  readonly reads: string;
  readonly lab?: string;
  /** Ends of the line on which a number is drawn; without them there are only choices. */
  readonly from?: string;
  readonly to?: string;
  readonly scale?: 'linear' | 'log';
  /** Choices, where there are any. */
  readonly children?: ReactNode;
}

interface ChoiceProps extends Range {
  readonly children: ReactNode;
}

/** One of the answers to a `Predict`: right where what is measured is at least `least` and at most `most`. */
export const Choice = ({ children }: ChoiceProps): ReactNode => children;

/**
 * A question that the reader answers before the run does: by a number, a choice or both. Further attributes set fields of
 * the lab, as a “try it” does; then the lab runs, and its number stands beside the guess.
 */
export function Predict(props: PredictProps & Readonly<Record<string, unknown>>) {
  const { id, reads, lab, from, to, scale = 'linear', children, ...wish } = props;
  const words = useWords().learn.predict;
  const { language } = useLanguage();
  const stage = useStage();
  const runtime = useLabOf(lab);
  const guess = useStore(stage.guesses, (all) => all[id]) ?? noGuess;
  const name = useId();
  const choices = Children.toArray(children).filter((child) => isValidElement<ChoiceProps>(child));
  const line = from === undefined || to === undefined ? undefined : { from: Number(from), to: Number(to), scale };
  const isOpen = guess.phase === 'open' || guess.phase === 'failed';
  const isMade = (!line || guessedNumber(guess) !== undefined) && (choices.length === 0 || guess.choice !== undefined);
  const right =
    guess.measured === undefined
      ? undefined
      : rightChoice(
          choices.map((one) => one.props),
          guess.measured,
        );

  const keep = (change: Partial<Guess>) => stage.guesses.setState({ [id]: { ...guess, ...change } });

  async function run(): Promise<void> {
    if (!runtime) return;
    keep({ phase: 'running' });
    stage.show(runtime.id);
    try {
      const measured = await measure(runtime, writeWish(wish as Record<string, string>), reads);
      keep({ phase: 'told', measured });
    } catch {
      keep({ phase: 'failed' });
    }
  }

  function press(): void {
    if (isOpen) void run();
    else if (guess.phase === 'told') stage.guesses.setState({ [id]: noGuess });
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset’s legend can’t stand in a line
    <div id={id} role="group" aria-label={words.guess} className={styles.predict}>
      {line && (
        <NumberGuess
          line={line}
          text={guess.text}
          measured={guess.measured}
          disabled={!isOpen}
          onGuess={(text) => keep({ text })}
        />
      )}
      {choices.map(({ key, props: { children: said } }, k) => (
        <label key={key} className={styles.choice} data-right={right === undefined ? undefined : right === k}>
          <input
            type="radio"
            name={name}
            checked={guess.choice === k}
            disabled={!isOpen}
            onChange={() => keep({ choice: k })}
          />
          <span>{said}</span>
        </label>
      ))}
      <p className={styles.actions}>
        <button type="button" disabled={!(isMade && runtime)} aria-disabled={guess.phase === 'running'} onClick={press}>
          {guess.phase === 'told' ? words.again : words.run}
        </button>
        {isOpen && !isMade && <span className={styles.first}>{words.first}</span>}
      </p>
      <Told
        guess={guess}
        isRight={right === undefined || choices.length === 0 ? undefined : right === guess.choice}
        label={labelOf(runtime?.lab.words ?? {}, reads, language) ?? reads}
        runtime={runtime}
      />
    </div>
  );
}
