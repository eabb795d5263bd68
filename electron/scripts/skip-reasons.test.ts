import { describe, expect, it } from 'vitest';
import { skipReasons } from './skip-reasons.mjs';

const unit = {
  testResults: [
    {
      assertionResults: [
        { status: 'passed', fullName: 'a' },
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
});
