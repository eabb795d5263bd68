// The Maryland scale as the What Works Centre for Local Economic Growth scores on it: the design is asked first and
// sets the highest level, and how it was carried out can lower that.
//
// Sources: 'Guide to scoring evidence using the Maryland Scientific Methods Scale' (2016), which orders the designs by
// their highest level (5 random assignment; 4 instrument, discontinuity; 4 or 3 duration model, selection correction; 3
// difference-in-differences, panel, matching; 2 or less cross-section, before and after; not scored: additionality,
// impact modelling), and the centre's page on the scale for what levels 1 to 5 ask. The words are ours. So is how much
// a failed question takes off: one level, and two where the design itself falls, as what is left of an instrument that
// is not valid is a comparison with control variables.
import type { Scale } from '../../model/scale';
import { b, ends } from './parts';
import { designs, downgrades } from './sms-wwg-designs';

export const whatWorksScale: Scale = {
  id: 'sms-wwg',
  short: 'SMS-WWG',
  name: b('Maryland Scientific Methods Scale', 'Maryland Scientific Methods Scale'),
  edition: 'What Works Growth, 2016',
  sources: [
    'What Works Centre for Local Economic Growth (2016). Guide to scoring evidence using the Maryland Scientific Methods Scale. https://whatworksgrowth.org/resource-library/guide-to-scoring-the-evidence/',
    'What Works Centre for Local Economic Growth. The Maryland Scientific Methods Scale (SMS). http://www.whatworksgrowth.org/resources/the-scientific-maryland-scale/',
  ],
  levels: [
    {
      level: 0,
      label: b('Niet te scoren', 'Not scored'),
      help: b(
        'Geen meting van een effect: een handleiding, een enquête naar additionaliteit, een rekenmodel van effecten.',
        'No measurement of an effect: a guide, a survey of additionality, a model that computes effects.',
      ),
    },
    {
      level: 1,
      label: b('Vergelijking zonder controlevariabelen', 'Comparison without control variables'),
      help: b(
        'Deelnemers naast anderen op één moment, of deelnemers voor en na, zonder correctie voor verschillen.',
        'Participants beside others at one moment, or participants before and after, nothing adjusted for.',
      ),
    },
    {
      level: 2,
      label: b(
        'Vergelijking met toereikende controlevariabelen',
        'Comparison with adequate control variables',
      ),
      help: b(
        'Dezelfde vergelijking, gecorrigeerd voor verschillen tussen groepen of voor veranderingen in de omgeving.',
        'The same comparison, adjusted for differences between groups or for changes around them.',
      ),
    },
    {
      level: 3,
      label: b('Voor en na, met een vergelijkingsgroep', 'Before and after, with a comparison group'),
      help: b(
        'De keuze van de vergelijkingsgroep is beargumenteerd en haar gelijkenis aangetoond; wat niet is gemeten kan nog verschillen.',
        'The choice of the comparison group is argued for and its likeness shown; what was not measured may still differ.',
      ),
    },
    {
      level: 4,
      label: b('Toeval buiten de deelnemer', 'Chance outside the participant'),
      help: b(
        'Een instrument of een grens bepaalt wie meedoet, en dat het zo werkt is aangetoond.',
        'An instrument or a threshold decides who takes part, and that it works so is shown.',
      ),
    },
    {
      level: 5,
      label: b('Loting', 'Random assignment'),
      help: b(
        'Groepen door loting, aantoonbaar gelijk, met weinig uitval en zonder besmetting.',
        'Groups by lot, shown to be equal, with little attrition and no contamination.',
      ),
    },
  ],
  soundFrom: 3,
  firstQuestion: 'design',
  questions: [
    {
      id: 'design',
      text: b('Met welk ontwerp is het effect gemeten?', 'By which design was the effect measured?'),
      help: b(
        'Het ontwerp bepaalt het hoogst haalbare niveau. Bij meer ontwerpen: dat van de uitkomst die telt.',
        'The design sets the highest level that can be reached. With several: that of the outcome that counts.',
      ),
      example: b(
        'Kies een ontwerp, dan volgt een uitgewerkt voorbeeld.',
        'Choose a design, and a worked example follows.',
      ),
      answers: designs,
    },
    {
      id: 'timing',
      text: b(
        'Is het moment waarop de interventie begon voor de deelnemer toeval?',
        'Is the moment at which the intervention began chance to the participant?',
      ),
      help: b(
        'Bijvoorbeeld een wachtlijst, zonder dat men erop vooruitloopt.',
        'Such as a waiting list, without anybody acting on it beforehand.',
      ),
      example: b(
        'De duur tot werk voor en na de start van een traject dat op volgorde van aanmelding begint.',
        'Time to a job before and after the start of a programme that begins in order of application.',
      ),
      answers: [ends('yes', b('Ja', 'Yes'), 4), ends('no', b('Nee of onduidelijk', 'No or unclear'), 3)],
    },
    {
      id: 'exclusion',
      text: b(
        'Bepaalt een variabele de deelname die de uitkomst niet rechtstreeks beïnvloedt?',
        'Does a variable decide participation that does not affect the outcome directly?',
      ),
      help: b(
        'Zonder zo’n variabele rust de correctie alleen op de vorm van het model.',
        'Without one, the correction rests on the form of the model alone.',
      ),
      example: b(
        'De afstand tot het kantoor bepaalt wie meedoet, en zegt niets over de kans op werk.',
        'Distance to the office decides who takes part, and says nothing of the chance of a job.',
      ),
      answers: [ends('yes', b('Ja', 'Yes'), 4), ends('no', b('Nee of onduidelijk', 'No or unclear'), 3)],
    },
    {
      id: 'controls',
      text: b('Is er toereikend gecorrigeerd?', 'Is it adequately adjusted for?'),
      help: b(
        'Tussen groepen voor kenmerken zoals opleiding en verblijfsduur; in de tijd voor conjunctuur en beleid.',
        'Between groups for characteristics such as education and length of stay; over time for the economy and policy.',
      ),
      example: b(
        'Een regressie met leeftijd, opleiding, taalniveau, verblijfsduur en regio.',
        'A regression with age, education, language level, length of stay and region.',
      ),
      answers: [ends('yes', b('Ja', 'Yes'), 2), ends('no', b('Nee of onduidelijk', 'No or unclear'), 1)],
    },
  ],
  downgrades,
};
