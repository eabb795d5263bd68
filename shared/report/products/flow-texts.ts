// Words of the flow diagram, the agreement table and the methods paragraph.
import type { Language } from '../../model/fields';

type Search = {
  engines: string;
  terms: string;
  from: number | null;
  to: number | null;
  region: string;
  found: number;
  identified: number;
  duplicates: number;
  screened: number;
  excluded: number;
  assessed: number;
  included: number;
};
type Correspondents = { correspondents: number; countries: string; received: number; included: number };
type RatingFacts = { scale: string; rated: number; soundFrom: number; sound: number; rule: string };

const period = (from: number | null, to: number | null, words: [string, string]): string =>
  [from === null ? '' : `${words[0]} ${from}`, to === null ? '' : `${words[1]} ${to}`]
    .filter(Boolean)
    .join(' ');

const nl = {
  searches: 'Zoekopdrachten',
  correspondents: 'Correspondenten',
  identified: 'Gevonden publicaties (longlist)',
  duplicates: 'Dubbele publicaties verwijderd',
  screened: 'Gescreend op titel en samenvatting',
  excluded: 'Uitgesloten',
  waiting: 'Nog te beslissen',
  assessed: 'Beoordeeld op volledige tekst',
  received: 'Ontvangen onderzoeksrapportages',
  eligible: 'Opgenomen onderzoeksrapportages',
  included: 'Opgenomen in het onderzoek',
  fromSearches: 'zoekopdrachten (shortlist)',
  fromCorrespondents: 'correspondenten',
  noReason: 'geen reden opgegeven',
  otherSource: 'zonder bron',
  numbers: 'Aantallen bij het stroomdiagram',
  step: 'Stap',
  steps: {
    identified: 'Gevonden met zoekopdrachten (longlist)',
    duplicates: 'waarvan dubbel',
    screened: 'Gescreend op titel en samenvatting',
    excluded: 'waarvan uitgesloten',
    waiting: 'waarvan nog te beslissen',
    assessed: 'Beoordeeld op volledige tekst',
    excludedFullText: 'waarvan uitgesloten op volledige tekst',
    waitingFullText: 'waarvan nog te beslissen op volledige tekst',
    includedSearch: 'Shortlist',
    received: 'Ontvangen van correspondenten',
    sentDuplicates: 'waarvan dubbel van correspondenten',
    sentExcluded: 'waarvan uitgesloten van correspondenten',
    includedSent: 'Opgenomen van correspondenten',
    included: 'Opgenomen in het onderzoek',
  },
  alt: (found: number, received: number, included: number): string =>
    `Stroomdiagram: ${found} publicaties uit zoekopdrachten en ${received} rapportages van correspondenten leiden tot ${included} opgenomen publicaties.`,
  raters: 'Beoordelaars',
  reports: 'Rapporten',
  proportion: 'Aandeel gelijk',
  linear: 'kappa, lineair gewogen',
  quadratic: 'kappa, kwadratisch gewogen',
  kappaNote: 'Een bereik telt op het midden; opmerkingen zonder niveau tellen niet mee.',
  noPairs: 'Er zijn nog geen rapporten door twee mensen beoordeeld.',
  methodsSearch: (f: Search): string =>
    `Voor de websearch zijn ${f.engines} doorzocht met de termen ${f.terms}, naar publicaties ${period(f.from, f.to, ['vanaf', 'tot en met'])} over interventies in ${f.region}.` +
    (f.found > 0 ? ` De zoekmachines meldden ${f.found} treffers.` : '') +
    ` De longlist telt ${f.identified} publicaties; ${f.duplicates} daarvan waren dubbel. Van de ${f.screened} gescreende publicaties zijn er ${f.excluded} uitgesloten op titel en samenvatting en ${f.assessed} beoordeeld op volledige tekst. De shortlist telt ${f.included} publicaties.`,
  methodsCorrespondents: (f: Correspondents): string =>
    `Daarnaast leverden ${f.correspondents} buitenlandse correspondenten ${f.received} onderzoeksrapportages, waarvan ${f.included} zijn opgenomen: ${f.countries}.`,
  methodsRating: (f: RatingFacts): string =>
    `De rapportages zijn beoordeeld op de ${f.scale}. Van de ${f.rated} rapportages met een niveau hebben er ${f.sound} niveau ${f.soundFrom} of hoger. ${f.rule}`,
};

const en: typeof nl = {
  searches: 'Searches',
  correspondents: 'Correspondents',
  identified: 'Publications identified (longlist)',
  duplicates: 'Duplicates removed',
  screened: 'Screened on title and abstract',
  excluded: 'Excluded',
  waiting: 'Not decided yet',
  assessed: 'Assessed on full text',
  received: 'Research reports received',
  eligible: 'Research reports included',
  included: 'Included in the study',
  fromSearches: 'searches (shortlist)',
  fromCorrespondents: 'correspondents',
  noReason: 'no reason given',
  otherSource: 'without source',
  numbers: 'Numbers of the flow diagram',
  step: 'Step',
  steps: {
    identified: 'Identified by searches (longlist)',
    duplicates: 'of which duplicates',
    screened: 'Screened on title and abstract',
    excluded: 'of which excluded',
    waiting: 'of which not decided yet',
    assessed: 'Assessed on full text',
    excludedFullText: 'of which excluded on full text',
    waitingFullText: 'of which not decided yet on full text',
    includedSearch: 'Shortlist',
    received: 'Received from correspondents',
    sentDuplicates: 'of which duplicates from correspondents',
    sentExcluded: 'of which excluded from correspondents',
    includedSent: 'Included from correspondents',
    included: 'Included in the study',
  },
  alt: (found, received, included) =>
    `Flow diagram: ${found} publications from searches and ${received} reports from correspondents lead to ${included} included publications.`,
  raters: 'Raters',
  reports: 'Reports',
  proportion: 'Proportion equal',
  linear: 'kappa, linear weights',
  quadratic: 'kappa, quadratic weights',
  kappaNote: 'A range counts at its middle; remarks without a level are not counted.',
  noPairs: 'No reports have been rated by two people yet.',
  methodsSearch: (f) =>
    `The web search used ${f.engines} with the terms ${f.terms}, for publications ${period(f.from, f.to, ['from', 'to'])} on interventions in ${f.region}.` +
    (f.found > 0 ? ` The engines reported ${f.found} hits.` : '') +
    ` The longlist holds ${f.identified} publications, ${f.duplicates} of them duplicates. Of the ${f.screened} publications screened, ${f.excluded} were excluded on title and abstract and ${f.assessed} were assessed on full text. The shortlist holds ${f.included} publications.`,
  methodsCorrespondents: (f) =>
    `In addition, ${f.correspondents} foreign correspondents sent ${f.received} research reports, of which ${f.included} were included: ${f.countries}.`,
  methodsRating: (f) =>
    `The reports were rated on the ${f.scale}. Of the ${f.rated} reports with a level, ${f.sound} have level ${f.soundFrom} or higher. ${f.rule}`,
};

export const flowTexts: Record<Language, typeof nl> = { nl, en };
