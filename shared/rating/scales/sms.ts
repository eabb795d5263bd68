// The Maryland Scientific Methods Scale with its decision path. Levels: Sherman et al. 1997, chapter 2; Farrington et
// al. 2002. That a method sets the highest level and its execution can lower it: What Works Centre for Local Economic
// Growth, 'Guide to scoring evidence using the Maryland Scientific Methods Scale' (2016).
import type { Scale } from '../../model/scale';
import { b, ends, to } from './parts';
import { designQuestion, designReasons } from './sms-designs';

// That the assignment did not hold says that people left or that the others got the intervention too.
const assignmentBroken = [{ questionId: 'random', answerId: 'broken' }];

export const smsScale: Scale = {
  id: 'sms',
  short: 'SMS',
  name: b('Maryland Scientific Methods Scale', 'Maryland Scientific Methods Scale'),
  edition: 'Farrington et al., 2002',
  sources: [
    'Sherman, L. W., Gottfredson, D. C., MacKenzie, D. L., Eck, J., Reuter, P., & Bushway, S. D. (1997). Preventing crime: What works, what doesn’t, what’s promising. U.S. Department of Justice.',
    'Farrington, D. P., Gottfredson, D. C., Sherman, L. W., & Welsh, B. C. (2002). The Maryland Scientific Methods Scale. In L. W. Sherman et al. (Eds.), Evidence-based crime prevention (pp. 13–21). Routledge.',
    'What Works Centre for Local Economic Growth (2016). Guide to scoring evidence using the Maryland Scientific Methods Scale. https://whatworksgrowth.org/resource-library/guide-to-scoring-the-evidence/',
  ],
  levels: [
    {
      level: 0,
      label: b('Geen effectonderzoek', 'No evaluation of effect'),
      help: b(
        'Een toolkit of handleiding; buiten de gepubliceerde schaal, maar gebruikt in bijlage 3.',
        'A toolkit or guide; outside the published scale, but used in appendix 3.',
      ),
    },
    {
      level: 1,
      label: b('Samenhang, één meting', 'Correlation, one measurement'),
      help: b(
        'Een correlatie tussen interventie en uitkomst bij een eenmalige meting.',
        'A correlation between intervention and outcome at one point in time.',
      ),
    },
    {
      level: 2,
      label: b('Voor- en nameting', 'Before and after'),
      help: b(
        'Meting voor en na de interventie, zonder vergelijkingsgroep.',
        'Measures before and after the intervention, without a comparison group.',
      ),
    },
    {
      level: 3,
      label: b('Voor- en nameting met vergelijkingsgroep', 'Before and after with a comparison group'),
      help: b('Ook een vergelijking met een andere groep.', 'Also a comparison with another group.'),
    },
    {
      level: 4,
      label: b('Quasi-experiment', 'Quasi-experiment'),
      help: b(
        'Vergelijkbare controlegroep, gecontroleerd voor andere relevante variabelen.',
        'Comparable control group, other relevant variables controlled for.',
      ),
    },
    {
      level: 5,
      label: b('Experiment', 'Experiment'),
      help: b(
        'Aselecte toewijzing, voor- en nameting in beide groepen, controle voor storende variabelen.',
        'Random assignment, before and after in both groups, confounders controlled.',
      ),
    },
  ],
  soundFrom: 3,
  firstQuestion: 'effect',
  questions: [
    {
      id: 'effect',
      text: b('Is het effect van de interventie gemeten?', 'Is the effect of the intervention measured?'),
      help: b(
        'Een uitkomst bij deelnemers, zoals werk, inkomen of taalniveau; niet alleen hoe de uitvoering verliep.',
        'An outcome of participants such as work, income or language level; not only how the implementation went.',
      ),
      example: b(
        'Een toolkit met praktijkvoorbeelden meet geen effect.',
        'A toolkit with examples of practice measures no effect.',
      ),
      answers: [
        ends('no', b('Nee', 'No'), 0),
        to('yes', b('Ja', 'Yes'), 'before-after'),
        to('design', b('Ja, en ik kies het ontwerp', 'Yes, and I choose the design'), 'design'),
      ],
    },
    designQuestion,
    {
      id: 'before-after',
      text: b('Is er voor en na de interventie gemeten?', 'Was there a measurement before and after?'),
      help: b(
        'Dezelfde uitkomst, bij dezelfde mensen of gebieden, op twee momenten of meer.',
        'The same outcome, of the same people or areas, at two moments or more.',
      ),
      example: b(
        'Voor-nameting: 30% werkte bij de start, 45% een jaar later.',
        'Before-after design: 30% worked at the start, 45% a year later.',
      ),
      answers: [
        ends('once', b('Nee, er is één meting', 'No, there is one measurement'), 1),
        to(
          'once-random',
          b('Nee, maar de groepen zijn door loting gevormd', 'No, but the groups were formed by lot'),
          'random',
        ),
        to('both', b('Ja', 'Yes'), 'comparison'),
      ],
    },
    {
      id: 'comparison',
      text: b('Is er een vergelijkingsgroep?', 'Is there a comparison group?'),
      help: b(
        'Mensen of gebieden zonder de interventie, op dezelfde momenten gemeten.',
        'People or areas without the intervention, measured at the same moments.',
      ),
      example: b(
        'Deelnemers tegenover werkzoekenden op de wachtlijst.',
        'Participants against job seekers on the waiting list.',
      ),
      answers: [ends('none', b('Nee', 'No'), 2), to('yes', b('Ja', 'Yes'), 'comparable')],
    },
    {
      id: 'comparable',
      text: b(
        'Is de vergelijkingsgroep vergelijkbaar, of vergelijkbaar gemaakt, en hoe?',
        'Is the comparison group comparable, or made comparable, and by what means?',
      ),
      help: b(
        'Het ontwerp bepaalt het hoogst haalbare niveau; de uitvoering kan het verlagen.',
        'The design sets the highest level that can be reached; its execution can lower it.',
      ),
      example: b(
        'Difference-in-differences: de verandering bij deelnemers min de verandering bij anderen. Matching: deelnemers naast anderen met dezelfde kenmerken. Instrumentele variabele: toeval buiten de deelnemer bepaalt wie meedoet. Regression discontinuity: wie net boven een grens valt naast wie er net onder valt. Gerandomiseerd onderzoek: loting bepaalt wie meedoet.',
        'Difference-in-differences: change among participants minus change among others. Matching: participants beside others with the same characteristics. Instrumental variables: chance outside the participant decides who takes part. Regression discontinuity: those just above a threshold beside those just below. Randomised trial: a lot decides who takes part.',
      ),
      answers: [
        ends('unclear', b('Niet aangetoond vergelijkbaar', 'Not shown to be comparable'), 3),
        ends('did', b('Difference-in-differences', 'Difference-in-differences'), 3),
        to('matching', b('Matching op kenmerken', 'Matching on characteristics'), 'controls'),
        to('iv', b('Instrumentele variabele', 'Instrumental variables'), 'controls'),
        to('rd', b('Regression discontinuity', 'Regression discontinuity'), 'controls'),
        to('lot', b('Door loting (aselecte toewijzing)', 'By lot (random assignment)'), 'random'),
      ],
    },
    {
      id: 'controls',
      text: b(
        'Is gecontroleerd voor andere relevante variabelen?',
        'Are other relevant variables controlled for?',
      ),
      help: b(
        'Zoals leeftijd, opleiding, taalniveau, verblijfsduur, regio en conjunctuur.',
        'Such as age, education, language level, length of stay, region and business cycle.',
      ),
      example: b(
        'Propensity score matching met een regressie op achtergrondkenmerken.',
        'Propensity score matching with a regression on background characteristics.',
      ),
      answers: [ends('no', b('Nee of onduidelijk', 'No or unclear'), 3), ends('yes', b('Ja', 'Yes'), 4)],
    },
    {
      id: 'random',
      text: b('Hield de aselecte toewijzing stand?', 'Did the random assignment hold?'),
      help: b(
        'Groepen gelijk bij de start, weinig uitval, de controlegroep kreeg de interventie niet, storende variabelen gecontroleerd. Na ‘nee’ zijn uitval en besmetting al meegewogen, en worden ze niet nog eens gevraagd.',
        'Groups equal at the start, little attrition, the control group did not get the intervention, confounders controlled. After ‘no’ attrition and contamination have been weighed, and are not asked again.',
      ),
      example: b(
        'Nieuwkomers loten om een plaats; na vijftien maanden wordt werk in beide groepen gemeten.',
        'Newcomers draw lots for a place; work is measured in both groups after fifteen months.',
      ),
      answers: [ends('held', b('Ja', 'Yes'), 5), ends('broken', b('Nee of ten dele', 'No or in part'), 4)],
    },
  ],
  downgrades: [
    {
      id: 'attrition',
      label: b('Uitval', 'Attrition'),
      help: b(
        'Veel of selectieve uitval tussen de metingen.',
        'Much or selective attrition between measurements.',
      ),
      minus: 1,
      weighedIn: assignmentBroken,
    },
    {
      id: 'contamination',
      label: b('Besmetting', 'Contamination'),
      help: b(
        'De vergelijkingsgroep kreeg (iets als) de interventie.',
        'The comparison group received (something like) the intervention.',
      ),
      minus: 1,
      weighedIn: assignmentBroken,
    },
    {
      id: 'small',
      label: b('Kleine groepen', 'Small groups'),
      help: b(
        'Te weinig deelnemers om een effect van toeval te onderscheiden.',
        'Too few participants to tell an effect from chance.',
      ),
      minus: 1,
    },
    ...designReasons,
  ],
};
