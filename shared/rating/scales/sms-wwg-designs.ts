// The designs of the What Works Growth scale, each with the level that it can reach, a worked example that we made up,
// and the questions about how it was carried out.
import type { Bilingual } from '../../model/fields';
import type { Scale } from '../../model/scale';
import { b, ends, to } from './parts';

type Answer = Scale['questions'][number]['answers'][number];
type Downgrade = Scale['downgrades'][number];

export const designs: Answer[] = [
  ends(
    'rct',
    b('Loting (gerandomiseerd onderzoek), hoogstens 5', 'Random assignment (trial), at most 5'),
    5,
    b(
      'Een gemeente loot 400 aanmeldingen voor 200 plaatsen. Bij de start zijn de groepen gelijk; na een jaar is van 92% bekend of zij werken, en niemand van de andere 200 volgde het traject elders: 5. Had een kwart van hen het elders gevolgd, dan 4.',
      'A city draws lots among 400 applications for 200 places. At the start the groups are equal; after a year it is known of 92% whether they work, and none of the other 200 took the programme elsewhere: 5. Had a quarter of them taken it elsewhere, 4.',
    ),
  ),
  ends(
    'iv',
    b('Instrumentele variabele, hoogstens 4', 'Instrumental variable, at most 4'),
    4,
    b(
      'Nieuwkomers worden over gemeenten verdeeld; sommige bieden het traject. De verdeling voorspelt deelname sterk en hangt niet samen met hun kansen: 4. Kozen zij hun gemeente zelf, dan valt het instrument weg: 2.',
      'Newcomers are dispersed over municipalities, some of which offer the programme. Dispersal predicts participation strongly and is unrelated to their chances: 4. Had they chosen their municipality, the instrument falls: 2.',
    ),
  ),
  ends(
    'rdd',
    b('Regression discontinuity, hoogstens 4', 'Regression discontinuity, at most 4'),
    4,
    b(
      'Wie jonger is dan 25 krijgt begeleiding; 24-jarigen staan naast 25-jarigen, die in niets anders verschillen: 4. Begint met 25 ook een andere uitkering, dan 2.',
      'Those under 25 get coaching; people of 24 stand beside people of 25, who differ in nothing else: 4. If another benefit also begins at 25, 2.',
    ),
  ),
  to(
    'hazard',
    b('Duurmodel (hazard), 3 of 4', 'Duration model (hazard), 3 or 4'),
    'timing',
    b(
      'De duur tot de eerste baan, met het moment van instromen. Is dat moment toeval: 4, anders 3.',
      'Time to the first job, with the moment of entry. If that moment is chance: 4, else 3.',
    ),
  ),
  to(
    'selection',
    b(
      'Selectiecorrectie (Heckman, controlefunctie), 3 of 4',
      'Selection correction (Heckman, control function), 3 or 4',
    ),
    'exclusion',
    b(
      'Een eerste vergelijking verklaart deelname, een tweede de uitkomst. Staat in de eerste iets dat de tweede niet raakt: 4, anders 3.',
      'A first equation explains participation, a second the outcome. If the first holds something that does not touch the second: 4, else 3.',
    ),
  ),
  ends(
    'did',
    b('Difference-in-differences, hoogstens 3', 'Difference-in-differences, at most 3'),
    3,
    b(
      'Werk voor en na de invoering in zes gemeenten, naast zes zonder. De lijnen liepen drie jaar gelijk op: 3. Liepen zij al uiteen, dan 2.',
      'Work before and after the start in six municipalities, beside six without. The lines ran in parallel for three years: 3. Had they parted before, 2.',
    ),
  ),
  ends(
    'panel',
    b('Paneldata met vaste effecten, hoogstens 3', 'Panel data with fixed effects, at most 3'),
    3,
    b(
      'Dezelfde 900 mensen in zes jaren, met een vast effect voor ieder en voor elk jaar, en wat in de tijd verandert: 3.',
      'The same 900 people over six years, with a fixed effect for each and for every year, and what changes over time: 3.',
    ),
  ),
  ends(
    'psm',
    b('Matching (propensity score), hoogstens 3', 'Matching (propensity score), at most 3'),
    3,
    b(
      'Naast elke deelnemer twee anderen met dezelfde opleiding, taal, verblijfsduur en eerder werk; na het koppelen zijn de groepen gelijk: 3. Zonder eerder werk onder de kenmerken: 2.',
      'Beside each participant two others of the same education, language, length of stay and earlier work; matched, the groups are equal: 3. Without earlier work among the characteristics: 2.',
    ),
  ),
  to(
    'cross-section',
    b('Eén meting van deelnemers en anderen, 1 of 2', 'One measurement of participants and others, 1 or 2'),
    'controls',
    b(
      'Van deelnemers werkt 45%, van anderen 38%. Gecorrigeerd voor opleiding en verblijfsduur: 2, anders 1.',
      'Of participants 45% work, of others 38%. Adjusted for education and length of stay: 2, else 1.',
    ),
  ),
  to(
    'before-after',
    b(
      'Deelnemers voor en na, zonder vergelijking, 1 of 2',
      'Participants before and after, no comparison, 1 or 2',
    ),
    'controls',
    b(
      'Bij de start werkte 30%, een jaar later 45%. Gecorrigeerd voor de conjunctuur: 2, anders 1.',
      'At the start 30% worked, a year later 45%. Adjusted for the economy: 2, else 1.',
    ),
  ),
  ends(
    'none',
    b('Geen van deze: er is geen effect gemeten', 'None of these: no effect was measured'),
    0,
    b(
      'Deelnemers zeggen dat zij zonder het traject geen baan hadden gevonden: dat is hun oordeel, geen meting.',
      'Participants say that they would not have found a job without the programme: their judgement, no measurement.',
    ),
  ),
];

const reason = (
  id: string,
  minus: number,
  of: readonly string[],
  label: Bilingual,
  help: Bilingual,
): Downgrade => ({
  id,
  label,
  help,
  minus,
  after: of.map((answerId) => ({ questionId: 'design', answerId })),
});

export const downgrades: Downgrade[] = [
  reason(
    'balance',
    1,
    ['rct'],
    b('Loting niet geslaagd', 'Randomisation failed'),
    b(
      'De groepen verschillen bij de start, of correctie verandert de uitkomst sterk.',
      'The groups differ at the start, or adjustment changes the result much.',
    ),
  ),
  reason(
    'attrition',
    1,
    ['rct'],
    b('Uitval', 'Attrition'),
    b(
      'Veel of selectieve uitval, die niet is ondervangen.',
      'Much or selective attrition that was not dealt with.',
    ),
  ),
  reason(
    'contamination',
    1,
    ['rct', 'rdd', 'did', 'psm'],
    b('Besmetting', 'Contamination'),
    b(
      'De vergelijkingsgroep kreeg (iets als) de interventie.',
      'The comparison group received (something like) the intervention.',
    ),
  ),
  reason(
    'instrument-invalid',
    2,
    ['iv'],
    b('Instrument niet geldig', 'Instrument not valid'),
    b(
      'Het hangt zelf met de uitkomst samen, of dat is niet uitgesloten.',
      'It is related to the outcome itself, or that is not ruled out.',
    ),
  ),
  reason(
    'instrument-weak',
    1,
    ['iv'],
    b('Instrument zwak', 'Instrument weak'),
    b('Het voorspelt deelname nauwelijks.', 'It hardly predicts participation.'),
  ),
  reason(
    'threshold-chosen',
    2,
    ['rdd'],
    b('Grens te beïnvloeden of niet alleen', 'Threshold influenced or not alone'),
    b(
      'Mensen kunnen hun plaats rond de grens kiezen, of bij de grens verandert meer.',
      'People can choose their side of the threshold, or more changes at it.',
    ),
  ),
  reason(
    'trends',
    1,
    ['did'],
    b('Geen gelijke ontwikkeling vooraf', 'No parallel trends before'),
    b(
      'De groepen ontwikkelden zich al verschillend, of dat is niet getoond.',
      'The groups developed differently before, or it is not shown that they did not.',
    ),
  ),
  reason(
    'moment',
    1,
    ['did', 'panel'],
    b('Begin niet scherp', 'No sharp beginning'),
    b('Onduidelijk is wanneer de interventie begon.', 'It is unclear when the intervention began.'),
  ),
  reason(
    'time-varying',
    1,
    ['panel', 'hazard', 'selection'],
    b('Veranderingen niet gecontroleerd', 'Changes not controlled for'),
    b(
      'Wat in de tijd verandert en met deelname samenhangt, ontbreekt.',
      'What changes over time and goes with participation is missing.',
    ),
  ),
  reason(
    'matching-poor',
    1,
    ['psm'],
    b('Koppeling niet toereikend', 'Matching not adequate'),
    b(
      'Belangrijke kenmerken ontbreken, of de groepen zijn na het koppelen niet gelijk.',
      'Important characteristics are missing, or the groups are not equal once matched.',
    ),
  ),
];
