// Why tests were skipped, of the two reports of `npm test`: a machine without a tool must say what it did not check.

const ofUnit = ({ testResults }) =>
  testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'pending' || status === 'skipped')
      .map(({ fullName }) => /\(skipped: ([^)]+)\)/.exec(fullName)?.[1] ?? 'no reason given'),
  );

const ofSuite = ({ specs = [], suites = [] }) => [
  ...specs.flatMap(({ tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(
        ({ annotations }) =>
          annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given',
      ),
  ),
  ...suites.flatMap(ofSuite),
];

/**
 * One line a reason, the commonest first.
 *
 * @param unit - vitest's JSON report
 * @param e2e - Playwright's
 */
export function skipReasons(unit, e2e) {
  const counts = new Map();
  for (const reason of [...ofUnit(unit), ...ofSuite(e2e)]) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([reason, count]) => `skipped ${count}: ${reason}`);
}

/** The servers that tests ran on, as their names say. */
export function serversIn({ testResults }) {
  const names = testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'passed')
      .flatMap(({ fullName }) => /\((nats-server [^)]+)\)/.exec(fullName)?.[1] ?? []),
  );
  return [...new Set(names)].map((name) => `ran on ${name}`);
}
