import { beforeAll, expect, it } from 'vitest';
import { startTexts, type Translate } from '../lib/i18n';
import { revertedText } from './reverted-text';

beforeAll(() => startTexts('nl'));

const t: Translate = (key, values) => `${key} ${Object.values(values ?? {}).join('/')}`.trim();
const refused = (code: string): never => ({ ok: false, error: { code } }) as never;
const done = (kind: string): never => ({ ok: true, value: { kind } }) as never;

it('says what was taken back or done again', () => {
  expect(revertedText(t, 'undo', done('decision.record'))).toBe('undo.done kind.decision.record');
  expect(revertedText(t, 'redo', done('decision.record'))).toBe('redo.done kind.decision.record');
  expect(revertedText(t, 'redo', done('of.another.version'))).toBe('redo.done of.another.version');
});

it('says why nothing was', () => {
  expect(revertedText(t, 'undo', null)).toBe('undo.nothing');
  expect(revertedText(t, 'undo', refused('locked'))).toBe('undo.locked');
  expect(revertedText(t, 'undo', refused('of-another-version'))).toBe('undo.stale');
});
