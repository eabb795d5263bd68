// Why a record could not be read, in the language of the interface.
import type { Problem } from '../../../shared/kernel/result';
import { textOr, type Translate } from '../../lib/i18n';

/**
 * A reason as parsers give it: a code, or a code and where or what exactly, as in "xml: 1:13: disallowed character".
 */
export function reasonText(t: Translate, reason: string): string {
  const [code = ''] = reason.split(':', 1);
  const detail = reason.slice(code.length + 1).trim();
  const text = textOr(t, `import.reason.${code}`, textOr(t, `import.error.${code}`, code));
  return detail === '' ? text : `${text} (${detail})`;
}

// The browser's or the database's own words say what no text of ours can.
const OF_THE_ENGINE: ReadonlySet<string> = new Set(['write-failed', 'read-failed']);

/** Why a file could not be read or written, in the language of the interface. */
export function errorText(t: Translate, { code, message, first }: Problem): string {
  const text = textOr(t, `import.error.${code}`, message);
  if (first !== undefined) {
    const reason = reasonText(t, first.reason);
    return `${text} (${first.line === 0 ? reason : t('import.atLine', { line: first.line, reason })})`;
  }
  return OF_THE_ENGINE.has(code) && message !== '' ? `${text} (${message})` : text;
}
