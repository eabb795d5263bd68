// Headings and captions of the report. The Dutch ones are those of the published report, to the letter.
import type { Language } from '../model/fields';
import type { LeftOutReason } from '../review/scope';
import type { Noun } from './words';

type ReportTexts = {
  country: string;
  total: string;
  noCountry: string;
  table21: {
    number: string;
    caption: Record<'correspondents' | 'included' | 'filter', string>;
    count: string;
  };
  table22: {
    number: string;
    /** By the short name of the scale. */
    caption: (what: string, scale: string) => string;
    total: string;
    levels: (scale: string) => string;
  };
  appendix3: {
    number: string;
    caption: string;
    intervention: string;
    report: string;
    level: string;
  };
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
    counts: (rated: string, counted: string) => string;
    leftOut: (parts: string) => string;
    reasons: Record<LeftOutReason, (n: string) => string>;
  };
  rule: {
    noLevelColumn: string;
    noLevel: { omit: string; 'own-column': string };
    rangeAt: { low: string; high: string };
    zero: { 'as-1': string; omit: string };
  };
};

export const reportTexts: Record<Language, ReportTexts> = {
  nl: {
    country: 'Land',
    noCountry: 'Zonder land',
    total: 'Totaal',
    table21: {
      number: 'Tabel 2.1',
      caption: {
        correspondents: 'Aantal door buitenlandse correspondenten geleverde onderzoeksrapportages',
        included: 'Aantal opgenomen onderzoeksrapportages',
        filter: 'Aantal opgenomen onderzoeksrapportages (met filter)',
      },
      count: 'Aantal rapportages',
    },
    table22: {
      number: 'Tabel 2.2',
      caption: (what, scale) => `${what} naar ${scale}-rating`,
      total: 'Totaal rapportages',
      levels: (scale) => `${scale}-niveau`,
    },
    appendix3: {
      number: 'Bijlage 3',
      caption: 'Overzicht onderzoeksrapportages buitenlandse interventies',
      intervention: 'Interventie',
      report: 'Onderzoeksrapport',
      level: 'Maryland Scientific Methods Scale-niveau',
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
    rule: {
      noLevelColumn: 'Geen niveau',
      noLevel: {
        omit: 'Een rapport zonder niveau telt niet mee.',
        'own-column': 'Een rapport zonder niveau staat in een eigen kolom.',
      },
      rangeAt: {
        low: 'Een bereik telt op het laagste niveau.',
        high: 'Een bereik telt op het hoogste niveau.',
      },
      zero: { 'as-1': 'Niveau 0 telt als niveau 1.', omit: 'Niveau 0 telt niet mee.' },
    },
  },
  en: {
    country: 'Country',
    noCountry: 'Without country',
    total: 'Total',
    table21: {
      number: 'Table 2.1',
      caption: {
        correspondents: 'Number of research reports delivered by foreign correspondents',
        included: 'Number of research reports included',
        filter: 'Number of research reports included (with filter)',
      },
      count: 'Number of reports',
    },
    table22: {
      number: 'Table 2.2',
      caption: (what, scale) => `${what} by ${scale} rating`,
      total: 'Total reports',
      levels: (scale) => `${scale} level`,
    },
    appendix3: {
      number: 'Appendix 3',
      caption: 'Overview of research reports on foreign interventions',
      intervention: 'Intervention',
      report: 'Research report',
      level: 'Maryland Scientific Methods Scale level',
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
    rule: {
      noLevelColumn: 'No level',
      noLevel: {
        omit: 'A report without a level is not counted.',
        'own-column': 'A report without a level has a column of its own.',
      },
      rangeAt: { low: 'A range counts at its lowest level.', high: 'A range counts at its highest level.' },
      zero: { 'as-1': 'Level 0 counts as level 1.', omit: 'Level 0 is not counted.' },
    },
  },
};
