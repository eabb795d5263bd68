// Words that several products have; those of one stand in its file. The Dutch headings and titles are those of the
// published report, to the letter.
import type { Language } from '../model/fields';
import type { MeetingFinding } from '../model/finding';
import type { Selection } from '../model/selection';
import type { LeftOutReason } from '../review/scope';
import type { Noun } from './words';

type ReportTexts = {
  country: string;
  total: string;
  noCountry: string;
  /** Which scale the levels of a table are of, by its printed name. */
  onScale: (scale: string) => string;
  publication: string;
  outcome: string;
  reason: string;
  outcomes: Record<Selection['outcome'], string>;
  /** Kinds of findings of the meetings. */
  kinds: Record<MeetingFinding['kind'], string>;
  nationalContexts: string;
  /** What the tables of reports hold, as their captions say it. */
  delivered: Record<'correspondents' | 'included' | 'filter', string>;
  /** What is said under the tables of the reports that they hold. */
  scope: {
    report: Noun;
    holds: { correspondents: string; included: string };
    filter: (parts: string) => string;
    filterParts: {
      countries: (l: string) => string;
      sourceIds: (l: string) => string;
      tags: (l: string) => string;
    };
    numbers: (delivered: string, rest: string) => string;
    delivered: { correspondents: string; included: string; filter: string };
    noLevel: (n: string) => string;
    zero: (n: string) => string;
    unrated: (n: string) => string;
    disputed: (n: string) => string;
    unnamed: (n: string) => string;
    counts: (rated: string, counted: string) => string;
    leftOut: (parts: string) => string;
    reasons: Record<LeftOutReason, (n: string) => string>;
  };
};

export const reportTexts: Record<Language, ReportTexts> = {
  nl: {
    country: 'Land',
    noCountry: 'Zonder land',
    onScale: (scale) => `Niveaus volgens de ${scale}.`,
    nationalContexts: 'Bijlage 4 Nationale contexten',
    publication: 'Publicatie',
    outcome: 'Uitkomst',
    reason: 'Reden',
    outcomes: { open: 'open', chosen: 'gekozen', reserve: 'reserve', 'not-chosen': 'niet gekozen' },
    kinds: {
      recognised: 'Wat wordt herkend',
      new: 'Wat is nieuw',
      'would-need': 'Wat ervoor nodig is',
      who: 'Wie welke rol heeft',
    },
    total: 'Totaal',
    delivered: {
      correspondents: 'Aantal door buitenlandse correspondenten geleverde onderzoeksrapportages',
      included: 'Aantal opgenomen onderzoeksrapportages',
      filter: 'Aantal opgenomen onderzoeksrapportages (met filter)',
    },
    scope: {
      report: ['rapportage', 'rapportages'],
      holds: {
        correspondents: 'De tabel bevat de rapportages van buitenlandse correspondenten.',
        included: 'De tabel bevat alle opgenomen rapportages, hoe zij ook zijn gevonden.',
      },
      filter: (parts) => `De tabel bevat opgenomen rapportages ${parts}.`,
      filterParts: {
        countries: (l) => `uit ${l}`,
        sourceIds: (l) => `van ${l}`,
        tags: (l) => `met het label ${l}`,
      },
      numbers: (delivered, rest) => `${delivered}${rest}.`,
      delivered: { correspondents: 'geleverd', included: 'opgenomen', filter: 'opgenomen' },
      noLevel: (n) => `${n} zonder niveau, niet geteld`,
      zero: (n) => `${n} met niveau 0, niet geteld`,
      unrated: (n) => `${n} nog niet beoordeeld`,
      disputed: (n) => `${n} waarover de beoordelaars nog verschillen`,
      unnamed: (n) => `${n} met meer dan één niveau waarvan het gedrukte nog niet is gekozen`,
      counts: (rated, counted) => `${rated} beoordeeld en ${counted} geteld`,
      leftOut: (parts) => `Niet in de tabel: ${parts}.`,
      reasons: {
        'other-inflow': (n) => `${n} van zoekopdrachten, niet van een correspondent`,
        filter: (n) => `${n} buiten het filter`,
        undecided: (n) => `${n} waarover nog niet is beslist`,
        excluded: (n) => `${n} bij de screening uitgesloten`,
        duplicate: (n) => `${n} dubbel`,
      },
    },
  },
  en: {
    country: 'Country',
    noCountry: 'Without country',
    onScale: (scale) => `Levels by the ${scale}.`,
    nationalContexts: 'Appendix 4 National contexts',
    publication: 'Publication',
    outcome: 'Outcome',
    reason: 'Reason',
    outcomes: { open: 'open', chosen: 'chosen', reserve: 'reserve', 'not-chosen': 'not chosen' },
    kinds: {
      recognised: 'What is recognised',
      new: 'What is new',
      'would-need': 'What it would need',
      who: 'Who has which role',
    },
    total: 'Total',
    delivered: {
      correspondents: 'Number of research reports delivered by foreign correspondents',
      included: 'Number of research reports included',
      filter: 'Number of research reports included (with filter)',
    },
    scope: {
      report: ['report', 'reports'],
      holds: {
        correspondents: 'The table holds the reports of foreign correspondents.',
        included: 'The table holds all included reports, however they were found.',
      },
      filter: (parts) => `The table holds included reports ${parts}.`,
      filterParts: {
        countries: (l) => `from ${l}`,
        sourceIds: (l) => `of ${l}`,
        tags: (l) => `tagged ${l}`,
      },
      numbers: (delivered, rest) => `${delivered}${rest}.`,
      delivered: { correspondents: 'delivered', included: 'included', filter: 'included' },
      noLevel: (n) => `${n} without a level, not counted`,
      zero: (n) => `${n} with level 0, not counted`,
      unrated: (n) => `${n} not rated yet`,
      disputed: (n) => `${n} on which the raters still differ`,
      unnamed: (n) => `${n} with more than one level of which the printed one is not chosen yet`,
      counts: (rated, counted) => `${rated} rated and ${counted} counted`,
      leftOut: (parts) => `Not in the table: ${parts}.`,
      reasons: {
        'other-inflow': (n) => `${n} of searches, not of a correspondent`,
        filter: (n) => `${n} outside the filter`,
        undecided: (n) => `${n} not decided on yet`,
        excluded: (n) => `${n} excluded at screening`,
        duplicate: (n) => `${n} as duplicates`,
      },
    },
  },
};
