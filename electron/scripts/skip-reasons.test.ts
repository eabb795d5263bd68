import { describe, expect, it } from 'vitest';
import { serversIn, skipReasons } from './skip-reasons.mjs';

const unit = {
  testResults: [
    {
      assertionResults: [
        { status: 'passed', fullName: 'a' },
        { status: 'passed', fullName: 'NATS (nats-server 2.15.1) is empty' },
        { status: 'passed', fullName: 'NATS (nats-server 2.15.1) is full' },
        { status: 'skipped', fullName: 'structure (skipped: poppler is not on this machine) has headings' },
        { status: 'pending', fullName: 'without a word' },
      ],
    },
  ],
};
const spec = (status: string, ...annotations: { type: string; description?: string }[]) => ({
  tests: [{ status, annotations }],
});
const poppler = { type: 'skip', description: 'poppler is not on this machine' };
const e2e = {
  suites: [
    { specs: [spec('expected')], suites: [{ specs: [spec('skipped', poppler), spec('skipped', poppler)] }] },
    { specs: [spec('skipped', { type: 'slow' })] },
  ],
};

describe('why tests were skipped', () => {
  it('is said once a reason, with how many, from both reports', () => {
    expect(skipReasons(unit, e2e)).toEqual([
      'skipped 3: poppler is not on this machine',
      'skipped 2: no reason given',
    ]);
  });
  it('stands beside what they ran on', () => {
    expect(serversIn(unit)).toEqual(['ran on nats-server 2.15.1']);
  });
});
