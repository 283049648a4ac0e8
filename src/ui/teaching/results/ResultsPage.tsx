import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { InputError } from '../../../fields/fault.ts';
import { type Assignment, assignmentOf } from '../../../teaching/assignment.ts';
import { type Handed, readCodes } from '../../../teaching/code.ts';
import type { Verdict } from '../../../teaching/rerun.ts';
import { faultsSentence } from '../../messages/faultSentence.ts';
import { useWords } from '../../words.tsx';
import teaching from '../teaching.module.css';
import { useTeachingWords } from '../words.ts';
import { checkOne } from './check.ts';
import { ResultsTable } from './ResultsTable.tsx';
import styles from './results.module.css';

/** How far the doing again of a code is. */
export type Checked = { readonly share: number } | Verdict | { readonly kind: 'failed' };

function readLink(link: string): { assignment?: Assignment; wrong?: InputError } {
  if (link.trim() === '') return {};
  try {
    return { assignment: assignmentOf(link) };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { wrong: error };
  }
}

/** Where a teacher reads what a class has handed in, and does runs again. */
export function ResultsPage() {
  const page = useWords();
  const words = useTeachingWords().results;
  const id = useId();
  const [text, setText] = useState('');
  const [link, setLink] = useState('');
  const [checked, setChecked] = useState<Readonly<Record<string, Checked>>>({});
  const stop = useRef<AbortController>(undefined);
  const [isRunning, setRunning] = useState(false);
  const handed = useMemo(() => readCodes(text), [text]);
  const { assignment, wrong } = useMemo(() => readLink(link), [link]);

  useEffect(() => {
    document.title = `${words.title} · ${page.play.title}`;
  }, [words, page]);
  useEffect(() => () => stop.current?.abort(), []);
  // Another assignment judges anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: that is when
  useEffect(() => setChecked({}), [assignment]);

  async function check(some: readonly Handed[]): Promise<void> {
    if (!assignment) return;
    const mine = new AbortController();
    stop.current = mine;
    setRunning(true);
    const note = (code: string, now: Checked) => setChecked((all) => ({ ...all, [code]: now }));
    for (const { code, read } of some) {
      if (mine.signal.aborted) break;
      if ('fault' in read) continue;
      note(code, { share: 0 });
      const verdict = await checkOne(assignment, read.result, (share) => note(code, { share }), mine.signal);
      note(code, verdict);
    }
    setRunning(false);
  }

  return (
    <main id="main" tabIndex={-1} className={styles.page}>
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      <div className={teaching.body}>
        <label htmlFor={`${id}-codes`}>{words.codes}</label>
        <textarea
          id={`${id}-codes`}
          rows={5}
          spellCheck={false}
          placeholder={words.example}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <label htmlFor={`${id}-link`}>{words.link}</label>
        <textarea
          id={`${id}-link`}
          rows={2}
          spellCheck={false}
          aria-describedby={`${id}-how`}
          value={link}
          onChange={(event) => setLink(event.target.value)}
        />
        <p id={`${id}-how`} className={teaching.hint}>
          {words.linkHow}
        </p>
        {wrong && <p role="alert">{words.wrongLink({ why: faultsSentence(page, wrong.faults, 'ring') })}</p>}
        {text.trim() !== '' && handed.length === 0 && <p role="status">{words.none}</p>}
        {handed.length > 0 && (
          <>
            {assignment && (
              <p className={teaching.row}>
                <button type="button" disabled={isRunning} onClick={() => void check(handed)}>
                  {words.verifyAll}
                </button>
                {isRunning && (
                  <button type="button" onClick={() => stop.current?.abort()}>
                    {words.stop}
                  </button>
                )}
              </p>
            )}
            <ResultsTable
              handed={handed}
              assignment={assignment}
              checked={checked}
              onCheck={assignment && !isRunning ? (one) => void check([one]) : undefined}
            />
            <p className={teaching.hint}>{words.honest}</p>
          </>
        )}
      </div>
    </main>
  );
}
