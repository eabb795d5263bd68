// The second way on Farrington's form of the Maryland scale: the design is chosen, and sets the highest level. It leads
// to the same levels as the short way; the examples are made up.
import type { Scale } from '../../model/scale';
import { b, ends, to } from './parts';

type Question = Scale['questions'][number];
type Answer = Question['answers'][number];

const answers: Answer[] = [
  to(
    'rct',
    b('Loting (gerandomiseerd onderzoek), hoogstens 5', 'Random assignment (trial), at most 5'),
    'random',
    b(
      'Driehonderd nieuwkomers loten om 150 plaatsen; van bijna allen is na een jaar bekend of zij werken: 5. Viel een derde uit: 4.',
      'Three hundred newcomers draw lots for 150 places; of nearly all it is known after a year whether they work: 5. Had a third dropped out: 4.',
    ),
  ),
  to(
    'rdd',
    b('Regression discontinuity, hoogstens 4', 'Regression discontinuity, at most 4'),
    'controls',
    b(
      'Wie net onder een inkomensgrens valt krijgt hulp, wie er net boven valt niet; beide groepen voor en na gemeten, gecontroleerd voor opleiding en regio: 4.',
      'Those just below an income threshold get help, those just above do not; both measured before and after, education and region controlled for: 4.',
    ),
  ),
  to(
    'iv',
    b('Instrumentele variabele, hoogstens 4', 'Instrumental variable, at most 4'),
    'controls',
    b(
      'De gemeente waaraan men is toegewezen bepaalt wie het traject kan volgen; gecontroleerd voor andere kenmerken: 4.',
      'The municipality that people are assigned to decides who can take the programme; other characteristics controlled for: 4.',
    ),
  ),
  to(
    'matching',
    b('Matching op kenmerken, hoogstens 4', 'Matching on characteristics, at most 4'),
    'controls',
    b(
      'Elke deelnemer naast een ander met dezelfde opleiding, taal en verblijfsduur, en daarna gecontroleerd voor regio en jaar: 4. Zonder die controle: 3.',
      'Each participant beside another of the same education, language and length of stay, region and year then controlled for: 4. Without that: 3.',
    ),
  ),
  ends(
    'did',
    b('Difference-in-differences, hoogstens 3', 'Difference-in-differences, at most 3'),
    3,
    b(
      'De verandering bij deelnemers min die in een andere stad: 3. Liepen de steden al uiteen: 2.',
      'The change among participants minus that in another city: 3. If the cities had parted before: 2.',
    ),
  ),
  ends(
    'comparison',
    b('Voor- en nameting met een vergelijkingsgroep, 3', 'Before and after with a comparison group, 3'),
    3,
    b(
      'Deelnemers en mensen op de wachtlijst, beiden bij de start en na een jaar gemeten: 3.',
      'Participants and people on the waiting list, both measured at the start and after a year: 3.',
    ),
  ),
  ends(
    'before-after',
    b('Voor- en nameting zonder vergelijking, 2', 'Before and after, no comparison, 2'),
    2,
    b('Bij de start werkte 30%, een jaar later 45%: 2.', 'At the start 30% worked, a year later 45%: 2.'),
  ),
  ends(
    'cross-section',
    b('Eén meting, 1', 'One measurement, 1'),
    1,
    b(
      'Na het traject werkt 45% van de deelnemers en 38% van anderen: 1.',
      'After the programme 45% of the participants work and 38% of others: 1.',
    ),
  ),
];

export const designQuestion: Question = {
  id: 'design',
  text: b('Met welk ontwerp is het effect gemeten?', 'By which design was the effect measured?'),
  help: b(
    'Het ontwerp bepaalt het hoogst haalbare niveau; de uitvoering kan het verlagen. Bij meer ontwerpen: dat van de uitkomst die telt.',
    'The design sets the highest level that can be reached; its execution can lower it. With several: that of the outcome that counts.',
  ),
  example: b(
    'Kies een ontwerp, dan volgt een uitgewerkt voorbeeld.',
    'Choose a design, and a worked example follows.',
  ),
  answers,
};

/** Reasons to go down that some designs ask for. */
export const designReasons: Scale['downgrades'] = [
  {
    id: 'comparability',
    label: b('Vergelijkbaarheid', 'Comparability'),
    help: b(
      'De groepen ontwikkelden zich al verschillend of verschilden bij de start.',
      'The groups developed differently before, or differed at the start.',
    ),
    minus: 1,
    after: ['did', 'comparison', 'matching', 'rdd'].map((answerId) => ({ questionId: 'design', answerId })),
  },
];
