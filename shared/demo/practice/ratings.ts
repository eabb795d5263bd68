// Levels by two raters, question by question, and what the lead did with them.
import type { RatingLevel, RatingValue } from '../../model/rating';
import type { Review } from '../../model/review';
import type { Who } from './passage';

export type PracticeRating = {
  report: string;
  by: Who;
  value: RatingValue | null;
  argument: string;
  answers?: Readonly<Record<string, string>>;
  downgrades?: readonly string[];
  overruleReason?: string;
  /** Of a report with several outcomes: a level for each, by a success measure of the study. */
  levels?: readonly Pick<RatingLevel, 'measureId' | 'value' | 'argument' | 'answers'>[];
};

export type PracticeReview = {
  type: 'rating' | 'extraction';
  /** Key of a report or an intervention. */
  subject: string;
  status: Review['status'];
  comment: string;
  settled?: RatingValue;
};

const level = (n: number): RatingValue => ({ type: 'level', level: n });
// Paths through the Maryland scale.
const LOT = { effect: 'yes', 'before-after': 'both', comparison: 'yes', comparable: 'lot', random: 'held' };
const BROKEN_LOT = { ...LOT, random: 'broken' };
const MATCHED = {
  effect: 'yes',
  'before-after': 'both',
  comparison: 'yes',
  comparable: 'matching',
  controls: 'yes',
};
const UNCONTROLLED = { ...MATCHED, controls: 'no' };
const CHANGES = { effect: 'yes', 'before-after': 'both', comparison: 'yes', comparable: 'did' };
const UNCLEAR = { ...CHANGES, comparable: 'unclear' };
const ALONE = { effect: 'yes', 'before-after': 'both', comparison: 'none' };
const ONCE = { effect: 'yes', 'before-after': 'once' };
const THRESHOLD = { ...MATCHED, comparable: 'rd' };

export const practiceRatings: readonly PracticeRating[] = [
  {
    report: 'frukost-for-alla',
    by: 'noor',
    value: level(5),
    argument: 'Loting, twee metingen, weinig uitval.',
    answers: LOT,
  },
  {
    report: 'frukost-for-alla',
    by: 'jelle',
    value: level(5),
    argument: 'Loting hield stand; geen besmetting.',
    answers: LOT,
  },
  {
    report: 'frukost-long-term',
    by: 'noor',
    value: level(4),
    argument: 'Dezelfde loting, maar ongelijke uitval.',
    answers: BROKEN_LOT,
  },
  {
    report: 'frukost-long-term',
    by: 'jelle',
    value: level(4),
    argument: 'Uitval op de wachtlijst groter.',
    answers: BROKEN_LOT,
  },
  {
    report: 'frukostkassen',
    by: 'noor',
    value: level(2),
    argument: '',
    levels: [
      {
        measureId: 'attendance',
        value: level(2),
        argument: 'Voor en na, zonder vergelijkingsgroep.',
        answers: ALONE,
      },
      {
        measureId: 'lateness',
        value: level(1),
        argument: 'Het te laat komen is alleen na afloop geteld.',
        answers: ONCE,
      },
    ],
  },
  {
    report: 'guten-morgen-klasse',
    by: 'noor',
    value: level(4),
    argument: 'Matching op vijf kenmerken, gecontroleerd.',
    answers: MATCHED,
  },
  {
    report: 'guten-morgen-klasse',
    by: 'jelle',
    value: level(3),
    argument: 'Opleiding ontbreekt bij 31 kinderen; inkomen is niet bekend.',
    answers: UNCONTROLLED,
  },
  {
    report: 'guten-morgen-kosten',
    by: 'jelle',
    value: level(1),
    argument: 'Eén enquête onder leerkrachten.',
    answers: ONCE,
  },
  {
    report: 'brotzeit-paten',
    by: 'noor',
    value: level(1),
    argument: 'Tevredenheid, één keer gemeten.',
    answers: ONCE,
  },
  { report: 'brotzeit-paten', by: 'jelle', value: level(1), argument: 'Eén meting.', answers: ONCE },
  {
    report: 'petit-dejeuner-solidaire',
    by: 'jelle',
    value: level(3),
    argument: 'Difference-in-differences, gelijke trend vooraf.',
    answers: CHANGES,
  },
  {
    report: 'petit-dejeuner-solidaire',
    by: 'noor',
    value: level(2),
    argument: 'Het inkomen is niet bekend; de scholen verschillen in grootte.',
    answers: CHANGES,
    downgrades: ['small'],
  },
  {
    report: 'table-du-matin',
    by: 'jelle',
    value: level(2),
    argument: 'Eén school, voor en na.',
    answers: ALONE,
  },
  {
    report: 'ontbijtklas',
    by: 'noor',
    value: level(3),
    argument: 'Een school ernaast, op dezelfde momenten geteld.',
    answers: UNCLEAR,
  },
  {
    report: 'ontbijtklas',
    by: 'jelle',
    value: level(2),
    argument: 'Eén school is geen vergelijkingsgroep.',
    answers: ALONE,
  },
  {
    report: 'morning-club',
    by: 'noor',
    value: level(4),
    argument: 'Regression discontinuity met controle.',
    answers: THRESHOLD,
  },
  {
    report: 'morning-club',
    by: 'jelle',
    value: level(4),
    argument: 'De besmetting werkt in de voorzichtige richting.',
    answers: THRESHOLD,
    downgrades: ['contamination'],
    overruleReason: 'Wie meedeed zonder recht maakt de schatting te klein, niet te groot.',
  },
  {
    report: 'morning-club-process',
    by: 'noor',
    value: { type: 'range', low: 0, high: 1 },
    argument: 'Handboek met een korte enquête onder directeuren.',
  },
  {
    report: 'ontbijt-overzicht',
    by: 'jelle',
    value: { type: 'remark', text: 'Overzicht zonder eigen meting' },
    argument: 'Bruikbaar voor de voorwaarden.',
  },
];

export const practiceReviews: readonly PracticeReview[] = [
  { type: 'rating', subject: 'frukost-for-alla', status: 'signed-off', comment: 'Helder onderbouwd.' },
  { type: 'rating', subject: 'frukost-long-term', status: 'approved', comment: '' },
  {
    type: 'rating',
    subject: 'guten-morgen-klasse',
    status: 'approved',
    comment: 'Vastgesteld op 4: de ontbrekende gegevens zijn aangevuld en het verzuim liep vooraf gelijk.',
    settled: level(4),
  },
  { type: 'rating', subject: 'brotzeit-paten', status: 'signed-off', comment: '' },
  {
    type: 'rating',
    subject: 'guten-morgen-kosten',
    status: 'returned',
    comment: 'Waar staat dat er maar één keer is gemeten? Graag een passage erbij zodra het artikel er is.',
  },
  {
    type: 'rating',
    subject: 'table-du-matin',
    status: 'returned',
    comment: 'Zijn de twee tellingen in dezelfde maand gedaan? Kijk nog eens in bijlage 2.',
  },
  { type: 'rating', subject: 'morning-club', status: 'approved', comment: '' },
  { type: 'extraction', subject: 'frukost', status: 'signed-off', comment: 'Klaar voor druk.' },
  { type: 'extraction', subject: 'klasse', status: 'approved', comment: '' },
  {
    type: 'extraction',
    subject: 'solidaire',
    status: 'returned',
    comment: 'Graag ook invullen wat bekend is van het succes: er staan percentages op pagina 42.',
  },
];
