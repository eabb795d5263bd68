// What a project shows for the items of PRISMA-S.
import { countOf } from '../../review/flow-model';
import { type Facts, shown, type Shown } from './facts';
import type { Search } from '../../model/source';

type Filler = (facts: Facts) => Shown | null;

/** With the stop of a sentence, unless what people wrote ends in one. */
const stopped = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Searches for which something is written down, against all that are asked. */
function written(
  { searches, say, n }: Facts,
  of: readonly Search[],
  value: (search: Search) => string,
  what: readonly [nl: string, en: string],
): Shown | null {
  if (searches.length === 0 || of.length === 0) return null;
  const has = of.filter((s) => value(s).trim() !== '');
  const each = has.map((s) => `${s.engine}: ${value(s).trim()}`).join('; ');
  const lacks = of.filter((s) => !has.includes(s)).map((s) => s.engine);
  const missing =
    lacks.length === 0
      ? ''
      : say(
          `${what[0]} niet genoteerd bij ${n(lacks.length)}: ${lacks.join(', ')}.`,
          `${what[1]} not written down for ${n(lacks.length)}: ${lacks.join(', ')}.`,
        );
  return {
    state: lacks.length === 0 ? 'done' : 'part',
    text: [each === '' ? '' : stopped(each), missing].filter(Boolean).join(' '),
  };
}

const ofKind =
  (...kinds: Search['kind'][]): Filler =>
  (facts) => {
    const own = facts.searches.filter((s) => kinds.includes(s.kind));
    if (facts.data.sources.length === 0) return null;
    if (own.length > 0) return shown(stopped(facts.list(own.map((s) => s.engine))));
    return {
      state: 'not-done',
      text: facts.say('Geen bron van deze soort in het project.', 'No source of this kind in the project.'),
    };
  };

const contacts: Filler = ({ data, correspondents: names, say, list }) => {
  if (data.sources.length === 0) return null;
  if (names.length > 0) return shown(stopped(say(`Gevraagd: ${list(names)}`, `Asked: ${list(names)}`)));
  return {
    state: 'not-done',
    text: say('Niemand is om rapporten gevraagd.', 'Nobody was asked for reports.'),
  };
};

/** Hosts through which several databases were searched. */
const together: Filler = ({ data, say, list }) => {
  // A database that is searched again in a later round is one.
  const byPlatform = new Map<string, Set<string>>();
  for (const source of data.sources) {
    if (source.type !== 'search' || source.platform.trim() === '') continue;
    const engines = byPlatform.get(source.platform.trim()) ?? new Set<string>();
    byPlatform.set(source.platform.trim(), engines.add(source.engine.trim()));
  }
  const shared = [...byPlatform].flatMap(([platform, engines]) =>
    engines.size > 1 ? [[platform, [...engines]] as const] : [],
  );
  return shown(
    shared
      .map(([platform, engines]) => say(`${platform}: ${list(engines)}.`, `${platform}: ${list(engines)}.`))
      .join(' '),
  );
};

/** How many a source gave: what the search found goes before what was kept of it. */
const totals: Filler = ({ data, flow, searches, nameOf, say, n }) => {
  const all = [...flow.databases.sources, ...flow.other.sources];
  const known = new Set<string>(data.sources.map((s) => s.id));
  const each = data.sources.map((s) => {
    const here = all.filter((x) => x.sourceId === s.id).reduce((sum, x) => sum + countOf(x.number), 0);
    const found = s.type === 'search' ? Math.max(s.found ?? s.identified ?? here, here) : here;
    const kept = found === here ? '' : say(` (in het project: ${n(here)})`, ` (in the project: ${n(here)})`);
    return `${nameOf(s)}: ${n(found)}${kept}`;
  });
  const without = all.filter((x) => x.sourceId === null || !known.has(x.sourceId));
  const others = [
    ['hand', say('Toegevoegd door een persoon', 'Added by a person')] as const,
    [
      'correspondent',
      say('Van correspondenten, zonder bron', 'From correspondents, without a source'),
    ] as const,
    ['database', say('Ingelezen zonder bron', 'Imported without a source')] as const,
  ].flatMap(([kind, name]) => {
    const count = without.filter((x) => x.kind === kind).reduce((sum, x) => sum + countOf(x.number), 0);
    return count === 0 ? [] : [{ kind, text: `${name}: ${n(count)}` }];
  });
  if (each.length + others.length === 0) return null;
  const isWhole =
    searches.every((s) => s.found !== null || s.identified !== null) &&
    others.every(({ kind }) => kind === 'hand');
  const texts = [...each, ...others.map((o) => o.text)];
  return { state: isWhole ? 'done' : 'part', text: `${texts.join('; ')}.` };
};

const deduplication: Filler = ({ data, flow, say, n }) => {
  const removed = countOf(flow.databases.duplicates) + countOf(flow.other.duplicates);
  if (removed === 0) return null;
  const judged = data.distinctions.length + data.duplicates.filter((g) => g.basis === 'confirmed').length;
  const merged =
    data.duplicates.length === 0
      ? ''
      : say(
          ' Zeef vergeleek DOI, titel, auteurs, jaar en vindplaats.',
          ' Zeef compared DOI, titles, authors, year and place.',
        );
  const people =
    judged === 0 ? '' : say(` Door mensen beoordeeld: ${n(judged)}.`, ` Judged by people: ${n(judged)}.`);
  return shown(
    say(`Dubbel en verwijderd: ${n(removed)}.`, `Duplicates removed: ${n(removed)}.`) + merged + people,
  );
};

/** By item of PRISMA-S. What a project cannot know (published filters, prior work) is left to people. */
export const searchFillers: Readonly<Record<string, Filler>> = {
  '1': (f) =>
    written(
      f,
      f.searches.filter((s) => s.kind === 'database'),
      (s) => s.platform,
      ['platform', 'platform'],
    ),
  '2': together,
  '3': ofKind('register'),
  '4': ofKind('website', 'organisation'),
  '5': ofKind('citation'),
  '6': contacts,
  '8': (f) => written(f, f.searches, (s) => s.query, ['zoekvraag', 'query']),
  '9': (f) =>
    written(
      f,
      f.searches,
      (s) =>
        [s.filters, s.limits]
          .map((x) => x.trim())
          .filter(Boolean)
          .join(' – '),
      ['beperkingen', 'limits'],
    ),
  '12': (f) => {
    const own = f.searches.filter((s) => s.updated.trim() !== '' || s.round > 1);
    return own.length === 0
      ? null
      : shown(
          `${own.map((s) => `${s.engine}: ${f.day(s.updated.trim() === '' ? s.date : s.updated)}`).join('; ')}.`,
        );
  },
  '13': (f) =>
    written(f, f.searches, (s) => f.day(s.updated.trim() === '' ? s.date : s.updated), ['datum', 'date']),
  '14': (f) => {
    if (f.searches.length === 0) return null;
    if (f.searches.every((s) => s.peerReview.trim() === ''))
      return {
        state: 'not-done',
        text: f.say('Geen toetsing genoteerd.', 'No peer review was written down.'),
      };
    return written(f, f.searches, (s) => s.peerReview, ['toetsing', 'peer review']);
  },
  '15': totals,
  '16': deduplication,
};
