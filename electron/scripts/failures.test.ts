import { expect, it } from 'vitest';
import { failures } from './failures.mjs';

const failedTest = {
  status: 'failed',
  fullName: 'merge is even',
  failureMessages: ['\u001b[31mexpected 1\u001b[39m\n\nto be 2\na\nb\nc\nd\ne'],
};

it('names each test that failed with the beginning of its message, of both reports', () => {
  const unit = {
    testResults: [
      { name: 'a.test.ts', status: 'failed', assertionResults: [{ status: 'passed' }, failedTest] },
      { name: 'b.test.ts', status: 'failed', message: 'cannot be read', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  const spec = (status: string, results: unknown[]): object => ({
    file: 'x.spec.ts',
    line: 3,
    title: `is ${status}`,
    tests: [{ status, results }],
  });
  const flaky = spec('flaky', [{ error: { message: 'not there' } }, {}]);
  const e2e = { suites: [{ suites: [{ specs: [flaky, spec('expected', [{}])] }] }] };
  expect(failures(unit, e2e)).toEqual([
    'failed: a.test.ts: merge is even\n    expected 1\n    to be 2\n    a\n    b\n    c\n    d',
    'failed: b.test.ts\n    cannot be read',
    'failed: x.spec.ts:3: is flaky\n    not there',
  ]);
});

it('has no line where all is well', () => {
  expect(failures({ testResults: [] }, { suites: [] })).toEqual([]);
});
