// The Dutch 'effectladder' for social interventions, as a second scale that is nothing but data.
// Source: Van Yperen, T. A., & Veerman, J. W. (Red.) (2008). Zicht op effectiviteit. Delft: Eburon, chapter 1.
import type { Scale } from '../../model/scale';
import { b } from './parts';

export const effectLadder: Scale = {
  id: 'effect-ladder',
  short: 'EL',
  name: b('Effectladder', 'Effect ladder'),
  sources: [
    'Van Yperen, T. A., & Veerman, J. W. (Red.). (2008). Zicht op effectiviteit. Handboek voor praktijkgestuurd effectonderzoek in de jeugdzorg. Eburon.',
  ],
  levels: [
    {
      level: 0,
      label: b('Impliciet', 'Implicit'),
      help: b('De aanpak is niet beschreven.', 'The approach is not described.'),
    },
    {
      level: 1,
      label: b('Potentieel', 'Potential'),
      help: b('Doel, doelgroep en werkwijze zijn beschreven.', 'Aim, target group and method are described.'),
    },
    {
      level: 2,
      label: b('Veelbelovend', 'Promising'),
      help: b('Ook een theorie over waarom het werkt.', 'Also a theory of why it works.'),
    },
    {
      level: 3,
      label: b('Doeltreffend', 'Effective in practice'),
      help: b('Metingen laten zien dat doelen worden bereikt.', 'Measurements show that aims are met.'),
    },
    {
      level: 4,
      label: b('Werkzaam', 'Efficacious'),
      help: b(
        'Onderzoek met controlegroep schrijft het effect aan de aanpak toe.',
        'Controlled research ascribes the effect to the approach.',
      ),
    },
  ],
  soundFrom: 4,
  firstQuestion: 'described',
  questions: [
    {
      id: 'described',
      text: b('Zijn doel, doelgroep en werkwijze beschreven?', 'Are aim, target group and method described?'),
      help: b('Zo, dat een ander het kan navolgen.', 'So that another could follow it.'),
      example: b('Een handboek of projectplan.', 'A manual or project plan.'),
      answers: [
        { id: 'no', label: b('Nee', 'No'), next: null, level: 0 },
        { id: 'yes', label: b('Ja', 'Yes'), next: 'theory', level: null },
      ],
    },
    {
      id: 'theory',
      text: b('Is onderbouwd waarom het zou werken?', 'Is it argued why it should work?'),
      help: b('Met theorie of eerder onderzoek.', 'By theory or earlier research.'),
      example: b('Een interventietheorie met bronnen.', 'A theory of change with sources.'),
      answers: [
        { id: 'no', label: b('Nee', 'No'), next: null, level: 1 },
        { id: 'yes', label: b('Ja', 'Yes'), next: 'measured', level: null },
      ],
    },
    {
      id: 'measured',
      text: b('Is gemeten dat de doelen worden bereikt?', 'Is it measured that the aims are met?'),
      help: b(
        'Doelrealisatie, tevredenheid, uitval, verandering.',
        'Aims met, satisfaction, attrition, change.',
      ),
      example: b('Monitor met voor- en nameting.', 'A monitor with before and after measurement.'),
      answers: [
        { id: 'no', label: b('Nee', 'No'), next: null, level: 2 },
        { id: 'yes', label: b('Ja', 'Yes'), next: 'controlled', level: null },
      ],
    },
    {
      id: 'controlled',
      text: b('Is vergeleken met een controlegroep?', 'Is there a comparison with a control group?'),
      help: b('Experiment of quasi-experiment.', 'Experiment or quasi-experiment.'),
      example: b('Gerandomiseerd onderzoek met follow-up.', 'Randomised trial with follow-up.'),
      answers: [
        { id: 'no', label: b('Nee', 'No'), next: null, level: 3 },
        { id: 'yes', label: b('Ja', 'Yes'), next: null, level: 4 },
      ],
    },
  ],
  downgrades: [],
};
