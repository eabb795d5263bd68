// Sentences of the methods chapter. Each stands only where there is something to say; none is printed with an empty
// place.
import type { Language } from '../../model/fields';
import type { InflowKind } from '../../review/inflow';
import type { ScreeningSettings } from '../../model/screening-settings';
import { byNumber, type Noun } from '../words';

type Period = { from: number | null; to: number | null };

const nl = {
  headings: {
    search: 'Zoekstrategie',
    screening: 'Screening',
    stopping: 'Stoppen met screenen',
    agreement: 'Overeenstemming',
    correspondents: 'Correspondenten en andere methoden',
    rating: 'Beoordeling',
  },
  publication: ['publicatie', 'publicaties'] as Noun,
  report: ['onderzoeksrapportage', 'onderzoeksrapportages'] as Noun,
  correspondent: ['buitenlandse correspondent', 'buitenlandse correspondenten'] as Noun,
  hit: ['treffer', 'treffers'] as Noun,
  intervention: ['interventie', 'interventies'] as Noun,
  planned: (n: number, engines: string) =>
    `Voor de websearch ${byNumber(n, 'is', 'zijn')} ${engines} doorzocht`,
  withTerms: (n: number, terms: string) => ` met ${byNumber(n, 'de term', 'de termen')} ${terms}`,
  period: ({ from, to }: Period) =>
    ` naar publicaties ${[from === null ? '' : `vanaf ${from}`, to === null ? '' : `tot en met ${to}`].filter(Boolean).join(' ')}`,
  region: (region: string) => ` over interventies in ${region}`,
  searched: (engine: string, day: string) =>
    day === '' ? `${engine} is doorzocht` : `${engine} is op ${day} doorzocht`,
  searchedIn: (engine: string, year: string) => `${engine} is in ${year} doorzocht`,
  query: (query: string) => ` met ‘${query}’`,
  filters: (filters: string) => ` (filters: ${filters})`,
  found: (hits: string) => `; gemeld: ${hits}`,
  kept: (n: string) => `; in de longlist: ${n}`,
  otherKind: (kind: string, n: string) => `${kind}: ${n}`,
  longlist: (n: string) => `De longlist telt ${n}`,
  without: (n: number, text: string) =>
    `, waarvan ${text} alleen als aantal bekend ${byNumber(n, 'is', 'zijn')}`,
  removed: (n: number, text: string, parts: string) =>
    `Vóór de screening ${byNumber(n, 'is', 'zijn')} ${text} verwijderd: ${parts}.`,
  duplicates: (n: string) => `${n} dubbel`,
  automation: (n: string) => `${n} door automatische hulpmiddelen`,
  otherRemoved: (n: string) => `${n} om andere redenen`,
  unaccounted: (text: string) => `Van ${text} is niet vastgelegd wat ermee is gebeurd.`,
  screened: (n: number, text: string) =>
    `Op titel en samenvatting ${byNumber(n, 'is', 'zijn')} ${text} gescreend`,
  excluded: (n: number, text: string) => `${text} ${byNumber(n, 'is', 'zijn')} uitgesloten`,
  undecided: (text: string) => `over ${text} is nog niet beslist`,
  waiting: (n: number, text: string) => `Nog te screenen ${byNumber(n, 'is', 'zijn')} ${text}.`,
  sought: (text: string) => `Van ${text} is de volledige tekst gezocht`,
  notRetrieved: (n: number, text: string) => `${text} ${byNumber(n, 'was', 'waren')} niet te verkrijgen`,
  retrieving: (n: number, text: string) => `${text} ${byNumber(n, 'is', 'zijn')} aangevraagd`,
  assessed: (n: number, text: string) => `Op volledige tekst ${byNumber(n, 'is', 'zijn')} ${text} beoordeeld`,
  unassessed: (n: number, text: string) =>
    `Op volledige tekst ${byNumber(n, 'moet', 'moeten')} nog ${text} worden beoordeeld.`,
  byInstruction: (n: number, text: string) =>
    `${text} ${byNumber(n, 'telt', 'tellen')} mee als geschikt volgens de instructie en ${byNumber(n, 'is', 'zijn')} nog door niemand beoordeeld.`,
  shortlist: (text: string) => `De shortlist telt ${text}.`,
  screeners: (n: number, names: string, stage: string) =>
    `${names} ${byNumber(n, 'heeft', 'hebben')} op ${stage} gescreend`,
  elsewhere: (names: string, stage: string) =>
    `de besluiten van ${names} op ${stage} zijn van elders overgenomen`,
  stages: { 'title-abstract': 'titel en samenvatting', 'full-text': 'volledige tekst' },
  double: 'elke publicatie is door twee mensen beoordeeld',
  doubleOrMore: 'elke publicatie is door twee of meer mensen beoordeeld',
  partlyDouble: (n: number, both: string, all: string) =>
    `${both} van ${all} ${byNumber(n, 'is', 'zijn')} door meer dan één van hen beoordeeld`,
  single: 'elke publicatie is door één van hen beoordeeld',
  blind: 'zonder elkaars oordeel te zien',
  wasBlind: 'zonder elkaars oordeel te zien tot de hoofdonderzoeker de oordelen vrijgaf',
  pilot: (n: string) => `Vooraf is een proefronde gehouden met ${n}, door loting gekozen.`,
  ranking: (model: string) =>
    `De volgorde van het screenen volgde uit een model (${model}) dat van de besluiten leert: de waarschijnlijkst relevante publicatie eerst.`,
  rankingRandom: (percent: string) => `Van de getoonde publicaties is ${percent}% door loting tussengevoegd.`,
  models: {
    svm: 'lineaire supportvectormachine',
    logistic: 'logistische regressie',
    bayes: 'naïeve Bayes',
  } satisfies Record<ScreeningSettings['ranking']['model'], string>,
  criteriaVersion: (version: string, day: string, why: string) =>
    `Sinds ${day} geldt versie ${version} van de criteria: ${why}`,
  criteriaOld: (n: number, text: string) =>
    `${text} ${byNumber(n, 'is', 'zijn')} onder eerdere criteria beslist en nog niet opnieuw bekeken.`,
  rounds: (round: string, n: string) => `Nieuw in zoekronde ${round}: ${n}.`,
  lookedAgain: (n: number, text: string) =>
    `Van wat was uitgesloten ${byNumber(n, 'is', 'zijn')} ${text} die volgens een model het meest op de opgenomen publicaties ${byNumber(n, 'leek', 'leken')}, nog eens bekeken`,
  lookedIncluded: (n: number, text: string) =>
    `; daarvan ${byNumber(n, 'is', 'zijn')} er ${text} alsnog opgenomen`,
  lookedInQuestion: (text: string) => `; over ${text} is nog niet beslist`,
  correspondents: (n: number, who: string, sent: string) =>
    `Daarnaast ${byNumber(n, 'heeft', 'hebben')} ${who} ${sent} geleverd`,
  correspondentsNone: (n: number, who: string) =>
    `Daarnaast ${byNumber(n, 'is', 'zijn')} ${who} om onderzoeksrapportages gevraagd; er is nog niets ontvangen.`,
  byCountry: (countries: string) => ` (${countries})`,
  includedSent: (n: number, text: string) => `; opgenomen ${byNumber(n, 'is', 'zijn')} er ${text}`,
  excludedSent: (text: string) => `, uitgesloten ${text}`,
  rated: (n: number, text: string, scale: string) =>
    `${text} ${byNumber(n, 'is', 'zijn')} beoordeeld op de ${scale}.`,
  seeTables: 'Zie Tabel 2.2 voor de verdeling en Bijlage 3 voor de rapportages zelf.',
  notRated: (n: number, text: string) => `${text} ${byNumber(n, 'is', 'zijn')} nog niet beoordeeld.`,
  disputed: (text: string) => `Over ${text} verschillen de beoordelaars nog.`,
  unnamed: (text: string) => `Van ${text} met meer dan één niveau is het gedrukte nog niet gekozen.`,
  sound: (ofText: string, n: number, text: string, level: number) =>
    n === 0
      ? `Van ${ofText} met een niveau heeft er geen niveau ${level} of hoger.`
      : `Van ${ofText} met een niveau ${byNumber(n, 'heeft', 'hebben')} er ${text} niveau ${level} of hoger.`,
  shortlistTop: (total: string, n: number, text: string, level: string, names: string) =>
    `Van ${total} op de shortlist met een niveau ${byNumber(n, 'heeft', 'hebben')} er ${text} niveau ${level}${names}`,
  shortlistRest: (n: number, text: string, level: string) =>
    `; de overige ${text} ${byNumber(n, 'heeft', 'hebben')} niveau ${level} of lager`,
  nothing:
    'Er is nog niets om te verantwoorden: voeg een zoekopdracht of een correspondent toe en importeer publicaties.',
  kinds: {
    database: 'databases',
    register: 'registers',
    website: 'websites',
    organisation: 'organisaties',
    citation: 'verwijzingen in literatuur',
    correspondent: 'correspondenten',
    hand: 'eigen toevoegingen',
  } satisfies Record<InflowKind, string>,
};

const en: typeof nl = {
  headings: {
    search: 'Search strategy',
    screening: 'Screening',
    stopping: 'Stopping screening',
    agreement: 'Agreement',
    correspondents: 'Correspondents and other methods',
    rating: 'Rating',
  },
  publication: ['publication', 'publications'],
  report: ['research report', 'research reports'],
  correspondent: ['foreign correspondent', 'foreign correspondents'],
  hit: ['hit', 'hits'],
  intervention: ['intervention', 'interventions'],
  planned: (n, engines) => `${engines} ${byNumber(n, 'was', 'were')} searched for the web search`,
  withTerms: (n, terms) => ` with the ${byNumber(n, 'term', 'terms')} ${terms}`,
  period: ({ from, to }) =>
    ` for publications ${[from === null ? '' : `from ${from}`, to === null ? '' : `up to ${to}`].filter(Boolean).join(' ')}`,
  region: (region) => ` on interventions in ${region}`,
  searched: (engine, day) => (day === '' ? `${engine} was searched` : `${engine} was searched on ${day}`),
  searchedIn: (engine, year) => `${engine} was searched in ${year}`,
  query: (query) => ` with ‘${query}’`,
  filters: (filters) => ` (filters: ${filters})`,
  found: (hits) => `; reported: ${hits}`,
  kept: (n) => `; in the longlist: ${n}`,
  otherKind: (kind, n) => `${kind}: ${n}`,
  longlist: (n) => `The longlist holds ${n}`,
  without: (n, text) => `, of which ${text} ${byNumber(n, 'is', 'are')} known by number only`,
  removed: (n, text, parts) => `Before screening ${text} ${byNumber(n, 'was', 'were')} removed: ${parts}.`,
  duplicates: (n) => `${n} as duplicates`,
  automation: (n) => `${n} by automation tools`,
  otherRemoved: (n) => `${n} for other reasons`,
  unaccounted: (text) => `What became of ${text} was not recorded.`,
  screened: (n, text) => `${text} ${byNumber(n, 'was', 'were')} screened on title and abstract`,
  excluded: (n, text) => `${text} ${byNumber(n, 'was', 'were')} excluded`,
  undecided: (text) => `${text} not decided on yet`,
  waiting: (_n, text) => `Still to be screened: ${text}.`,
  sought: (text) => `The full text of ${text} was sought`,
  notRetrieved: (_n, text) => `${text} could not be retrieved`,
  retrieving: (n, text) => `${text} ${byNumber(n, 'was', 'were')} asked for`,
  assessed: (n, text) => `${text} ${byNumber(n, 'was', 'were')} assessed on full text`,
  unassessed: (_n, text) => `Still to be assessed on full text: ${text}.`,
  byInstruction: (n, text) =>
    `${text} ${byNumber(n, 'counts', 'count')} as eligible by the instruction and ${byNumber(n, 'has', 'have')} been assessed by nobody yet.`,
  shortlist: (text) => `The shortlist holds ${text}.`,
  screeners: (_n, names, stage) => `${names} screened on ${stage}`,
  elsewhere: (names, stage) => `the decisions of ${names} on ${stage} were taken over from elsewhere`,
  stages: { 'title-abstract': 'title and abstract', 'full-text': 'full text' },
  double: 'each publication was judged by two people',
  doubleOrMore: 'each publication was judged by two or more people',
  partlyDouble: (n, both, all) =>
    `${both} of ${all} ${byNumber(n, 'was', 'were')} judged by more than one of them`,
  single: 'each publication was judged by one of them',
  blind: 'without seeing each other’s judgement',
  wasBlind: 'without seeing each other’s judgement until the lead researcher opened them',
  pilot: (n) => `A pilot round was held first with ${n}, drawn by lot.`,
  ranking: (model) =>
    `The order of screening followed from a model (${model}) that learns from the decisions: the publication most likely to be relevant first.`,
  rankingRandom: (percent) => `Of the publications shown, ${percent}% were mixed in by lot.`,
  models: { svm: 'linear support vector machine', logistic: 'logistic regression', bayes: 'naive Bayes' },
  criteriaVersion: (version, day, why) => `Since ${day} version ${version} of the criteria holds: ${why}`,
  criteriaOld: (n, text) =>
    `${text} ${byNumber(n, 'was', 'were')} decided under earlier criteria and not looked at again yet.`,
  rounds: (round, n) => `New in search round ${round}: ${n}.`,
  lookedAgain: (n, text) =>
    `Of what was excluded, ${text} that a model found most like the included publications ${byNumber(n, 'was', 'were')} looked at again`,
  lookedIncluded: (n, text) => `; ${text} of those ${byNumber(n, 'was', 'were')} included after all`,
  lookedInQuestion: (text) => `; ${text} ${text === '1' ? 'is' : 'are'} not decided yet`,
  correspondents: (_n, who, sent) => `In addition, ${who} sent ${sent}`,
  correspondentsNone: (n, who) =>
    `In addition, ${who} ${byNumber(n, 'was', 'were')} asked for research reports; none has been received yet.`,
  byCountry: (countries) => ` (${countries})`,
  includedSent: (n, text) => `; ${text} ${byNumber(n, 'was', 'were')} included`,
  excludedSent: (text) => `, ${text} excluded`,
  rated: (n, text, scale) => `${text} ${byNumber(n, 'was', 'were')} rated on the ${scale}.`,
  seeTables: 'See Table 2.2 for their distribution and Appendix 3 for the reports themselves.',
  notRated: (n, text) => `${text} ${byNumber(n, 'has', 'have')} not been rated yet.`,
  disputed: (text) => `The raters still differ on ${text}.`,
  unnamed: (text) => `Of ${text} with more than one level the printed one is not chosen yet.`,
  sound: (ofText, n, text, level) =>
    n === 0
      ? `Of ${ofText} with a level, none has level ${level} or higher.`
      : `Of ${ofText} with a level, ${text} ${byNumber(n, 'has', 'have')} level ${level} or higher.`,
  shortlistTop: (total, n, text, level, names) =>
    `Of ${total} on the shortlist with a level, ${text} ${byNumber(n, 'has', 'have')} level ${level}${names}`,
  shortlistRest: (n, text, level) =>
    `; the other ${text} ${byNumber(n, 'has', 'have')} level ${level} or lower`,
  nothing: 'There is nothing to account for yet: add a search or a correspondent and import publications.',
  kinds: {
    database: 'databases',
    register: 'registers',
    website: 'websites',
    organisation: 'organisations',
    citation: 'citation searching',
    correspondent: 'correspondents',
    hand: 'additions by hand',
  },
};

export const methodsTexts: Record<Language, typeof nl> = { nl, en };
