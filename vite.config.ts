import mdx from '@mdx-js/rollup';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { isolation } from './scripts/isolation.mjs';
import { mdxOptions } from './scripts/mdx.ts';
import { modernFonts } from './scripts/modernFonts.ts';

export default defineConfig({
  // Relative addresses, so that the built page works from any folder of any host.
  base: './',
  plugins: [
    // Formulas become markup at build time: the page carries KaTeX's style sheet, never its code.
    { enforce: 'pre', ...mdx(mdxOptions) },
    modernFonts(),
    react({ include: /\.(mdx|js|jsx|ts|tsx)$/ }),
  ],
  worker: { format: 'es' },
  server: { headers: isolation },
  preview: { headers: isolation },
  // A chapter is a large chunk: its formulas are markup (685 kB, 37 kB gzipped).
  build: { target: 'es2022', chunkSizeWarningLimit: 750 },
  // e2e/ is Playwright's.
  test: { include: ['src/**/*.test.ts', 'cli/**/*.test.ts', 'bench/**/*.test.ts'] },
});
