// Five domains with signalling questions, in the shape of RoB 2. The tool itself is CC BY-NC-ND: its questions are not
// here, only their numbers and what each is about, and rules in our own words. Users load a file with its text.
import type { ToolCondition, ToolInput } from '../../../model/appraisal-tool';
import { toolSchema } from '../../../model/checked-tool';
import { b, rule, said } from './parts';

const YES = ['y', 'py'];
const NO = ['n', 'pn'];
const OR_UNKNOWN = 'ni';
const yes = (q: string): ToolCondition => said(q, ...YES);
const no = (q: string): ToolCondition => said(q, ...NO);
const yesOrUnknown = (q: string): ToolCondition => said(q, ...YES, OR_UNKNOWN);
const noOrUnknown = (q: string): ToolCondition => said(q, ...NO, OR_UNKNOWN);

type Question = ToolInput['domains'][number]['questions'][number];
const question = (id: string, nl: string, en: string, askedWhen?: ToolCondition): Question => ({
  id,
  text: b(`Vraag ${id}: ${nl}`, `Question ${id}: ${en}`),
  ...(askedWhen === undefined ? {} : { askedWhen }),
});

const allocation: ToolInput['domains'][number] = {
  id: 'allocation',
  short: 'D1',
  label: b('Toewijzing aan de groepen', 'Allocation to the groups'),
  questions: [
    question('1.1', 'bepaalde het toeval de volgorde', 'did chance set the order'),
    question('1.2', 'bleef de toewijzing verborgen', 'did the allocation stay hidden'),
    question(
      '1.3',
      'wijzen verschillen bij aanvang op een fout',
      'do differences at the start point to a fault',
    ),
  ],
  judgement: {
    rules: [
      rule('high', no('1.2'), 'De toewijzing bleef niet verborgen.', 'The allocation did not stay hidden.'),
      rule(
        'high',
        { all: [said('1.2', OR_UNKNOWN), yes('1.3')] },
        'Of de toewijzing verborgen bleef is onbekend, en de groepen verschillen bij aanvang.',
        'Whether the allocation stayed hidden is unknown, and the groups differ at the start.',
      ),
      rule(
        'low',
        { all: [yes('1.2'), yesOrUnknown('1.1'), noOrUnknown('1.3')] },
        'De toewijzing bleef verborgen en niets wijst op een fout.',
        'The allocation stayed hidden and nothing points to a fault.',
      ),
    ],
    otherwise: 'some',
  },
};

const awareness: ToolCondition = { any: [yesOrUnknown('2.1'), yesOrUnknown('2.2')] };
const isDeviation: ToolCondition = { all: [yes('2.3'), yesOrUnknown('2.4'), noOrUnknown('2.5')] };
const noDeviation: ToolCondition = { any: [{ all: [no('2.1'), no('2.2')] }, no('2.3')] };
const deviations: ToolInput['domains'][number] = {
  id: 'deviations',
  short: 'D2',
  label: b('Afwijking van de bedoelde interventie', 'Departure from the intended intervention'),
  questions: [
    question('2.1', 'wisten de deelnemers hun groep', 'did participants know their group'),
    question('2.2', 'wisten de uitvoerders de groep', 'did those who delivered it know the group'),
    question(
      '2.3',
      'week men af door het onderzoek zelf',
      'did the trial itself cause departures',
      awareness,
    ),
    question('2.4', 'raakten afwijkingen de uitkomst', 'did departures touch the outcome', yes('2.3')),
    question('2.5', 'waren zij gelijk verdeeld', 'were they spread evenly', yesOrUnknown('2.4')),
    question('2.6', 'paste de analyse bij de toewijzing', 'did the analysis fit the allocation'),
    question(
      '2.7',
      'kon een andere analyse veel schelen',
      'could the analysis matter much',
      noOrUnknown('2.6'),
    ),
  ],
  judgement: {
    rules: [
      rule(
        'high',
        isDeviation,
        'Afwijkingen raakten de uitkomst en waren niet gelijk verdeeld.',
        'Departures touched the outcome and were not spread evenly.',
      ),
      rule(
        'high',
        yesOrUnknown('2.7'),
        'De analyse paste niet, en dat kan veel schelen.',
        'The analysis did not fit, which may matter much.',
      ),
      rule(
        'low',
        { all: [noDeviation, yes('2.6')] },
        'Geen afwijkingen door het onderzoek, en een analyse die past.',
        'No departures because of the trial, and an analysis that fits.',
      ),
    ],
    otherwise: 'some',
  },
};

const missing: ToolInput['domains'][number] = {
  id: 'missing',
  short: 'D3',
  label: b('Ontbrekende uitkomsten', 'Missing outcomes'),
  questions: [
    question('3.1', 'is de uitkomst van (bijna) allen bekend', 'is the outcome of (nearly) all known'),
    question('3.2', 'is getoond dat uitval niet vertekent', 'was loss shown not to bias', noOrUnknown('3.1')),
    question(
      '3.3',
      'kan uitval van de uitkomst afhangen',
      'may loss depend on the outcome',
      noOrUnknown('3.2'),
    ),
    question('3.4', 'is dat waarschijnlijk', 'is that likely', yesOrUnknown('3.3')),
  ],
  judgement: {
    rules: [
      rule(
        'low',
        { any: [yes('3.1'), yes('3.2'), no('3.3')] },
        'Uitval vertekent de uitkomst niet.',
        'Loss does not bias the outcome.',
      ),
      rule(
        'high',
        yesOrUnknown('3.4'),
        'Uitval hangt waarschijnlijk van de uitkomst af.',
        'Loss likely depends on the outcome.',
      ),
    ],
    otherwise: 'some',
  },
};

const measurement: ToolInput['domains'][number] = {
  id: 'measurement',
  short: 'D4',
  label: b('Meting van de uitkomst', 'Measurement of the outcome'),
  questions: [
    question('4.1', 'was de wijze van meten ongeschikt', 'was the way of measuring unfit'),
    question('4.2', 'kon de meting per groep verschillen', 'could it differ between groups'),
    question('4.3', 'wisten de beoordelaars de groep', 'did assessors know the group', {
      all: [noOrUnknown('4.1'), noOrUnknown('4.2')],
    }),
    question(
      '4.4',
      'kon die kennis de meting beïnvloeden',
      'could that touch the measurement',
      yesOrUnknown('4.3'),
    ),
    question('4.5', 'is dat waarschijnlijk', 'is that likely', yesOrUnknown('4.4')),
  ],
  judgement: {
    rules: [
      rule(
        'high',
        { any: [yes('4.1'), yes('4.2'), yesOrUnknown('4.5')] },
        'De meting was ongeschikt, verschilde per groep, of werd waarschijnlijk beïnvloed.',
        'The measurement was unfit, differed between groups, or was likely influenced.',
      ),
      rule(
        'low',
        { all: [no('4.2'), { any: [no('4.3'), no('4.4')] }] },
        'Gelijk gemeten, zonder dat kennis van de groep kon meespelen.',
        'Measured alike, where knowing the group could play no part.',
      ),
    ],
    otherwise: 'some',
  },
};

const reporting: ToolInput['domains'][number] = {
  id: 'reporting',
  short: 'D5',
  label: b('Keuze van het gerapporteerde resultaat', 'Choice of the reported result'),
  questions: [
    question('5.1', 'volgt de analyse een plan vooraf', 'does the analysis follow a plan made before'),
    question('5.2', 'is gekozen uit meer metingen', 'was it chosen from several measurements'),
    question('5.3', 'is gekozen uit meer analyses', 'was it chosen from several analyses'),
  ],
  judgement: {
    rules: [
      rule(
        'high',
        { any: [yes('5.2'), yes('5.3')] },
        'Het resultaat is gekozen uit meer metingen of analyses.',
        'The result was chosen from several measurements or analyses.',
      ),
      rule(
        'low',
        { all: [yes('5.1'), no('5.2'), no('5.3')] },
        'Volgens plan, zonder keuze achteraf.',
        'By plan, without a choice afterwards.',
      ),
    ],
    otherwise: 'some',
  },
};

/** The shape of RoB 2 (effect of assignment), without its text. */
export const riskOfBias = toolSchema.parse({
  format: 'zeef-appraisal-tool',
  version: 1,
  id: 'rob2',
  short: 'RoB 2',
  name: b(
    'Risico op vertekening bij loting (vorm van RoB 2)',
    'Risk of bias in randomised trials (shape of RoB 2)',
  ),
  licence: b(
    'RoB 2 valt onder CC BY-NC-ND 4.0, die bewerken verbiedt. Hier staan alleen de vorm, nummers en regels in eigen woorden. Laad een bestand met de officiële vragen om die te tonen.',
    'RoB 2 is under CC BY-NC-ND 4.0, which forbids adapting. Here are only its shape, numbers, and rules in our own words. Load a file with the official questions to show those.',
  ),
  sources: ['Sterne et al. (2019). RoB 2. BMJ 366, l4898.'],
  levels: [
    { id: 'low', label: b('laag risico', 'low risk'), tone: 'good' },
    { id: 'some', label: b('enige zorg', 'some concerns'), tone: 'fair' },
    { id: 'high', label: b('hoog risico', 'high risk'), tone: 'poor' },
  ],
  options: [
    { id: 'y', label: b('ja', 'yes') },
    { id: 'py', label: b('waarschijnlijk ja', 'probably yes') },
    { id: 'pn', label: b('waarschijnlijk nee', 'probably no') },
    { id: 'n', label: b('nee', 'no') },
    { id: 'ni', label: b('geen informatie', 'no information') },
  ],
  domains: [allocation, deviations, missing, measurement, reporting],
  overall: { otherwise: 'worst' },
} satisfies ToolInput);
