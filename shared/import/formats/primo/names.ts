// Names as Primo writes them: with years, roles and numbers of authority files, and each maker in several places.
import { lookup } from '../../../kernel/lookup';
import { decodeEntities } from '../../../kernel/text';
import type { CslName } from '../../../model/reference';
import type { CslBuilder, NameRole } from '../../normalise/collect';
import { parseTaggedName } from '../../normalise/names';
import { catalogueName, RELATORS } from '../../tools/catalogue-terms';
import { shown } from './values';
import type { XmlElement } from '../../tools/xml';
import type { XmlTaker } from '../../tools/xml-taker';

/** The words of a name in alphabetical order: the same whichever comes first. */
const wordsOf = (name: string): string =>
  (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' ');

/** Reads names, some of which have no comma, with the help of those that have one. */
class NameReader {
  private readonly known = new Map<string, string>();

  constructor(names: readonly string[]) {
    for (const name of names) if (name.includes(',')) this.known.set(wordsOf(name), name);
  }

  /** "Söhn, Hartmut [Gutachter]", "John Crompton 1893-1972": what they did and when they lived is the catalogue's. */
  read(text: string): { role: NameRole | null; name: CslName } {
    if (text.length > LONGEST_NAME) return { role: null, name: { literal: text } };
    const { role, name: plain } = withoutRole(text.replace(AUTHORITY, ''));
    const name = catalogueName(plain.replace(/ ?<[^<>]*> ?$/, '').replace(/,? \d{4}-(?:\d{4})?\.?$/, ''));
    return {
      role,
      name: parseTaggedName(name.includes(',') ? name : (this.known.get(wordsOf(name)) ?? name)),
    };
  }
}

// No name is longer; what is would cost more than its length to take apart.
const LONGEST_NAME = 400;
// Numbers of authority files: "(DE-588)118540238", "(viaf)12345", "n 79021164".
const AUTHORITY =
  /[ ,;]*(?:\((?:[A-Z]{2,3}-[\w-]{1,12}|uri|viaf|orcid|isni|gnd|lccn|idref)\) ?[\w:/.-]{3,80}|\bn[obr]? ?\d{8,10})[ ,;.]*/gi;
const ROLE_WORDS = lookup<NameRole>({
  ...RELATORS,
  ed: 'editor',
  eds: 'editor',
  editors: 'editor',
  red: 'editor',
  redacteur: 'editor',
  herausgeberin: 'editor',
  éditeur: 'editor',
  übersetzer: 'translator',
  übersetzerin: 'translator',
  vertaler: 'translator',
  traducteur: 'translator',
  trans: 'translator',
  tr: 'translator',
  translators: 'translator',
  regisseur: 'director',
  'film director': 'director',
  author: 'author',
  authors: 'author',
  schrijver: 'author',
});

/** A name without what its bearer did, and that: "Doe, Ann, editor.", "Roe, Bob (translator)", "Poe, Cy [Hrsg.]". */
function withoutRole(text: string): { role: NameRole | null; name: string } {
  const match = /^(.+?)(?:, ?([\p{L} ]{2,30})\.?|,? ?\(([\p{L}. ]{2,30})\)|,? ?\[([^[\]]{2,40})\]) ?$/u.exec(
    text.trim(),
  );
  const [, name = '', word, bracketed, squared] = match ?? [];
  const said = (word ?? bracketed ?? squared ?? '').toLowerCase().replace(/\.$/, '').trim();
  const role = ROLE_WORDS[said] ?? null;
  if (role !== null) return { role, name };
  // What somebody did else stands in square brackets; round ones may be a part of a name.
  return { role: null, name: squared === undefined ? text : name };
}

// Years, roles and numbers of authority files that stand with a name.
const MORE_THAN_NAMES = /\$\$|[[<\d]/;

/** Adds who made it, each once; a value that says more than names is kept, too. */
export function addNames(builder: CslBuilder, take: XmlTaker, record: XmlElement): void {
  const reader = new NameReader([...take.texts(record, 'addata/au'), ...take.texts(record, 'addata/addau')]);
  const seen = new Set<string>();
  const add = (path: string, fallback: NameRole): void => {
    const texts = take.texts(record, path);
    for (const text of texts) if (MORE_THAN_NAMES.test(text)) builder.keep(path, text);
    for (const text of texts.flatMap((t) => decodeEntities(t).split(';').map(shown))) {
      if (text.trim() === '') continue;
      const { role, name } = reader.read(text);
      // With and without years, in either order, or as creator and contributor both: one person.
      const who = wordsOf(
        [name.family, name.given, name.literal, name['non-dropping-particle']].filter(Boolean).join(' '),
      );
      if (seen.has(who)) continue;
      seen.add(who);
      builder.name(role ?? fallback, name);
    }
  };
  add('display/creator', 'author');
  add('display/contributor', seen.size > 0 ? 'contributor' : 'author');
}
