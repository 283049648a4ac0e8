import { type ReactNode, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import { encodeLink, type LinkView } from '../../experiment/link.ts';
import type { Playground } from '../../store/playground.ts';
import dialogs from '../layout/dialog.module.css';
import { IconButton } from '../layout/IconButton.tsx';
import { useWords } from '../words.tsx';
import { Composer } from './assign/Composer.tsx';
import { CopyField } from './CopyField.tsx';
import { Presentation } from './present/Presentation.tsx';
import { EmbedSnippet } from './share/EmbedSnippet.tsx';
import { QrView } from './share/QrView.tsx';
import styles from './teaching.module.css';
import { useTeachingWords } from './words.ts';

type Play = { readonly playground: Playground; readonly view: StoreApi<LinkView> } | undefined;

interface ToolsProps {
  /** Play's run and look; left out where the page is another. */
  readonly play: Play;
  /** How often the reader has asked for the dialog. */
  readonly opened: number;
}

/** The link to what is on the page: of a task or another page the address, else what Play runs now. */
function linkOf(play: Play): string {
  const look = play?.view.getState();
  if (!play || look?.task !== undefined) return location.href;
  const { experiment } = play.playground.experiment.getState();
  return `${location.origin}${location.pathname}#/play?${encodeLink(experiment, look)}`;
}

/** The dialog for teachers, and what it starts. */
export function Tools({ play, opened }: ToolsProps) {
  const words = useTeachingWords();
  const page = useWords().play;
  const dialog = useRef<HTMLDialogElement>(null);
  const [link, setLink] = useState('');
  const [isPresenting, setPresenting] = useState(false);

  // It is taken when the reader asks, and stays while the dialog is open: another page asks for nothing.
  const takeLink = useEffectEvent(() => setLink(linkOf(play)));
  useEffect(() => {
    if (opened === 0) return;
    takeLink();
    dialog.current?.showModal();
    const close = () => dialog.current?.close();
    addEventListener('hashchange', close);
    return () => removeEventListener('hashchange', close);
  }, [opened]);

  return (
    <>
      <dialog ref={dialog} className={styles.dialog} aria-label={words.title}>
        <div className={styles.content}>
          <div className={dialogs.head}>
            <h2>{words.title}</h2>
            <form method="dialog">
              <IconButton type="submit" icon="close" label={words.close} />
            </form>
          </div>
          <Part title={words.link.title} isOpen>
            <CopyField label={words.link.label} text={link} />
            {link !== '' && <QrView link={link} />}
          </Part>
          {link !== '' && (
            <Part title={words.embed.title}>
              <EmbedSnippet link={link} title={document.title || page.title} />
            </Part>
          )}
          {play && (
            <Part title={words.assign.title}>
              <Composer playground={play.playground} view={play.view} />
            </Part>
          )}
          <Part title={words.present.title}>
            <p>{words.present.how}</p>
            <p>
              <button
                type="button"
                onClick={() => {
                  dialog.current?.close();
                  setPresenting(true);
                }}
              >
                {words.present.start}
              </button>
            </p>
          </Part>
          <Part title={words.results.title}>
            <p>
              {words.results.intro} <a href="#/teach">{words.results.title}</a>
            </p>
          </Part>
        </div>
      </dialog>
      {isPresenting && <Presentation playground={play?.playground} onLeave={() => setPresenting(false)} />}
    </>
  );
}

interface PartProps {
  readonly title: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** What is inside is made when it is first opened. */
function Part({ title, isOpen = false, children }: PartProps) {
  const [wasOpened, setOpened] = useState(isOpen);
  return (
    <details className={styles.section} open={isOpen} onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{title}</summary>
      {wasOpened && <div className={styles.body}>{children}</div>}
    </details>
  );
}
