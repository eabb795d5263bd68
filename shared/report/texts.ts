// Headings and captions of the report. The Dutch ones are those of the published report, to the letter.
import type { Language } from '../model/fields';

type ReportTexts = {
  country: string;
  total: string;
  table21: { number: string; caption: string; count: string };
  table22: { number: string; caption: string; total: string };
  appendix3: {
    number: string;
    caption: string;
    intervention: string;
    report: string;
    level: string;
    unsettled: (n: number) => string;
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
    total: 'Totaal',
    table21: {
      number: 'Tabel 2.1',
      caption: 'Aantal door buitenlandse correspondenten geleverde onderzoeksrapportages',
      count: 'Aantal rapportages',
    },
    table22: {
      number: 'Tabel 2.2',
      caption: 'Aantal door buitenlandse correspondenten geleverde onderzoeksrapportages naar SMS-rating',
      total: 'Totaal rapportages',
    },
    appendix3: {
      number: 'Bijlage 3',
      caption: 'Overzicht onderzoeksrapportages buitenlandse interventies',
      intervention: 'Interventie',
      report: 'Onderzoeksrapport',
      level: 'Maryland Scientific Methods Scale-niveau',
      unsettled: (n) => `Bij ${n} rapport(en) verschillen de beoordelaars nog; daar staat geen niveau.`,
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
    total: 'Total',
    table21: {
      number: 'Table 2.1',
      caption: 'Number of research reports delivered by foreign correspondents',
      count: 'Number of reports',
    },
    table22: {
      number: 'Table 2.2',
      caption: 'Number of research reports delivered by foreign correspondents by SMS rating',
      total: 'Total reports',
    },
    appendix3: {
      number: 'Appendix 3',
      caption: 'Overview of research reports on foreign interventions',
      intervention: 'Intervention',
      report: 'Research report',
      level: 'Maryland Scientific Methods Scale level',
      unsettled: (n) => `The raters still differ on ${n} report(s); no level is printed there.`,
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
