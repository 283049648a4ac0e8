/**
 * What a runner's report says. A runner that broke off, that never started or that ran no test fails once, and `broken`
 * says so: it is not one failing test.
 *
 * @param {string} title
 * @param {boolean} succeeded whether the runner exited with 0
 * @param {() => { passed: number, failed: number, skipped?: number, errors?: readonly string[] }} read throws where
 *   there is no report
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
