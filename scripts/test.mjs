/**
 * `npm test`: build, types, lint, rooms and dead code side by side, then unit
 * and end-to-end tests, each with its own output, and one closing line that
 * sums them all.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { closing, counted, flakyIn } from './test/counted.mjs';

// Every program by its own name: `npx` takes half a second to find one.
const installed = fileURLToPath(new URL('../node_modules/.bin', import.meta.url));
process.env.PATH = `${installed}${delimiter}${process.env.PATH}`;

const reports = mkdtempSync(join(tmpdir(), 'wasserstein-playground-'));
const heading = (title) => console.log(`\n── ${title} ──`);

/** Runs a program; returns whether it succeeded and, where it was not passed through, what it printed. */
function run([program, ...args], { env = {}, stdio = 'inherit' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      stdio: ['ignore', stdio, stdio],
      env: { ...process.env, ...env },
      shell: process.platform === 'win32',
    });
    let output = '';
    child.stdout?.on('data', (text) => {
      output += text;
    });
    child.stderr?.on('data', (text) => {
      output += text;
    });
    child.on('error', ({ message }) => resolve({ succeeded: false, output: message }));
    child.on('close', (status) => resolve({ succeeded: status === 0, output }));
  });
}

/** A program without a count of its own is one test. Its output comes whole: others run beside it. */
async function check(title, command) {
  const { succeeded, output } = await run(command, { stdio: 'pipe' });
  heading(title);
  if (output) process.stdout.write(output);
  return { passed: Number(succeeded), failed: Number(!succeeded) };
}

/** A runner that counts its own tests into a report. */
async function suite(title, command, reportTo, read) {
  heading(title);
  const report = join(reports, `${title}.json`);
  const [args, env] = reportTo(report);
  const { succeeded } = await run([...command, ...args], { env });
  return counted(title, succeeded, () => read(JSON.parse(readFileSync(report, 'utf8'))));
}

const unit = () =>
  suite(
    'unit tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json'],
    (report) => [[`--outputFile.json=${report}`]],
    (r) => ({ passed: r.numPassedTests, failed: r.numFailedTests, skipped: r.numPendingTests }),
  );

const endToEnd = () =>
  suite(
    'end-to-end tests',
    ['playwright', 'test'],
    (report) => [[], { PLAYWRIGHT_REPORT: report }],
    ({ stats, suites, errors }) => ({
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
      flaky: flakyIn(suites),
      errors: errors.map(({ message }) => message),
    }),
  );

const checks = await Promise.all([
  check('build', ['vite', 'build', '--logLevel', 'warn']),
  // Each checker looks up for itself what others know; there is no core for a second one.
  check('types', ['tsc', '-p', '.', '--checkers', '1']),
  check('lint and format', ['biome', 'check', '--error-on-warnings', '.']),
  check('rooms', ['tsx', 'scripts/rooms.ts']),
  check('unused code', ['knip']),
]);
const [build] = checks;
const results = [...checks, await unit()];

try {
  console.log(`\nBrowser: ${findBrowser()}`);
  if (build.failed > 0) throw new Error('The page did not build.');
  results.push(await endToEnd());
} catch ({ message }) {
  results.push(counted('end-to-end tests', false, () => ({ passed: 0, failed: 0, errors: [message] })));
}

for (const { broken } of results) if (broken) console.error(`\n${broken}`);
const { failed, text } = closing(results);
console.log(`\n${text}`);
process.exit(failed === 0 ? 0 : 1);
