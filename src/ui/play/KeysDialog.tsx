import { type MouseEvent, type Ref, useId } from 'react';
import { type Shortcut, shortcuts } from '../../actions/shortcut.ts';
import type { Language, Widen } from '../../i18n/catalogue.ts';
import { keys as en } from '../../i18n/en/keys.ts';
import { keys as zh } from '../../i18n/zh/keys.ts';
import dialogs from '../layout/dialog.module.css';
import { IconButton } from '../layout/IconButton.tsx';
import { useLanguage, useWords } from '../words.tsx';
import styles from './KeysDialog.module.css';
import { isOfPage } from './useShortcuts.ts';

const catalogues: Record<Language, Widen<typeof en>> = { en, zh };
const useKeyWords = () => catalogues[useLanguage().language];

interface KeysDialogProps {
  readonly ref: Ref<HTMLDialogElement>;
  /** What the page has keys for, besides its own: a run on Play, a task on the workbench. */
  readonly acts: 'run' | 'task' | undefined;
  /** Whether keys without Control or ⌘ are shortcuts. */
  readonly single: boolean;
  readonly onSingle: (allowed: boolean) => void;
}

/** A click beside the list reaches the dialog itself, and closes it. */
function closeBeside({ target, currentTarget }: MouseEvent<HTMLDialogElement>): void {
  if (target === currentTarget) currentTarget.close();
}

/** What a page of the workbench takes of Play's keys. */
const ofTask: ReadonlySet<string> = new Set(['togglePlay', 'undo', 'redo']);

/** Which key does what. */
export function KeysDialog({ ref, acts, single, onSingle }: KeysDialogProps) {
  const words = useKeyWords();
  const { title } = useWords().play.keys;
  const id = useId();
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a modal dialog by itself
    <dialog ref={ref} className={styles.dialog} aria-labelledby={`${id}-title`} onClick={closeBeside}>
      <div className={styles.content}>
        <div className={dialogs.head}>
          <h2 id={`${id}-title`}>{title}</h2>
          <form method="dialog">
            <IconButton type="submit" icon="close" label={words.close} />
          </form>
        </div>
        <dl className={styles.list}>
          {shortcuts
            .filter(({ id }) => acts === 'run' || isOfPage(id) || (acts === 'task' && ofTask.has(id)))
            .map((shortcut) => (
              <Row key={shortcut.id} shortcut={shortcut} />
            ))}
        </dl>
        <p className={styles.where}>{words.where}</p>
        <label className={styles.single}>
          <input
            type="checkbox"
            checked={single}
            aria-describedby={`${id}-why`}
            onChange={(event) => onSingle(event.target.checked)}
          />
          {words.single}
        </label>
        <p id={`${id}-why`} className={styles.where}>
          {words.singleWhy}
        </p>
      </div>
    </dialog>
  );
}

function Row({ shortcut: { id, keys } }: { readonly shortcut: Shortcut }) {
  const words = useKeyWords();
  const names: Readonly<Record<string, string>> = words.names;
  const signs: Readonly<Record<string, string>> = {
    ' ': words.space,
    Shift: words.shift,
    Mod: navigator.userAgent.includes('Mac') ? '⌘' : 'Ctrl',
  };
  return (
    <div className={styles.row}>
      <dt>
        {keys.split('+').map((key) => (
          <kbd key={key}>{signs[key] ?? key.toUpperCase()}</kbd>
        ))}
      </dt>
      <dd>{names[id]}</dd>
    </div>
  );
}
