// Which of a project's sources a file came from: several searches are mostly imported at once, and counted per engine.
import type { SourceId } from '../kernel/ids';
import { foldText } from '../kernel/text';
import type { CslItem } from '../model/reference';
import type { Source } from '../model/source';

// Names of one database each.
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
// An engine of a shorter name would be found in any text.
const SHORTEST = 3;

const words = (text: string): string =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/**
 * What a file says of where it is from: its name, its format, and the database that its first reference names.
 *
 * @param writtenBy - the only database that writes its format; '' where several do
 */
export function describeOrigin(fileName: string, writtenBy: string, first: CslItem | undefined): string {
  const said = [first?.archive, first?.source, first?.archive_location].filter((v) => typeof v === 'string');
  return words([fileName.replaceAll('_', ' '), writtenBy, ...said].join(' '));
}

/** What a text must hold as words of their own to speak of a source. */
function namesOf(source: Source): string[] {
  const own = words(source.type === 'search' ? source.engine : source.name);
  const aliases = ALIASES.find((known) => known.some((alias) => own.includes(words(alias))));
  const names = source.type === 'search' && aliases !== undefined ? [own, ...aliases.map(words)] : [own];
  return names.filter((name) => name.length >= SHORTEST + 2);
}

/**
 * For each file, by its {@link describeOrigin}, the one source of a project that it is from; of one that was searched
 * in several rounds the newest. Null where none or several may be meant.
 */
export function guessSources(origins: readonly string[], sources: readonly Source[]): (SourceId | null)[] {
  const known = sources.map((source) => ({ id: source.id, round: source.round, names: namesOf(source) }));
  return origins.map((origin) => {
    const hits = known.filter(({ names }) => names.some((name) => origin.includes(name)));
    const [first] = hits;
    const isOne = hits.every(({ names }) => names.join('\n') === first?.names.join('\n'));
    const round = Math.max(...hits.map((hit) => hit.round));
    const newest = hits.filter((hit) => hit.round === round);
    return isOne && newest.length === 1 ? (newest[0]?.id ?? null) : null;
  });
}
