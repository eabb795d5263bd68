// The language of every reference of a project: as its record says it, else told from title and abstract, once for each
// as long as the worker lives.
import { languageCode } from '../../../shared/kernel/language-code';
import { detectLanguage } from '../../../shared/language/detect';
import type { ProjectId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { ProjectReader } from '../../db/reader';
import { abstractBytes } from '../../db/references/lazy';

const decoder = new TextDecoder();
// In bytes: what detecting reads of it, in any script.
const READ = 1800;

function textOf({ csl }: Reference): string {
  const bytes = abstractBytes(csl);
  const abstract = bytes === null ? (csl.abstract ?? '') : decoder.decode(bytes.subarray(0, READ));
  return `${csl.title ?? ''}. ${abstract}`;
}

/** A language in two letters, and whether it was told from the text; null where nothing tells it. */
export type ToldLanguage = { code: string; isTold: boolean } | null;

function languageOf(reference: Reference): ToldLanguage {
  const said = languageCode(reference.csl.language);
  if (said !== '') return { code: said, isTold: false };
  const code = detectLanguage(textOf(reference));
  return code === null ? null : { code, isTold: true };
}

/** Languages of the references of one project. */
export class KnownLanguages {
  private readonly byId = new Map<string, ToldLanguage>();
  private readonly corrected = new Map<string, ToldLanguage>();
  private readonly knownPages = new Set<string>();
  // Languages are the same for everybody: no blind stage hides references.
  private readonly reader: ProjectReader;

  constructor(id: ProjectId) {
    this.reader = new ProjectReader(id, null);
  }

  close(): void {
    this.reader.close();
  }

  /** Reads what is new in the database. Progress is a share. */
  async refresh(tell: (share: number) => void, signal: AbortSignal): Promise<void> {
    const keys = (await this.reader.pageKeys()).filter((key) => !this.knownPages.has(key));
    let done = 0;
    for await (const { page, references } of this.reader.pages(keys)) {
      signal.throwIfAborted();
      for (const reference of references) this.byId.set(reference.id, languageOf(reference));
      this.knownPages.add(page);
      tell(++done / keys.length);
    }
    const { references } = await this.reader.written();
    for (const reference of references) this.byId.set(reference.id, languageOf(reference));
    const { corrections } = await this.reader.tables(['corrections']);
    this.corrected.clear();
    for (const { id, values } of corrections) {
      const said = values['language']?.value;
      const code = typeof said === 'string' ? languageCode(said) : '';
      if (code !== '') this.corrected.set(id, { code, isTold: false });
    }
  }

  /** The language of a reference, a correction before what came in. */
  of(id: string): ToldLanguage {
    return this.corrected.get(id) ?? this.byId.get(id) ?? null;
  }
}
