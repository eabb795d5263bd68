// What failed, of the two reports of `npm test`, named at its end: its output is long, and is often kept by its tail.

/** The first lines of a message that say what was expected, without colours. */
const inShort = (message) =>
  message
    .replace(/\u001b\[[0-9;]*m/g, '')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 6)
    .join('\n    ');

const ofUnit = ({ testResults }) =>
  testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((one) => one.status === 'failed');
    // A file that could not be read has no tests to name.
    if (failed.length === 0 && status === 'failed') return [{ name, message: message ?? '' }];
    return failed.map(({ fullName, failureMessages }) => ({
      name: `${name}: ${fullName}`,
      message: failureMessages[0] ?? '',
    }));
  });

const ofSuite = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ file, line, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => ({
        name: `${file}:${line}: ${title}`,
        message: results.find(({ error }) => error !== undefined)?.error.message ?? '',
      })),
  ),
  ...suites.flatMap(ofSuite),
];

/**
 * A few lines for each test that failed.
 *
 * @param unit - vitest's JSON report
 * @param e2e - Playwright's
 */
export function failures(unit, e2e) {
  return [...ofUnit(unit), ...ofSuite(e2e)].map(
    ({ name, message }) => `failed: ${name}\n    ${inShort(message)}`,
  );
}
