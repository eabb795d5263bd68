// Words of the agreement between people: columns, captions, notes and sentences.
import type { Language } from '../../model/fields';
import type { Stage } from '../../model/decision';

const nl = {
  screening: {
    'title-abstract': 'Screening op titel en samenvatting',
    'full-text': 'Screening op volledige tekst',
  } satisfies Record<Stage, string>,
  rating: (scale: string) => `Beoordeling (${scale})`,
  tool: (tool: string) => `Totaaloordeel (${tool})`,
  people: 'Wie',
  all: 'Allen',
  n: 'Publicaties',
  reports: 'Rapporten',
  proportion: 'Aandeel gelijk',
  kappa: 'kappa (95%)',
  weighted: 'gewogen kappa (95%)',
  fleiss: 'Fleiss’ kappa (95%)',
  ac1: 'AC1 (95%)',
  ac2: 'AC2 (95%)',
  alpha: 'alfa (95%)',
  noPairs: 'Er is nog niets door twee mensen gescreend of beoordeeld.',
  undefinedNote:
    '–: niet te berekenen, omdat allen steeds hetzelfde oordeel gaven (0/0) of er maar één publicatie is.',
  intervalNote:
    'Tussen haakjes het interval van 95%: van kappa volgens Fleiss, Cohen en Everitt (1969), van de andere maten met de jackknife over publicaties.',
  ratingNote:
    'Een bereik telt op het midden; opmerkingen zonder niveau tellen niet mee. Gewogen kappa en AC2 met kwadratische gewichten, alfa voor ordinale waarden.',
  besideNote: (names: string) =>
    `${names}: niet van wie hier werkt; met ieder apart vergeleken, en niet geteld bij allen.`,
  besideSentence: (what: string, names: string, measure: string, values: string) =>
    `${what}, vergeleken met ${names} (geen beoordelaar van dit onderzoek): ${measure} ${values}.`,
  fleissNote: (n: string, of: string) =>
    `Fleiss’ kappa vraagt van elke publicatie evenveel oordelen en is berekend over ${n} van de ${of}.`,
  matrix: (first: string, second: string) => `Oordelen van ${first} (rijen) en ${second} (kolommen)`,
  verdicts: ['uitgesloten', 'misschien', 'opgenomen'],
  sentence: (what: string, n: string, values: string) => `${what}: ${n} door twee of meer mensen; ${values}.`,
  template: {
    title: 'Templates (velden met vaste keuzen)',
    field: 'Veld',
    n: 'Interventies',
    kappa: 'kappa',
    overlap: 'Jaccard-index',
    note: 'Over interventies waarvoor twee mensen het template elk voor zich invulden, zoals het was toen zij klaar waren en elkaars antwoorden nog niet zagen; wat daarna is ingevuld, telt als leeg. Een leeg veld is een categorie. Bij meer keuzen is kappa die van alle keuzen samen, elk gekozen of niet; de Jaccard-index is het gemiddelde.',
    sentence: (n: string) => `Templates: ${n} door twee mensen elk voor zich ingevuld.`,
    intervention: ['interventie', 'interventies'] as readonly [string, string],
  },
  sentenceUndefined:
    'kappa is niet te berekenen, omdat allen steeds hetzelfde oordeel gaven of er maar één is',
  cannot: (names: string) => `niet te berekenen: ${names}`,
  publication: ['publicatie', 'publicaties'] as readonly [string, string],
  report: ['rapport', 'rapporten'] as readonly [string, string],
};

const en: typeof nl = {
  besideNote: (names) =>
    `${names}: of nobody who works here; compared with each apart, and not counted among all.`,
  besideSentence: (what, names, measure, values) =>
    `${what}, compared with ${names} (no rater of this study): ${measure} ${values}.`,
  screening: {
    'title-abstract': 'Screening on title and abstract',
    'full-text': 'Screening on full text',
  },
  rating: (scale) => `Rating (${scale})`,
  tool: (tool) => `Overall judgement (${tool})`,
  people: 'Who',
  all: 'All',
  n: 'Publications',
  reports: 'Reports',
  proportion: 'Proportion equal',
  kappa: 'kappa (95%)',
  weighted: 'weighted kappa (95%)',
  fleiss: 'Fleiss’ kappa (95%)',
  ac1: 'AC1 (95%)',
  ac2: 'AC2 (95%)',
  alpha: 'alpha (95%)',
  noPairs: 'Nothing has been screened or rated by two people yet.',
  undefinedNote:
    '–: cannot be worked out, as everybody always said the same (0/0) or there is one publication only.',
  intervalNote:
    'In brackets the 95% interval: of kappa after Fleiss, Cohen and Everitt (1969), of the others by the jackknife over publications.',
  ratingNote:
    'A range counts at its middle; remarks without a level are not counted. Weighted kappa and AC2 with quadratic weights, alpha for ordinal values.',
  fleissNote: (n, of) =>
    `Fleiss’ kappa asks equally many judgements of each publication and was worked out over ${n} of the ${of}.`,
  matrix: (first, second) => `Judgements of ${first} (rows) and ${second} (columns)`,
  verdicts: ['excluded', 'maybe', 'included'],
  sentence: (what, n, values) => `${what}: ${n} by two or more people; ${values}.`,
  template: {
    title: 'Templates (fields with fixed choices)',
    field: 'Field',
    n: 'Interventions',
    kappa: 'kappa',
    overlap: 'Jaccard index',
    note: 'Over interventions for which two people filled in the template, each on their own, as it was when they were done and had not seen each other’s answers; what was filled in later counts as empty. An empty field is a category. With several choices, kappa is that of all choices together, each chosen or not; the Jaccard index is the mean.',
    sentence: (n) => `Templates: ${n} filled in by two people, each on their own.`,
    intervention: ['intervention', 'interventions'],
  },
  sentenceUndefined: 'kappa cannot be worked out, as everybody always said the same or there is one only',
  cannot: (names) => `cannot be worked out: ${names}`,
  publication: ['publication', 'publications'],
  report: ['report', 'reports'],
};

export const agreementTexts: Record<Language, typeof nl> = { nl, en };
