import { mergeConfig } from 'vite';
import page from '../vite.config.ts';

/** The development server of the pages that exist for tests alone. */
export default mergeConfig(page, {
  // A file that changes must not reload a running test.
  server: { hmr: false, watch: null },
  // What these pages import; by itself Vite would look through the whole page for packages to bundle.
  optimizeDeps: { entries: ['e2e/pages/*.html'] },
});
