// A checklist with screening questions and five criteria for each design, in the shape of the MMAT (2018). Its text is
// protected by copyright, without a licence to adapt it: the questions are in our own words.
import type { ToolCondition, ToolInput } from '../../../model/appraisal-tool';
import { toolSchema } from '../../../model/checked-tool';
import type { Bilingual } from '../../../model/fields';
import { b, rule, said } from './parts';

type Design = {
  id: string;
  label: Bilingual;
  criteria: readonly [Bilingual, Bilingual, Bilingual, Bilingual, Bilingual];
};

const designs: readonly Design[] = [
  {
    id: 'qualitative',
    label: b('kwalitatief', 'qualitative'),
    criteria: [
      b('Past een kwalitatieve opzet bij de vraag?', 'Does a qualitative design suit the question?'),
      b('Passen de manieren van verzamelen bij de vraag?', 'Do the ways of collecting suit the question?'),
      b('Volgen de bevindingen uit de gegevens?', 'Do the findings follow from the data?'),
      b('Steunen de gegevens de duiding genoeg?', 'Do the data support the reading enough?'),
      b('Sluiten bron, analyse en duiding op elkaar aan?', 'Do source, analysis and reading fit together?'),
    ],
  },
  {
    id: 'randomised',
    label: b('experiment met loting', 'randomised experiment'),
    criteria: [
      b('Is het loten goed gedaan?', 'Was the drawing of lots done well?'),
      b('Waren de groepen bij aanvang vergelijkbaar?', 'Were the groups alike at the start?'),
      b('Is de uitkomst van bijna allen bekend?', 'Is the outcome of nearly all known?'),
      b('Wisten de beoordelaars de groep niet?', 'Did assessors not know the group?'),
      b('Kregen de deelnemers wat hun groep kreeg?', 'Did participants get what their group got?'),
    ],
  },
  {
    id: 'non-randomised',
    label: b('vergelijking zonder loting', 'comparison without lots'),
    criteria: [
      b('Lijken de deelnemers op wie het gaat?', 'Are the participants like those it is about?'),
      b('Zijn uitkomst en interventie goed gemeten?', 'Were outcome and intervention measured well?'),
      b('Is de uitkomst van bijna allen bekend?', 'Is the outcome of nearly all known?'),
      b('Is met andere oorzaken rekening gehouden?', 'Were other causes taken into account?'),
      b('Verliep de interventie zoals bedoeld?', 'Did the intervention go as intended?'),
    ],
  },
  {
    id: 'descriptive',
    label: b('beschrijvend in cijfers', 'descriptive in numbers'),
    criteria: [
      b('Past de steekproef bij de vraag?', 'Does the sample suit the question?'),
      b('Lijkt de steekproef op wie het gaat?', 'Is the sample like those it is about?'),
      b('Passen de metingen?', 'Do the measurements suit?'),
      b('Is de kans op vertekening door non-respons klein?', 'Is bias through non-response unlikely?'),
      b('Past de statistische bewerking bij de vraag?', 'Do the statistics suit the question?'),
    ],
  },
  {
    id: 'mixed',
    label: b('gemengd', 'mixed'),
    criteria: [
      b('Is er een goede reden om te mengen?', 'Is there a good reason to mix?'),
      b('Zijn de delen tot één antwoord gebracht?', 'Were the parts brought to one answer?'),
      b('Is de samenkomst van de delen goed geduid?', 'Was what they give together read well?'),
      b('Zijn verschillen tussen de delen besproken?', 'Were differences between the parts discussed?'),
      b('Is elk deel op zichzelf goed gedaan?', 'Was each part done well in itself?'),
    ],
  },
];

const names = [1, 2, 3, 4, 5] as const;
const judgement = (ids: string[]): ToolInput['domains'][number]['judgement'] => ({
  rules: [
    rule(
      'met',
      { count: { questions: ids, in: ['yes'] }, atLeast: 1 },
      'Beantwoord met ja.',
      'Answered by yes.',
    ),
    rule(
      'not-met',
      { count: { questions: ids, in: ['no'] }, atLeast: 1 },
      'Beantwoord met nee.',
      'Answered by no.',
    ),
  ],
  otherwise: 'unclear',
});

/** A criterion is one column for all designs: of its five questions the one of the design is asked. */
const criteria = names.map((n, at): ToolInput['domains'][number] => {
  const questions = designs.map(({ id, criteria: texts }) => ({
    id: `${id}-${n}`,
    text: texts[at] ?? b('', ''),
    askedWhen: said('design', id),
  }));
  const ids = questions.map((q) => q.id);
  return {
    id: `criterion-${n}`,
    short: `C${n}`,
    label: b(`Criterium ${n}`, `Criterion ${n}`),
    questions,
    judgement: judgement(ids),
  };
});

/**
 * The parts of a mixed study are judged as studies of their own (MMAT 2018, sets 1 and 2, 3 or 4, then 5): a column for
 * each criterion of its qualitative part, and of its quantitative part by the design of that.
 */
function partOf(
  part: { id: string; short: string; label: Bilingual },
  sets: readonly (Design & { when: ToolCondition })[],
): ToolInput['domains'] {
  return names.map((n, at) => {
    const questions = sets.map(({ id, criteria: texts, when }) => ({
      id: `mixed-${id}-${n}`,
      text: texts[at] ?? b('', ''),
      askedWhen: when,
    }));
    return {
      id: `${part.id}-${n}`,
      short: `${part.short}${n}`,
      label: b(`${part.label.nl}, criterium ${n}`, `${part.label.en}, criterion ${n}`),
      askedWhen: said('design', 'mixed'),
      questions,
      judgement: judgement(questions.map((q) => q.id)),
    };
  });
}

const quantitative = designs.filter((d) => d.id !== 'qualitative' && d.id !== 'mixed');
const parts = [
  ...partOf(
    { id: 'qualitative-part', short: 'K', label: b('Kwalitatief deel', 'Qualitative part') },
    designs.filter((d) => d.id === 'qualitative').map((d) => ({ ...d, when: said('design', 'mixed') })),
  ),
  ...partOf(
    { id: 'quantitative-part', short: 'Q', label: b('Kwantitatief deel', 'Quantitative part') },
    quantitative.map((d) => ({ ...d, when: said('quantitative-design', d.id) })),
  ),
];

/** The shape of the MMAT (2018), in our own words; its authors advise against an overall score. */
export const mixedMethods = toolSchema.parse({
  format: 'zeef-appraisal-tool',
  version: 1,
  id: 'mmat',
  short: 'MMAT',
  name: b(
    'Checklist voor gemengde opzetten (vorm van de MMAT 2018)',
    'Checklist for mixed designs (shape of the MMAT 2018)',
  ),
  licence: b(
    'De MMAT is auteursrechtelijk beschermd (CIPO 1148552) en heeft geen licentie die bewerken toestaat. De vragen staan hier in eigen woorden; laad een bestand met de officiële tekst om die te tonen.',
    'The MMAT is protected by copyright (CIPO 1148552) and has no licence that allows adapting. The questions here are in our own words; load a file with the official text to show that.',
  ),
  sources: ['Hong et al. (2018). Mixed Methods Appraisal Tool (MMAT), version 2018. McGill University.'],
  levels: [
    { id: 'met', label: b('voldaan', 'met'), tone: 'good' },
    { id: 'unclear', label: b('niet te zeggen', 'cannot tell'), tone: 'unknown', sign: '?' },
    { id: 'not-met', label: b('niet voldaan', 'not met'), tone: 'poor' },
  ],
  options: [
    { id: 'yes', label: b('ja', 'yes') },
    { id: 'no', label: b('nee', 'no') },
    { id: 'cannot-tell', label: b('niet te zeggen', 'cannot tell') },
  ],
  screening: {
    questions: [
      { id: 's1', text: b('Is de onderzoeksvraag duidelijk?', 'Is the research question clear?') },
      {
        id: 's2',
        text: b('Kunnen de gegevens die vraag beantwoorden?', 'Can the data answer that question?'),
      },
    ],
    pass: { all: [said('s1', 'yes'), said('s2', 'yes')] },
  },
  domains: [
    {
      id: 'design-of-study',
      label: b('Opzet', 'Design'),
      questions: [
        {
          id: 'design',
          text: b('Welke opzet heeft het onderzoek?', 'Which design has the study?'),
          options: designs.map(({ id, label }) => ({ id, label })),
        },
        {
          id: 'quantitative-design',
          text: b('Welke opzet heeft het kwantitatieve deel?', 'Which design has the quantitative part?'),
          options: quantitative.map(({ id, label }) => ({ id, label })),
          askedWhen: said('design', 'mixed'),
        },
      ],
      judgement: { by: 'none' },
    },
    ...criteria,
    ...parts,
  ],
  overall: { by: 'none' },
} satisfies ToolInput);
