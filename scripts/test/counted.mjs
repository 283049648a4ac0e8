/**
 * What a runner's report says. A runner that broke off, that never started or that ran no test fails once, and `broken`
 * says so: it is not one failing test. What passed on a second try alone is `flaky`, by name, and counted apart.
 *
 * @param {string} title
 * @param {boolean} succeeded whether the runner exited with 0
 * @param {() => { passed: number, failed: number, skipped?: number, flaky?: readonly string[],
 *   errors?: readonly string[] }} read throws where there is no report
 */
export function counted(title, succeeded, read) {
  let found = { passed: 0, failed: 0 };
  let errors = [];
  try {
    ({ errors = [], ...found } = read());
  } catch (error) {
    errors = [`No report: ${error.message}`];
  }
  const ran = found.passed + found.failed > 0;
  if (ran && (succeeded || found.failed > 0)) return found;
  const what = ran ? 'broke off' : 'did not run';
  const broken = [`The ${title} ${what}, which counts as one failure.`, ...errors].join('\n');
  return { ...found, failed: found.failed + 1, broken };
}

/**
 * The names of the tests that passed, but not on the first try, each after its file.
 *
 * @param {readonly object[]} suites of Playwright's JSON report
 * @returns {string[]}
 */
export const flakyIn = (suites) =>
  suites.flatMap(({ file, specs = [], suites: within = [] }) => [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ title }) => `${file}: ${title}`),
    ...flakyIn(within),
  ]);

/**
 * The closing line, and before it the names of what was flaky.
 *
 * @param {readonly { passed: number, failed: number, skipped?: number, flaky?: readonly string[] }[]} results
 */
export function closing(results) {
  const sum = (key) => results.reduce((total, { [key]: count = 0 }) => total + count, 0);
  const flaky = results.flatMap((result) => result.flaky ?? []);
  const [failed, skipped] = [sum('failed'), sum('skipped')];
  const counts = [
    `${sum('passed')} passed`,
    `${failed} failed`,
    ...(flaky.length > 0 ? [`${flaky.length} flaky`] : []),
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
  ];
  const named =
    flaky.length > 0 ? ['Flaky, passed only when tried again:', ...flaky.map((name) => `  ${name}`), ''] : [];
  return { failed, text: [...named, counts.join(', ')].join('\n') };
}
