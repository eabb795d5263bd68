// Criteria, types, measures and conditions of the practice study: of its own subject, which is not the published one.
import type { Bilingual } from '../../model/fields';
import type { Criterion, Project } from '../../model/project';

const b = (nl: string, en: string): Bilingual => ({ nl, en });
const criterion = (
  code: string,
  kind: Criterion['kind'],
  label: Bilingual,
  explanation: Bilingual,
): Criterion => ({ code, kind, label, explanation, stages: ['title-abstract', 'full-text'] });

export const practiceCriteria: Criterion[] = [
  criterion(
    'I1',
    'include',
    b('Ontbijt op school, als interventie', 'Breakfast at school, as an intervention'),
    b(
      'Iemand biedt het aan; wat kinderen thuis eten valt erbuiten.',
      'Somebody offers it; what children eat at home does not count.',
    ),
  ),
  criterion(
    'I2',
    'include',
    b('Leerlingen van 4 tot en met 12 jaar', 'Pupils aged 4 to 12'),
    b(
      'Ook gemengde groepen, als de uitkomst apart is gegeven.',
      'Mixed groups too, where their outcome is given apart.',
    ),
  ),
  criterion(
    'I3',
    'include',
    b('Europa, gepubliceerd vanaf 2010', 'Europe, published from 2010'),
    b('Het gaat om het jaar van het rapport.', 'The year of the report counts.'),
  ),
  criterion(
    'E1',
    'exclude',
    b('Andere doelgroep', 'Other target group'),
    b('Volwassenen, studenten, bewoners van instellingen.', 'Adults, students, residents of institutions.'),
  ),
  criterion(
    'E2',
    'exclude',
    b('Geen interventie', 'No intervention'),
    b(
      'Enquêtes naar gewoonten, zonder dat er iets is aangeboden.',
      'Surveys of habits, where nothing was offered.',
    ),
  ),
  criterion('E3', 'exclude', b('Buiten Europa', 'Outside Europe'), b('', '')),
  criterion('E4', 'exclude', b('Vóór 2010', 'Before 2010'), b('', '')),
  criterion(
    'E5',
    'exclude',
    b('Ander aanbod dan ontbijt', 'Another offer than breakfast'),
    b('Lunch, fruit, schoolmelk, kooklessen.', 'Lunch, fruit, school milk, cooking lessons.'),
  ),
];

export const practiceVocabularies: Pick<
  Project,
  'typology' | 'measures' | 'conditions' | 'selectionCriteria'
> = {
  typology: [
    {
      id: 'handout',
      label: b('Uitdelen', 'Handing out'),
      involvement: b('Minimaal', 'Minimal'),
      description: b(
        'Kinderen krijgen eten mee; er is geen gezamenlijk moment.',
        'Children are given food; there is no moment together.',
      ),
    },
    {
      id: 'canteen',
      label: b('Eetzaal', 'Canteen'),
      involvement: b('Redelijk', 'Reasonable'),
      description: b(
        'Ontbijt in een zaal vóór schooltijd, voor wie komt.',
        'Breakfast in a hall before school, for whoever comes.',
      ),
    },
    {
      id: 'classroom',
      label: b('In de klas', 'In the classroom'),
      involvement: b('Groot', 'Large'),
      description: b(
        'Ontbijt aan de eigen tafel, als begin van de les, met de leerkracht.',
        'Breakfast at the own desk, as the beginning of the lesson, with the teacher.',
      ),
    },
    {
      id: 'village',
      label: b('Met het dorp', 'With the village'),
      involvement: b('Maximaal', 'Maximal'),
      description: b(
        'Ouders, ouderen of vrijwilligers uit het dorp maken en delen het ontbijt.',
        'Parents, older people or volunteers of the village make and share the breakfast.',
      ),
    },
  ],
  measures: [
    { id: 'attendance', label: b('Aanwezigheid', 'Attendance') },
    { id: 'lateness', label: b('Op tijd komen', 'Being on time') },
    { id: 'learning', label: b('Leren en aandacht', 'Learning and attention') },
    { id: 'wellbeing', label: b('Welbevinden', 'Wellbeing') },
  ],
  conditions: [
    { id: 'people', label: b('Mensen die elke ochtend komen', 'People who come every morning') },
    { id: 'transport', label: b('Vervoer dat op tijd is', 'Transport that is in time') },
    { id: 'money', label: b('Geld na de eerste subsidie', 'Money after the first grant') },
    { id: 'kitchen', label: b('Een gedeelde keuken', 'A shared kitchen') },
  ],
  selectionCriteria: [
    {
      id: 'innovative',
      label: b('Vernieuwende elementen', 'Innovative elements'),
      help: b('Wat in Nederland nog niet is geprobeerd.', 'What has not been tried in the Netherlands.'),
    },
    {
      id: 'success',
      label: b('Mate van succes', 'Degree of success'),
      help: b('Hoe, en op welke maten.', 'How, and on which measures.'),
    },
    {
      id: 'elements',
      label: b('Werkzame elementen en voorwaarden', 'Effective elements and conditions'),
      help: b(
        'Wat ertoe bijdraagt, en onder welke omstandigheden.',
        'What contributes, and in which circumstances.',
      ),
    },
    {
      id: 'method',
      label: b('Methodologisch niveau', 'Methodological level'),
      help: b('Hoeveel gewicht het onderzoek kan dragen (SMS).', 'What weight the research can bear (SMS).'),
    },
  ],
};
