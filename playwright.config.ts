import { defineConfig } from '@playwright/test';
import { commonFlags, findBrowser, webgpuFlags } from './scripts/browser.mjs';

const launch = (flags: string[]) => ({
  launchOptions: { executablePath: findBrowser(), args: [...commonFlags, ...flags] },
});

/** The built page, and Vite's development server for the pages that exist for tests alone. */
const built = 'http://localhost:4273/';
const development = 'http://localhost:4274/';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  // Two browsers side by side would share two cores with two software GPUs.
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_REPORT
    ? [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT }]]
    : [['list']],
  use: { viewport: { width: 1280, height: 800 }, trace: 'retain-on-failure' },
  projects: [
    {
      name: 'page',
      testIgnore: ['engines.spec.ts', 'webgpu-trainer.spec.ts', 'fallback.spec.ts'],
      use: { baseURL: built, ...launch(webgpuFlags) },
    },
    {
      name: 'engines',
      testMatch: ['engines.spec.ts', 'webgpu-trainer.spec.ts'],
      use: { baseURL: development, ...launch(webgpuFlags) },
    },
    { name: 'no-webgpu', testMatch: 'fallback.spec.ts', use: { baseURL: built, ...launch([]) } },
  ],
  webServer: [
    { command: 'npx vite preview --port 4273 --strictPort', url: built, reuseExistingServer: false },
    {
      command: 'npx vite --config e2e/vite.config.ts --port 4274 --strictPort',
      url: development,
      reuseExistingServer: false,
    },
  ],
});
