// Stars in three domains, in the shape of the Newcastle-Ottawa Scale for cohorts. It comes without a licence: the
// questions are in our own words.
import type { ToolInput } from '../../../model/appraisal-tool';
import { toolSchema } from '../../../model/checked-tool';
import type { Bilingual } from '../../../model/fields';
import { b, rule } from './parts';

type Question = ToolInput['domains'][number]['questions'][number];
/** A question with one star for a good answer. */
const starred = (id: string, text: Bilingual, good: Bilingual, poor: Bilingual): Question => ({
  id,
  text,
  options: [
    { id: 'star', label: good, points: 1 },
    { id: 'none', label: poor, points: 0 },
    { id: 'unknown', label: b('niet vermeld', 'not stated'), points: 0 },
  ],
});

const stars = (nl: number | string, en = nl): [string, string] => [`${nl} sterren.`, `${en} stars.`];
const atLeast = (domain: string, n: number) => ({ points: { domains: [domain] }, atLeast: n });

const domains: ToolInput['domains'] = [
  {
    id: 'selection',
    short: 'S',
    label: b('Selectie', 'Selection'),
    questions: [
      starred(
        'exposed',
        b(
          'Lijkt de groep met de interventie op wie het gaat?',
          'Is the group with the intervention like those it is about?',
        ),
        b('ja, goed of redelijk', 'yes, well or fairly'),
        b('nee, een bijzondere groep', 'no, a special group'),
      ),
      starred(
        'unexposed',
        b('Waar komt de vergelijkingsgroep vandaan?', 'Where does the comparison group come from?'),
        b('uit dezelfde omgeving', 'from the same surroundings'),
        b('van elders', 'from elsewhere'),
      ),
      starred(
        'ascertained',
        b('Hoe is vastgesteld wie de interventie kreeg?', 'How was it found who had the intervention?'),
        b('uit een registratie of gesprek', 'from a record or an interview'),
        b('door eigen opgave', 'by self-report'),
      ),
      starred(
        'absent',
        b('Was de uitkomst er bij aanvang nog niet?', 'Was the outcome not there at the start?'),
        b('dat is aangetoond', 'that was shown'),
        b('dat is niet aangetoond', 'that was not shown'),
      ),
    ],
    judgement: {
      rules: [
        rule('good', atLeast('selection', 3), ...stars('3 of 4', '3 or 4')),
        rule('fair', atLeast('selection', 2), ...stars(2)),
      ],
      otherwise: 'poor',
    },
  },
  {
    id: 'comparability',
    short: 'V',
    label: b('Vergelijkbaarheid', 'Comparability'),
    questions: [
      {
        id: 'controlled',
        text: b(
          'Met welke andere oorzaken is rekening gehouden?',
          'Which other causes were taken into account?',
        ),
        options: [
          { id: 'two', label: b('de belangrijkste en nog een', 'the main one and another'), points: 2 },
          { id: 'one', label: b('een daarvan', 'one of these'), points: 1 },
          { id: 'none', label: b('geen', 'none'), points: 0 },
        ],
      },
    ],
    judgement: {
      rules: [rule('good', atLeast('comparability', 1), ...stars('1 of 2', '1 or 2'))],
      otherwise: 'poor',
    },
  },
  {
    id: 'outcome',
    short: 'U',
    label: b('Uitkomst', 'Outcome'),
    questions: [
      starred(
        'assessed',
        b('Hoe is de uitkomst vastgesteld?', 'How was the outcome found?'),
        b('onafhankelijk of uit een registratie', 'independently or from a record'),
        b('door eigen opgave', 'by self-report'),
      ),
      starred(
        'long-enough',
        b('Is lang genoeg gevolgd?', 'Was it followed for long enough?'),
        b('ja', 'yes'),
        b('nee', 'no'),
      ),
      starred(
        'followed',
        b('Hoeveel deelnemers zijn gevolgd?', 'How many participants were followed?'),
        b('allen, of met kleine, beschreven uitval', 'all, or with a small loss that is described'),
        b('met grote of onbeschreven uitval', 'with a large loss, or one not described'),
      ),
    ],
    judgement: {
      rules: [rule('good', atLeast('outcome', 2), ...stars('2 of 3', '2 or 3'))],
      otherwise: 'poor',
    },
  },
];

const poorest = { count: { domains: 'all' as const, in: ['poor'] }, atLeast: 1 };

/** The shape of the Newcastle-Ottawa Scale, with the thresholds that reviews for the AHRQ use. */
export const starScale = toolSchema.parse({
  format: 'zeef-appraisal-tool',
  version: 1,
  id: 'nos',
  short: 'NOS',
  name: b(
    'Sterren voor cohorten (vorm van de Newcastle-Ottawa Scale)',
    'Stars for cohorts (shape of the Newcastle-Ottawa Scale)',
  ),
  licence: b(
    'De Newcastle-Ottawa Scale heeft geen licentie. De vragen staan hier in eigen woorden; laad een bestand met de officiële tekst om die te tonen.',
    'The Newcastle-Ottawa Scale has no licence. The questions here are in our own words; load a file with the official text to show that.',
  ),
  sources: ['Wells et al. The Newcastle-Ottawa Scale (NOS). Ottawa Hospital Research Institute.'],
  levels: [
    { id: 'good', label: b('goed', 'good'), tone: 'good' },
    { id: 'fair', label: b('redelijk', 'fair'), tone: 'fair' },
    { id: 'poor', label: b('zwak', 'poor'), tone: 'poor' },
  ],
  domains,
  overall: {
    rules: [
      rule('poor', poorest, 'Ten minste één domein is zwak.', 'At least one domain is poor.'),
      rule('fair', { domain: 'selection', in: ['fair'] }, 'De selectie is redelijk.', 'Selection is fair.'),
    ],
    otherwise: 'good',
  },
} satisfies ToolInput);
