import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import { arrive, arriveAgain, type Fetch, NotArrived } from '../ui/loading/arrive.ts';
import { NotLoaded } from '../ui/loading/NotLoaded.tsx';
import { useWords } from '../ui/words.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

interface LatePageProps<Props extends object> {
  /** What it shows: where that changes, a page that broke gets another chance. */
  readonly of: string;
  readonly load: Fetch<ComponentType<Props>>;
  readonly with: Props;
}

/** A page that is fetched when someone wants it. Where it doesn't arrive, or breaks, the rest goes on. */
export function LatePage<Props extends object>({ of, load, with: props }: LatePageProps<Props>): ReactNode {
  const words = useWords().play;
  // A lazy component that failed stays failed: another attempt needs another one.
  const lazily = () => lazy(async () => ({ default: await arrive(load) }));
  const [{ attempt, Page }, setState] = useState(() => ({ attempt: 0, Page: lazily() }));

  async function retry(): Promise<void> {
    await arriveAgain(load);
    setState({ attempt: attempt + 1, Page: lazily() });
  }

  return (
    <ErrorBoundary
      key={`${of} ${attempt}`}
      instead={(error) =>
        error instanceof NotArrived && (
          <main id="main" tabIndex={-1}>
            <NotLoaded onRetry={retry} />
          </main>
        )
      }
    >
      <Suspense fallback={<p>{words.loading}</p>}>
        <Page {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}
