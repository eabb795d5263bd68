// A failure of the host as an error whose message is for the reader, in the interface's language.
import type { Problem } from '../../shared/kernel/result';
import { textNow, textOr } from '../lib/i18n';

function describe({ code, message, file }: Problem): string {
  if (file === undefined) return textOr(textNow, `host.${code}`, message);
  const reason = textOr(textNow, `write.${code}`, message);
  const said = textNow('write.failed', { file: file.name, reason });
  return file.isKept ? `${said} ${textNow('write.kept')}` : said;
}

/** What the host could not do. Shown as text it is a sentence, without the word Error before it. */
export class HostError extends Error {
  override readonly name = '';
  readonly code: string;

  constructor(problem: Problem) {
    super(describe(problem));
    this.code = problem.code;
  }
}
