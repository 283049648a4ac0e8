import { Component, type ReactNode } from 'react';
import { useWords } from '../ui/words.tsx';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** What stands there instead; by default that the page broke. */
  readonly instead?: (error: Error) => ReactNode;
}

/** What is left of the page when a part of it throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    const { children, instead } = this.props;
    if (!error) return children;
    return instead?.(error) ?? <Broken detail={error.message} />;
  }
}

function Broken({ detail }: { readonly detail: string }) {
  const words = useWords().play.failed;
  return (
    <main className={styles.broken}>
      <h1>{words.title}</h1>
      <p>{words.body}</p>
      <p className={styles.detail}>{detail}</p>
      <button type="button" onClick={() => location.reload()}>
        {words.again}
      </button>
    </main>
  );
}
