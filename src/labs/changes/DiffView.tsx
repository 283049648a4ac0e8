import { useId } from 'react';
import { encodeLink } from '../../experiment/link.ts';
import { type Changing, objectiveOf, programmeExperiment } from '../../studies/changing.ts';
import { useFound, useParameters, useRuntime } from '../kit/context.ts';
import styles from './changes.module.css';
import { type Block, type Change, changes, isMade, listing, switched } from './listing.ts';
import { shareRange } from './summary.ts';
import { useChangesWords } from './words.ts';

/** The training step as a diff from the GAN's to the WGAN's; each change is a switch. */
export function DiffView() {
  const words = useChangesWords();
  const at = useParameters((state) => state.at);
  const blocks = listing(at);
  const experiment = programmeExperiment(at, at.seed);
  return (
    <section className={styles.diff} aria-label={words.listing}>
      {blocks.map((block, k) => {
        const { change } = block;
        // biome-ignore lint/suspicious/noArrayIndexKey: the listing never changes its order
        if (!change) return <Lines key={k} sign=" " lines={block.after} />;
        const first = blocks.findIndex((one) => one.change === change) === k;
        return <Hunk key={`${change} ${first}`} block={block} change={change} first={first} />;
      })}
      {objectiveOf(at) ? null : <Undefined />}
      {experiment && (
        <p className={styles.play}>
          <a href={`#/play?${encodeLink(experiment)}`}>{words.play}</a>
        </p>
      )}
    </section>
  );
}

interface HunkProps {
  readonly block: Block;
  readonly change: Change;
  /** The others of a change follow its switch. */
  readonly first: boolean;
}

function Hunk({ block, change, first }: HunkProps) {
  const { set } = useRuntime();
  const words = useChangesWords();
  const made = useParameters(({ at }) => isMade(at, change));
  const why = useId();
  const number = changes.indexOf(change) + 1;
  return (
    <div className={styles.hunk}>
      {first ? (
        <p className={styles.head}>
          <button
            type="button"
            role="switch"
            aria-checked={made}
            aria-describedby={why}
            onClick={() => set(switched(change, !made))}
          >
            {number} {words.changes[change]}
          </button>
          <span id={why}>{words.whys[change]}</span>
        </p>
      ) : (
        <p className={styles.head}>
          <span>{words.also({ number })}</span>
        </p>
      )}
      {made ? (
        <>
          <Lines sign="−" said={words.removed} lines={block.before} />
          <Lines sign="+" said={words.added} lines={block.after} />
        </>
      ) : (
        <>
          <Lines sign=" " lines={block.before} />
          <Lines sign="+" said={words.proposed} lines={block.after} proposed />
        </>
      )}
    </div>
  );
}

interface LinesProps {
  readonly sign: ' ' | '−' | '+';
  readonly lines: readonly string[];
  /** What the sign is for those who listen. */
  readonly said?: string;
  readonly proposed?: true;
}

function Lines({ sign, lines, said, proposed }: LinesProps) {
  return lines.map((line) => (
    <p key={line} className={styles.line} data-sign={proposed ? 'proposed' : sign}>
      <span aria-hidden="true">{proposed ? '·' : sign}</span>
      {said && <span className="visually-hidden">{said}: </span>}
      <code lang="en" translate="no" style={{ paddingInlineStart: `${line.search(/\S/)}ch` }}>
        {line.trim()}
      </code>
    </p>
  ));
}

/** Why there is nothing to train: what the networks that it would start from say. */
function Undefined() {
  const words = useChangesWords();
  const { finding } = useFound();
  const found = (finding as Changing | undefined)?.valueless ?? [];
  return (
    <p role="status" className={styles.undefined}>
      <strong>{words.undefined}</strong>{' '}
      {found.length > 0 &&
        words.valueless({
          real: shareRange(found.map(({ real }) => real)),
          generated: shareRange(found.map(({ generated }) => generated)),
          seeds: found.length,
        })}
    </p>
  );
}
