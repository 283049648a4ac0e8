import { Component, type ReactNode } from 'react';
import { useWords } from '../ui/words.tsx';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** What is left of the page when a part of it throws. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | undefined }> {
  override state: { readonly error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: Error): { readonly error: Error } {
    return { error };
  }

  override render(): ReactNode {
    return this.state.error ? <Broken detail={this.state.error.message} /> : this.props.children;
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
