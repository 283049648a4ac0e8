import '../ui/theme/tokens.css';
import '../ui/theme/page.css';
import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { embedded } from '../ui/embedded.ts';
import { noteBrokenStyles } from '../ui/loading/arrive.ts';
import { WordsProvider } from '../ui/words.tsx';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { thePlay } from './play.ts';
import { parseRoute } from './route.ts';

noteBrokenStyles();
if (embedded) document.documentElement.dataset.embed = '';
// The run's worker loads while the page is rendered, and who scripts the page finds `playground` as soon as it has loaded.
if (parseRoute(location.hash).page === 'play') thePlay();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const page = (
  <StrictMode>
    <WordsProvider>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </WordsProvider>
  </StrictMode>
);
// A transition is rendered in slices of a few milliseconds: at once it would be one task of 50. It begins in a task of its
// own: what this script computes is long enough.
setTimeout(() => startTransition(() => createRoot(root).render(page)));
