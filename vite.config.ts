import { availableParallelism } from 'node:os';
import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { assembly } from './scripts/assembly.mjs';
import { isolation } from './scripts/isolation.mjs';
import { licences } from './scripts/licences.ts';
import { mdxOptions } from './scripts/mdx.ts';
import { modernFonts } from './scripts/modernFonts.ts';
import { offline } from './scripts/offline.ts';
import { contentSecurityPolicy, policy } from './scripts/policy.ts';
import { shownElsewhere } from './scripts/shownElsewhere.ts';
import { SlowFirst } from './scripts/test/slowFirst.ts';

const { page, worker } = licences();

// How long each plugin took is nobody's business who only wants the page.
const rolldownOptions = { checks: { bundlerTimings: false } };

export default defineConfig({
  // Relative addresses, so that the built page works from any folder of any host.
  base: './',
  plugins: [
    assembly(),
    // Formulas become markup at build time: the page carries KaTeX's style sheet, never its code.
    { enforce: 'pre', ...mdx(mdxOptions) },
    modernFonts(),
    react({ include: /\.(mdx|js|jsx|ts|tsx)$/ }),
    contentSecurityPolicy(),
    shownElsewhere(),
    page,
    offline(),
  ],
  worker: { format: 'es', plugins: () => [worker()], rolldownOptions },
  server: { headers: isolation },
  preview: { headers: { ...isolation, 'Content-Security-Policy': policy } },
  build: {
    target: 'es2022',
    // The page's policy allows no `data:` addresses.
    assetsInlineLimit: 0,
    // The first script imports no other: there is nothing to preload.
    modulePreload: {
      polyfill: false,
      // A late part names its style sheets beforehand. Its scripts it finds by itself, one step later; the list of them all
      // would be 2 kB of what arrives first.
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    // A chapter is a large chunk: its formulas are markup (870 kB, 52 kB gzipped).
    chunkSizeWarningLimit: 1000,
    // One chunk of all that the page opens with: pieces that other chunks share compress worse apart (by 3 kB).
    rolldownOptions: {
      ...rolldownOptions,
      output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
    },
  },
  test: {
    // e2e/ is Playwright's.
    include: ['{src,cli,bench,scripts}/**/*.test.ts'],
    setupFiles: ['scripts/test/properties.ts'],
    // A file owns nothing that another could find changed: start each worker once, not once a file.
    isolate: false,
    sequence: { sequencer: SlowFirst },
    // One more than there are cores: some tests wait for a clock, a process or a thread.
    maxWorkers: availableParallelism() + 1,
    // Much garbage dies young here. In Node's 16 MiB for it, more is moved than dies (some 8 % of the time).
    execArgv: ['--max-semi-space-size=64'],
    // A busy machine is slow, and nothing else is wrong with it.
    testTimeout: 60_000,
  },
});
