import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import { IconButton } from '../layout/IconButton.tsx';
import { useWords } from '../words.tsx';
import styles from './Messages.module.css';

/** How long a message stays: time to notice it, and to read it at an unhurried pace. */
const NOTICE_MILLISECONDS = 5000;
const CHARACTER_MILLISECONDS = 80;

interface Message {
  readonly text: string;
}

const TellContext = createContext<(text: string) => void>(() => {});
const MessageContext = createContext<readonly [Message | undefined, close: () => void]>([undefined, () => {}]);

/** Keeps the newest message until it was read, is closed, or gives way to another. */
export function Messages({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<Message>();
  const tell = useCallback((text: string) => setMessage({ text }), []);
  const close = useCallback(() => setMessage(undefined), []);
  const shown = useMemo(() => [message, close] as const, [message, close]);
  return (
    <TellContext value={tell}>
      <MessageContext value={shown}>{children}</MessageContext>
    </TellContext>
  );
}

/** Where the newest message is seen: at the top of what it is put into, or at the window's foot. */
export function MessagePlace({ at }: { readonly at: 'top' | 'bottom' }) {
  const words = useWords().play.messages;
  const [message, close] = use(MessageContext);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (!message || held) return;
    const timer = setTimeout(close, NOTICE_MILLISECONDS + CHARACTER_MILLISECONDS * message.text.length);
    return () => clearTimeout(timer);
  }, [message, held, close]);
  // A message that goes under the pointer never tells that the pointer left.
  useEffect(() => {
    if (!message) setHeld(false);
  }, [message]);

  return (
    <div className={styles.place} data-at={at} role="status" aria-label={words.label}>
      {message && (
        // biome-ignore lint/a11y/noStaticElementInteractions: what holds it is that someone is at it, not an action
        <div
          className={styles.message}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <p>{message.text}</p>
          <IconButton icon="close" label={words.close} onClick={close} />
        </div>
      )}
    </div>
  );
}

/** How to tell the reader something that isn't part of the page. */
export function useMessage(): (text: string) => void {
  return use(TellContext);
}
