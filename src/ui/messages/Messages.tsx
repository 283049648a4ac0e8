import { createContext, type ReactNode, use, useState } from 'react';
import { IconButton } from '../layout/IconButton.tsx';
import { useWords } from '../words.tsx';
import styles from './Messages.module.css';

const MessageContext = createContext<(text: string) => void>(() => {});

/** Shows the newest message at the foot of the page until it is closed or another comes. */
export function Messages({ children }: { readonly children: ReactNode }) {
  const words = useWords().play.messages;
  const [message, setMessage] = useState('');
  return (
    <MessageContext value={setMessage}>
      {children}
      <div className={styles.place} role="status" aria-label={words.label}>
        {message && (
          <div className={styles.message}>
            <p>{message}</p>
            <IconButton icon="close" label={words.close} onClick={() => setMessage('')} />
          </div>
        )}
      </div>
    </MessageContext>
  );
}

/** How to tell the reader something that isn't part of the page. */
export function useMessage(): (text: string) => void {
  return use(MessageContext);
}
