// Why a record could not be read, in the language of the interface.
import { textOr, type Translate } from '../../lib/i18n';

/** A reason as parsers give it: a code, or a code and where or what exactly, as in "xml: 1:13: disallowed character". */
export function reasonText(t: Translate, reason: string): string {
  const [code = ''] = reason.split(':', 1);
  const detail = reason.slice(code.length + 1).trim();
  const text = textOr(t, `import.reason.${code}`, textOr(t, `import.error.${code}`, code));
  return detail === '' ? text : `${text} (${detail})`;
}
