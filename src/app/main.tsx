import '../ui/theme/tokens.css';
import '../ui/theme/page.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { WordsProvider } from '../ui/words.tsx';
import { App } from './App.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <WordsProvider>
      <ErrorBoundary>
        <App />
      </ErrorBoundary>
    </WordsProvider>
  </StrictMode>,
);
