import { useStore } from 'zustand';
import type { Changing, Programme, Stage } from '../../studies/changing.ts';
import { significant } from '../../ui/text/format.ts';
import { useParameters, useRuntime } from '../kit/context.ts';
import kit from '../kit/kit.module.css';
import styles from './changes.module.css';
import { keyOf, type Ledger, trainable } from './ledger.ts';
import { changes, made, programmes, type sides } from './listing.ts';
import { newest } from './summary.ts';
import { useChangesWords } from './words.ts';

/** What each program that has been run came to; a row sets the program. */
export function LedgerView() {
  const ledger = useRuntime().extra as unknown as Ledger;
  const { ledger: words } = useChangesWords();
  const { found, waiting } = useStore(ledger.state);
  const seeds = useParameters(({ at }) => at.seeds as number);
  const rows = programmes.filter((programme) => found.has(keyOf(programme)));
  const missing = trainable.some((programme) => !found.has(keyOf(programme)));
  return (
    <section className={styles.ledger}>
      <table className={kit.table}>
        <caption>{words.caption({ seeds })}</caption>
        <thead>
          <tr>
            <th scope="col">{words.programme}</th>
            <th scope="col">{words.distance}</th>
            <th scope="col">{words.near}</th>
            <th scope="col">{words.loss}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((programme) => (
            <Row key={keyOf(programme)} programme={programme} finding={found.get(keyOf(programme)) as Changing} />
          ))}
        </tbody>
      </table>
      {waiting.length > 0 && (
        <p className={kit.run}>
          <span role="status">{words.running({ left: waiting.length })}</span>
          <button type="button" className={kit.small} onClick={ledger.stop}>
            {words.stop}
          </button>
        </p>
      )}
      {waiting.length === 0 && missing && (
        <button type="button" className={kit.small} onClick={ledger.fill}>
          {words.fill}
        </button>
      )}
    </section>
  );
}

function Row({ programme, finding: { runs } }: { readonly programme: Programme; readonly finding: Changing }) {
  const { set } = useRuntime();
  const { ledger: words } = useChangesWords();
  const present = useParameters(({ at }) => keyOf(at) === keyOf(programme));
  const done = made(programme);
  const name =
    done.length === 0
      ? words.none
      : done.length === changes.length
        ? words.all
        : done.map((change) => words.short[change]).join(words.and);
  const of = (value: (stage: Stage) => number) => newest(runs, value);
  const distance = of(({ wasserstein }) => wasserstein);
  const [near, loss] = [of((stage) => stage.near), of((stage) => stage.loss)];
  return (
    <tr data-lit={present || undefined}>
      <th scope="row">
        <button type="button" aria-pressed={present} onClick={() => set(pick(programme))}>
          {name}
        </button>
      </th>
      {distance && near && loss ? (
        <>
          <td>
            {significant(distance.median)}
            {distance.least < distance.most && (
              <small>{` (${significant(distance.least)} … ${significant(distance.most)})`}</small>
            )}
          </td>
          <td>{`${Math.round(100 * near.median)} %`}</td>
          <td>{significant(loss.median)}</td>
        </>
      ) : (
        <td colSpan={3}>{words.noLoss}</td>
      )}
    </tr>
  );
}

/** Only what the changes are. */
const pick = (programme: Programme): Record<string, unknown> =>
  Object.fromEntries(
    changes.map((change) => [change, programme[change] satisfies (typeof sides)[typeof change][number]]),
  );
