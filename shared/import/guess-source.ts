// Which of a project's sources a file came from: several searches are mostly imported at once, and counted per engine.
import type { SourceId } from '../kernel/ids';
import { foldText } from '../kernel/text';
import type { CslItem } from '../model/reference';
import type { Source } from '../model/source';

// Names of one database, the longer first: the platform that sells it under another name is another.
const ALIASES: readonly (readonly string[])[] = [
  ['pubmed', 'medline'],
  ['web of science', 'web of knowledge', 'wos', 'isi'],
  ['google scholar', 'scholar'],
  ['psycinfo', 'psychinfo'],
  ['cochrane', 'cochrane library'],
  ['ebsco', 'ebscohost'],
  ['science direct', 'sciencedirect'],
  ['wiley', 'onlinelibrary'],
];
// Formats that one database alone writes.
const WRITTEN_BY: Record<string, string> = {
  nbib: 'pubmed',
  'pubmed-xml': 'pubmed',
  wos: 'web of science',
  cochrane: 'cochrane',
};
// An engine of a shorter name would be found in any text.
const SHORTEST = 3;

const words = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Whether a text names one thing, as words of their own. */
const names = (text: string, name: string): boolean => {
  const wanted = words(name);
  return wanted.length >= SHORTEST + 2 && text.includes(wanted);
};

/** What a file says of where it is from: its name, its format, and the database that its first reference names. */
export function describeOrigin(fileName: string, format: string, first: CslItem | undefined): string {
  const said = [first?.archive, first?.source, first?.archive_location].filter((v) => typeof v === 'string');
  return words([fileName.replaceAll('_', ' '), WRITTEN_BY[format] ?? '', ...said].join(' '));
}

/** The one source of a project that a file is from by its {@link describeOrigin}, or null where none or several may be meant. */
export function guessSource(origin: string, sources: readonly Source[]): SourceId | null {
  const hits = sources.filter((source) => {
    if (source.type === 'correspondent') return names(origin, source.name);
    const engine = words(source.engine);
    const known = ALIASES.find((aliases) => aliases.some((alias) => names(engine, alias)));
    return known === undefined
      ? names(origin, source.engine)
      : known.some((alias) => names(origin, alias)) || names(origin, source.engine);
  });
  const [only] = hits;
  return hits.length === 1 && only !== undefined ? only.id : null;
}
