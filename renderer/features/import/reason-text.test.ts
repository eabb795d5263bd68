import { beforeAll, expect, test } from 'vitest';
import { startTexts, type Translate } from '../../lib/i18n';
import { nl } from '../../lib/i18n/nl';
import { errorText, reasonText } from './reason-text';

beforeAll(() => startTexts('nl'));

const t = ((key: keyof typeof nl, values: Record<string, string | number> = {}) =>
  Object.entries(values).reduce<string>(
    (text, [name, v]) => text.replace(`{{${name}}}`, String(v)),
    nl[key],
  )) as Translate;
const known = Object.keys(nl)
  .find((key) => key.startsWith('import.reason.'))!
  .slice('import.reason.'.length);
const text = (nl as Record<string, string>)[`import.reason.${known}`];

test('a reason is said in words, with where or what exactly behind it', () => {
  expect(reasonText(t, known)).toBe(text);
  expect(reasonText(t, `${known}: 1:13: disallowed`)).toBe(`${text} (1:13: disallowed)`);
  expect(reasonText(t, 'never-heard')).toBe('never-heard');
});

test('why a file cannot be read is said with the first record that is wrong, and its line where it has one', () => {
  const code = 'write-failed';
  const said = nl['import.error.write-failed'];
  expect(errorText(t, { code: 'unheard', message: 'eigen woorden' })).toBe('eigen woorden');
  expect(errorText(t, { code, message: 'schijf vol' })).toBe(`${said} (schijf vol)`);
  expect(errorText(t, { code, message: '' })).toBe(said);
  expect(errorText(t, { code, message: 'm', first: { line: 0, reason: known } })).toBe(`${said} (${text})`);
  const atLine = errorText(t, { code, message: 'm', first: { line: 12, reason: known } });
  expect(atLine).toContain('12');
  expect(atLine).toContain(text);
});
