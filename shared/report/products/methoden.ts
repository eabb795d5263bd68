// The account of the method: every clause stands only with its data, every number is that of the function that its
// table calls.
import { type Stage, stages } from '../../model/decision';
import type { Language } from '../../model/fields';
import { atWork } from '../../model/people';
import { type ProjectData, requireProject } from '../../model/tables';
import { scaleName, scaleOf } from '../../rating/scales';
import { screeningTable } from '../../review/agreement';
import { flowOf } from '../../review/flow';
import { countOf } from '../../review/flow-model';
import { DATABASE_KINDS } from '../../review/inflow';
import { reportScope, scopeNumbers } from '../../review/scope';
import { stoppingFacts } from '../../review/stopping';
import { pilotOf } from '../../review/pilot';
import { type Block, paragraph } from '../document-model';
import { defineProduct, type ProductContent } from '../product';
import { stoppingLines } from '../parts/stopping-text';
import { counted, formatDay, formatNumber, joinList, sentences } from '../words';
import { agreementSentences } from './overeenstemming';
import { criteriaPart, roundPart, secondLookPart } from '../parts/methods-again';
import { capital, type Context, type Said } from '../parts/methods-context';
import { correspondentsPart } from '../parts/methods-sent';
import { stepsPart } from '../parts/methods-steps';
import { methodsTexts } from '../parts/methods-texts';
import { shortlistSentence } from './shortlist';
import { severalNote } from '../parts/several-note';
import { countingRuleInWords } from './tabel-2.2';

const titles = { nl: 'Verantwoording van het literatuuronderzoek', en: 'Account of the literature review' };

/** What the protocol says that was searched, and each search that was done. */
function searchPart({ data, flow, language, t, n }: Context): string[] {
  const project = requireProject(data);
  // Lists of literature are read, not searched: they are told of with the other methods.
  const searches = data.sources.flatMap((s) => (s.type === 'search' && s.kind !== 'citation' ? [s] : []));
  // Only what was searched: an engine that the protocol names and nobody has searched yet is not done.
  const engines = [...new Set(searches.map((x) => x.engine))].filter((e) => e !== '');
  const region = language === 'en' && project.regionEn !== '' ? project.regionEn : project.region;
  const planned =
    engines.length === 0
      ? ''
      : t.planned(engines.length, joinList(engines, language)) +
        (project.terms.length === 0
          ? ''
          : t.withTerms(
              project.terms.length,
              joinList(
                project.terms.map((x) => `‘${x}’`),
                language,
              ),
            )) +
        (project.periodFrom === null && project.periodTo === null
          ? ''
          : t.period({ from: project.periodFrom, to: project.periodTo })) +
        (region === '' ? '' : t.region(region)) +
        '.';
  const each = searches.map((s) => {
    const own = [...flow.databases.sources, ...flow.other.sources].find((x) => x.sourceId === s.id);
    const day = s.date.trim();
    const isYear = /^\d{4}$/.test(day);
    // The longlist is what databases and registers gave.
    const kept = own === undefined || !DATABASE_KINDS.has(s.kind) ? 0 : countOf(own.number);
    return (
      (isYear ? t.searchedIn(s.engine, day) : t.searched(s.engine, formatDay(day, language))) +
      (s.query.trim() === '' ? '' : t.query(s.query.trim())) +
      (s.filters.trim() === '' ? '' : t.filters(s.filters.trim())) +
      (s.found === null ? '' : t.found(n(s.found, t.hit))) +
      (kept === 0 ? '' : t.kept(n(kept, t.publication))) +
      '.'
    );
  });
  return [sentences([planned, ...each])];
}

function longlistPart(context: Context): Said[] {
  const { flow, t, n } = context;
  const { databases: d } = flow;
  const identified = countOf(d.identified);
  if (identified === 0) return [];
  const { without } = d.identified;
  const { references } = d.included;
  return [
    {
      text: sentences([
        t.longlist(n(identified, t.publication)) +
          (without === 0 ? '' : t.without(without, formatNumber(without, context.language))) +
          '.',
        stepsPart(context, d, t.publication),
        countOf(d.included) === 0 ? '' : t.shortlist(n(countOf(d.included), t.publication)),
      ]),
      references,
    },
    { text: shortlistSentence(context.data, context.language), references },
    ...roundPart(context),
  ];
}

/** By how many each publication was judged: what was done, whatever the protocol asks. */
function howOften(
  { data, language, t, n }: Pick<Context, 'data' | 'language' | 't' | 'n'>,
  stage: Stage,
): string {
  const times = screeningTable(data, stage).rows.map((r) => r.values.filter((v) => v !== null).length);
  const both = times.filter((x) => x > 1).length;
  if (both === 0) return t.single;
  if (both === times.length) return times.some((x) => x > 2) ? t.doubleOrMore : t.double;
  return t.partlyDouble(both, formatNumber(both, language), n(times.length, t.publication));
}

/**
 * Who screened at a stage, whose decisions came from elsewhere, how many were judged by two, and whether blind: from
 * what was done; '' where nobody did. Whether others saw each other's decisions, or had a pilot, is not known here.
 */
function stagePart({ data, language, t, n }: Context, stage: Stage): string {
  const settings = requireProject(data).screening.stages[stage];
  const { persons, rows } = screeningTable(data, stage);
  const people = data.persons.filter((p) => persons.includes(p.id));
  if (people.length === 0) return '';
  const how = people.length > 1 ? howOften({ data, language, t, n }, stage) : '';
  const here = atWork(people);
  const elsewhere = people.filter((p) => !here.includes(p));
  const blind =
    settings.isBlind && elsewhere.length === 0 ? (settings.unblindedAt === null ? t.blind : t.wasBlind) : '';
  const pilot = pilotOf(data, settings);
  const own = here.map((p) => persons.indexOf(p.id));
  const tried = rows.filter(
    (r) => pilot.has(r.referenceId) && own.some((at) => r.values[at] !== null),
  ).length;
  const named = (some: typeof people): string =>
    joinList(
      some.map((p) => p.name),
      language,
    );
  const fromElsewhere = elsewhere.length > 0 ? t.elsewhere(named(elsewhere), t.stages[stage]) : '';
  const head = [
    here.length > 0 ? t.screeners(here.length, named(here), t.stages[stage]) : '',
    here.length === 0 ? capital(fromElsewhere) : fromElsewhere,
  ]
    .filter((part) => part !== '')
    .join('; ');
  const clauses = [how, people.length > 1 ? blind : ''].filter((c) => c !== '');
  return sentences([
    `${[head, ...(clauses.length === 0 ? [] : [clauses.join(', ')])].join('; ')}.`,
    tried > 0 ? t.pilot(n(tried, t.publication)) : '',
  ]);
}

function rankingPart({ data, language, t }: Context): string {
  const { ranking } = requireProject(data).screening;
  // What was decided in another program was not read in our order.
  const here = new Set(atWork(data.persons).map((p) => p.id));
  if (!ranking.isOn || !data.decisions.some((d) => d.verdict !== null && here.has(d.personId))) return '';
  return sentences([
    t.ranking(t.models[ranking.model]),
    ranking.randomPercent === 0 ? '' : t.rankingRandom(formatNumber(ranking.randomPercent, language)),
  ]);
}

function stoppingPart({ data, flow, language }: Context): string[] {
  // A rule is an account of what was not screened; without a screening there is nothing to stop.
  if (countOf(flow.databases.screened) + countOf(flow.other.screened) === 0) return [];
  const facts = stoppingFacts(data, 'title-abstract');
  return facts.track.length === 0 ? [] : stoppingLines(data, facts, language);
}

function otherPart(context: Context): string[] {
  const { flow, t, n, language } = context;
  const counts = new Map<keyof typeof t.kinds, number>();
  for (const s of flow.other.sources)
    if (s.kind !== 'correspondent') counts.set(s.kind, (counts.get(s.kind) ?? 0) + countOf(s.number));
  const parts = [...counts]
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => t.otherKind(t.kinds[kind], n(count, t.publication)));
  return parts.length === 0 ? [] : [`${capital(joinList(parts, language))}.`];
}

function ratingPart({ data, language, t, n }: Context): Said[] {
  const project = requireProject(data);
  const scale = scaleOf(project);
  const { listed } = reportScope(data);
  const numbers = scopeNumbers(listed);
  const rated = numbers.rated.length;
  if (rated + numbers.disputed.length + numbers.unnamed.length === 0) return [];
  const levels = listed.filter((l) => typeof l.level === 'number');
  const sound = levels.filter((l) => typeof l.level === 'number' && l.level >= scale.soundFrom).length;
  return [
    {
      text: sentences([
        rated === 0 ? '' : t.rated(rated, n(rated, t.report), scaleName(scale, language)),
        numbers.unrated.length === 0
          ? ''
          : t.notRated(numbers.unrated.length, n(numbers.unrated.length, t.report)),
        numbers.disputed.length === 0 ? '' : t.disputed(n(numbers.disputed.length, t.report)),
        numbers.unnamed.length === 0 ? '' : t.unnamed(n(numbers.unnamed.length, t.report)),
        levels.length === 0
          ? ''
          : t.sound(n(levels.length, t.report), sound, formatNumber(sound, language), scale.soundFrom),
        levels.length === 0 ? '' : countingRuleInWords(project, language),
        ...severalNote(
          project,
          listed.map((l) => l.outcome),
          language,
        ),
        t.seeTables,
      ]),
      references: numbers.rated,
    },
  ];
}

function asBlock({ text, references = [] }: Said): Block {
  const origin = { references: [...references], interventions: [], fields: [], counted: references };
  const run = references.length === 0 ? { text } : { text, origin };
  return { type: 'paragraph', runs: [run], style: 'normal' };
}

/** Builds the account of the method. */
function build(data: ProjectData, language: Language): ProductContent {
  const t = methodsTexts[language];
  const context: Context = {
    data,
    flow: flowOf(data),
    language,
    t,
    n: (count, noun) => counted(count, noun, language),
  };
  const parts: readonly (readonly [keyof typeof t.headings, readonly (string | Said)[]])[] = [
    ['search', searchPart(context)],
    [
      'screening',
      [
        ...longlistPart(context),
        sentences(stages.map((stage) => stagePart(context, stage))),
        rankingPart(context),
        ...criteriaPart(context),
        ...secondLookPart(context),
      ],
    ],
    ['stopping', stoppingPart(context)],
    ['agreement', [sentences(agreementSentences(data, language))]],
    [
      'correspondents',
      [
        ...correspondentsPart(context),
        ...otherPart(context),
        stepsPart(context, context.flow.other, t.report),
      ],
    ],
    ['rating', ratingPart(context)],
  ];
  const blocks = parts.flatMap(([heading, texts]): Block[] => {
    const said = texts
      .map((x): Said => (typeof x === 'string' ? { text: x } : x))
      .filter((x) => x.text !== '');
    if (said.length === 0) return [];
    return [{ type: 'heading', level: 3, text: t.headings[heading] }, ...said.map(asBlock)];
  });
  return {
    title: titles[language],
    blocks: blocks.length === 0 ? [paragraph(t.nothing)] : blocks,
  };
}

/** The account of the method. */
export const methods = defineProduct({
  id: 'methoden',
  name: { nl: 'Verantwoording van de methode', en: 'Account of the method' },
  build,
});
