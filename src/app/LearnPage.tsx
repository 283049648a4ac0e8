import { lazy, Suspense, useState } from 'react';
import { arrive, arriveAgain, NotArrived } from '../ui/loading/arrive.ts';
import { NotLoaded } from '../ui/loading/NotLoaded.tsx';
import { useWords } from '../ui/words.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { fetchLearn } from './fetchLearn.ts';

/** A lazy component that failed stays failed: another attempt needs another one. */
const lazyLearn = () => lazy(async () => ({ default: (await arrive(fetchLearn)).Learn }));

/** Learn, fetched when someone wants to read. Where it doesn't arrive, or breaks, the rest of the page goes on. */
export function LearnPage({ chapter, section }: { readonly chapter: string; readonly section: string }) {
  const words = useWords().play;
  const [{ attempt, Learn }, setState] = useState(() => ({ attempt: 0, Learn: lazyLearn() }));

  async function retry(): Promise<void> {
    await arriveAgain(fetchLearn);
    setState({ attempt: attempt + 1, Learn: lazyLearn() });
  }

  return (
    <ErrorBoundary
      key={`${chapter} ${attempt}`}
      instead={(error) =>
        error instanceof NotArrived && (
          <main id="main" tabIndex={-1}>
            <NotLoaded onRetry={retry} />
          </main>
        )
      }
    >
      <Suspense fallback={<p>{words.loading}</p>}>
        <Learn chapter={chapter} section={section} />
      </Suspense>
    </ErrorBoundary>
  );
}
