import { beforeAll, expect, test } from 'vitest';
import { GoneError, RefusedError, RemovedError } from '../db/write-errors';
import { startTexts, textNow, type Translate } from '../lib/i18n';
import { nl } from '../lib/i18n/nl';
import { errorText } from './error-text';

beforeAll(() => startTexts('nl'));

const t = ((key: keyof typeof nl) => nl[key]) as Translate;

test('what the door refuses, what is removed and what is gone are said in words', () => {
  expect(errorText(t, new RefusedError('locked'))).toBe(
    (nl as Record<string, string>)['undo.locked'] ?? 'locked',
  );
  expect(errorText(t, new RefusedError('never heard of' as never))).toBe('never heard of');
  const use = new RefusedError('measure-in-use', { levels: 2, effects: 1 });
  expect(errorText(textNow, use)).toContain('(niveaus: 2, effecten: 1)');
  expect(errorText(t, new RemovedError())).toBe(nl['field.removed']);
  expect(errorText(t, new GoneError('lost'))).toBe(nl['gone.title']);
});

test('a full disk is recognised by its name, also where a library wraps it', () => {
  const full = new Error('no room');
  full.name = 'QuotaExceededError';
  expect(errorText(t, full)).toBe(nl['write.disk-full']);
  expect(errorText(t, new Error('AbortError: QuotaExceededError'))).toBe(nl['write.disk-full']);
});

test('anything else is said as it says itself', () => {
  expect(errorText(t, new Error('broken'))).toBe('broken');
  expect(errorText(t, 'just words')).toBe('just words');
});
