/**
 * `npm test`: types, lint, dead code, build, unit and end-to-end tests, each
 * with its own output, and one closing line that sums them all.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';

const reports = mkdtempSync(join(tmpdir(), 'wasserstein-playground-'));
const unitReport = join(reports, 'unit.json');
const pageReport = join(reports, 'page.json');

const total = { passed: 0, failed: 0, skipped: 0 };

function add({ passed, failed, skipped = 0 }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

/** Runs one runner with its output passed through; returns whether it succeeded. */
function run(title, [command, ...args], env = {}) {
  console.log(`\n── ${title} ──`);
  const [program, ...rest] = command === 'npm' ? ['npm', ...args] : ['npx', command, ...args];
  const { status } = spawnSync(program, rest, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** A runner without a count of its own is one test. */
function check(title, args) {
  const passed = run(title, args);
  add({ passed: passed ? 1 : 0, failed: passed ? 0 : 1 });
  return passed;
}

/** Reads a runner's report; a runner that failed without a failing test (it never started) counts as one failure. */
function addReport(path, succeeded, count) {
  let counted = { passed: 0, failed: 0 };
  try {
    counted = count(JSON.parse(readFileSync(path, 'utf8')));
  } catch (error) {
    console.error(`No report from this runner: ${error.message}`);
  }
  if (!succeeded && counted.failed === 0) counted.failed = 1;
  add(counted);
}

check('types', ['tsc', '-p', '.']);
check('lint and format', ['biome', 'check', '--error-on-warnings', '.']);
check('rooms', ['tsx', 'scripts/rooms.ts']);
check('unused code', ['knip']);
const built = check('build', ['npm', 'run', '--silent', 'build', '--', '--logLevel', 'warn']);

const unit = run('unit tests', [
  'vitest',
  'run',
  // One fewer is its default: on two cores, files one after another.
  '--maxWorkers=100%',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${unitReport}`,
]);
addReport(unitReport, unit, (r) => ({
  passed: r.numPassedTests,
  failed: r.numFailedTests,
  skipped: r.numPendingTests,
}));

try {
  console.log(`\nBrowser: ${findBrowser()}`);
  if (!built) throw new Error('The page did not build, so it cannot be tested in a browser.');
  const page = run('end to end, in a real browser', ['playwright', 'test'], { PLAYWRIGHT_REPORT: pageReport });
  addReport(pageReport, page, ({ stats }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
  }));
} catch (error) {
  console.error(error.message);
  add({ passed: 0, failed: 1 });
}

const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
