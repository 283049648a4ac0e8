import { availableParallelism } from 'node:os';
import { defineConfig } from '@playwright/test';
import { leadsHere } from './e2e/elsewhere.ts';
import type { Fixtures } from './e2e/fixtures.ts';
import { address } from './e2e/servers.ts';
import { commonFlags, findBrowser, kernelFlags, webgpuFlags } from './scripts/browser.mjs';

const launch = (flags: string[]) => ({
  launchOptions: { executablePath: findBrowser(), args: [...commonFlags, ...flags] },
});

/** A server on whichever port is free when it listens; Playwright reads the port off what it prints, into `<NAME>_PORT`. */
const server = (name: string, command: string) => ({
  command: `vite ${command} --host 127.0.0.1 --port 0`,
  wait: { stdout: new RegExp(`http://127\\.0\\.0\\.1:(?<${name}_port>\\d+)/`) },
});

/** The built page, and Vite's development server for the pages that exist for tests alone. */
const [built, development] = [address('built'), address('development')];

/** What computes on a GPU: engines beside the reference, on pages of their own, and the page itself. */
const kernels = ['engines.spec.ts', 'webgpu-trainer.spec.ts'];
const gpu = 'webgpu.spec.ts';

/** An emulated GPU compiles for as long as the machine is busy with something else. */
const patient = { timeout: 300_000 };

/** The tag of what is timed. */
const ALONE = /@alone/;

export default defineConfig<Fixtures>({
  testDir: 'e2e',
  outputDir: 'test-results',
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  // Files side by side: a test of the page waits half of its time. On two cores a third takes 282 s to 260.
  workers: availableParallelism() + 1,
  forbidOnly: Boolean(process.env.CI),
  // A machine quicker or slower than ours may lose one race in hundreds of tests. That doesn't fail the whole run, nor is it
  // hidden: the last lines of `npm test` name each test that needed a second try, and count them.
  retries: 1,
  reporter: process.env.PLAYWRIGHT_REPORT
    ? [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_REPORT }]]
    : [['list']],
  use: {
    viewport: { width: 1280, height: 800 },
    // It would fetch the whole page in every test's fresh profile; the test that is about it allows it.
    serviceWorkers: 'block',
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
  },
  projects: [
    // The longest first: what is short fills the other workers until the end.
    { name: 'kernels', testMatch: kernels, ...patient, use: { baseURL: development, ...launch(kernelFlags) } },
    { name: 'gpu', testMatch: gpu, ...patient, use: { baseURL: built, ...launch(webgpuFlags) } },
    {
      name: 'page',
      testIgnore: [...kernels, gpu, 'fallback.spec.ts'],
      grepInvert: ALONE,
      use: { baseURL: built, ...launch([...webgpuFlags, leadsHere]) },
    },
    { name: 'no-webgpu', testMatch: 'fallback.spec.ts', use: { baseURL: built, ...launch(['--disable-gpu']) } },
    // What reads a thread's clock runs when all others are done: a neighbour that wants both cores makes a page's first
    // rendering compute for longer.
    {
      name: 'alone',
      grep: ALONE,
      workers: 1,
      // A machine that is a guest stands still now and then, by its threads' clocks too: what is long is long each time.
      retries: 6,
      dependencies: ['kernels', 'gpu', 'page', 'no-webgpu'],
      // Playwright's own recording takes snapshots of the page, in tasks of the page.
      use: { baseURL: built, glides: true, trace: 'off', ...launch(webgpuFlags) },
    },
  ],
  webServer: [server('built', 'preview'), server('development', '--config e2e/vite.config.ts')],
});
