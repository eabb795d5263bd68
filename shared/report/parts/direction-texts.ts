// Words of the direction of effects: vote count, harvest plot and how the synthesis was done.
import type { Language } from '../../model/fields';

const nl = {
  title: 'Richting van effecten',
  none: 'Er is nog geen effect met een richting van een rapport in de tabellen.',
  votes: 'Telling van richtingen naar succesmaat',
  measure: 'Succesmaat',
  reports: 'Rapporten',
  share: 'Aandeel gunstig (95%-interval)',
  p: 'p-waarde',
  to: 'tot',
  lessThan: (p: string) => `< ${p}`,
  testNote:
    'Het aandeel gunstig is dat van de gunstige onder de gunstige en ongunstige rapporten samen, met het interval van Wilson; de p-waarde is die van de exacte tekentoets (tweezijdig). Geen verschil, gemengd en onduidelijk tellen in beide niet mee. Een telling zegt niets over de grootte van een effect.',
  harvest: 'Oogstdiagram',
  bars: 'Rapporten in het oogstdiagram',
  number: 'Nr.',
  report: 'Rapport',
  direction: 'Richting',
  level: 'Niveau',
  legend: {
    sound: (level: string) => `niveau ${level} of hoger; de hoogte is het niveau`,
    weak: (level: string) => `lager dan niveau ${level}`,
    open: 'zonder niveau of nog niet vastgesteld (?)',
  },
  altHarvest: (reports: string, measures: string) =>
    `${reports} rapporten naar richting, voor ${measures}. Dezelfde gegevens staan in de tabel eronder.`,
  basis: 'Elke staaf is een rapport; het nummer eronder staat in de tabel.',
  part: (n: string, of: string) => `Oogstdiagram (${n} van ${of})`,
  swim: 'Hoe de synthese is gedaan (naar de punten van SWiM)',
  item: 'Punt',
  done: 'In deze studie',
  swimNote:
    'De punten volgen de richtlijn Synthesis without meta-analysis (Campbell et al., 2020), in eigen woorden. ‘Niet gedaan’ staat er waar het zo is.',
  swimItems: {
    grouping: {
      label: '1. Groepen',
      text: (measures: string, n: string) =>
        `De effecten zijn gegroepeerd naar de succesmaten van de studie (${measures}). Groepen met effecten: ${n}.`,
    },
    metric: {
      label: '2. Gemeenschappelijke maat',
      text: (rule: string) =>
        `De richting van het effect. ${rule} Grootten zijn niet omgerekend naar één maat.`,
    },
    method: {
      label: '3. Wijze van samenvoegen',
      text: 'Telling van richtingen, één stem per rapport en succesmaat, met de exacte tekentoets en het interval van Wilson. Er is geen meta-analyse gedaan.',
    },
    priority: {
      label: '4. Wat voorging',
      text: (rule: string) => rule,
    },
    heterogeneity: {
      label: '5. Verschillen tussen rapporten',
      text: 'Niet getoetst. Het oogstdiagram laat zien hoe de richting samengaat met het niveau; de samenvatting van bevindingen is naar type interventie.',
    },
    certainty: {
      label: '6. Zekerheid van het bewijs',
      text: (scale: string, tools: string) =>
        `Niet gedaan voor het geheel, zoals met GRADE. Per rapport is de opzet beoordeeld met de ${scale}${tools === '' ? '' : ` en met ${tools}`}.`,
    },
    presentation: {
      label: '7. Weergave',
      text: 'Tabel met elk effect, telling per succesmaat, en een oogstdiagram met elk rapport.',
    },
    results: {
      label: '8. Resultaten',
      text: (reports: string, effects: string) =>
        `${reports} met ${effects}; elk cijfer in de telling is te openen tot de passage.`,
    },
    limits: {
      label: '9. Beperkingen',
      text: 'Een telling laat grootte en zekerheid van effecten buiten beschouwing, en een rapport zonder effect heeft geen stem.',
      shared: (n: string) =>
        ` Van ${n} telt meer dan één rapport over dezelfde interventie mee; die zijn niet onafhankelijk.`,
      unsaid: (n: string) => ` Zonder richting, en dus niet geteld: ${n}.`,
      open: (n: string) => ` Van ${n} is het niveau nog niet vastgesteld.`,
    },
  },
  nouns: {
    report: ['rapport', 'rapporten'],
    effect: ['effect', 'effecten'],
    intervention: ['interventie', 'interventies'],
  },
  rule: 'Effecten onder alle deelnemers gaan voor die van deelgroepen, en duidelijke voor onduidelijke. Wijzen de effecten van een rapport op één succesmaat verschillende kanten op, dan is zijn stem gemengd.',
} as const;

type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : T extends readonly [string, string]
      ? readonly [string, string]
      : { readonly [K in keyof T]: Widened<T[K]> };

const en: Widened<typeof nl> = {
  title: 'Direction of effects',
  none: 'There is no effect with a direction yet of a report in the tables.',
  votes: 'Count of directions by success measure',
  measure: 'Success measure',
  reports: 'Reports',
  share: 'Share beneficial (95% interval)',
  p: 'p-value',
  to: 'to',
  lessThan: (p) => `< ${p}`,
  testNote:
    'The share beneficial is that of beneficial reports among those beneficial and harmful, with Wilson’s interval; the p-value is that of the exact sign test (two-sided). No difference, mixed and unclear count in neither. A count says nothing of the size of an effect.',
  harvest: 'Harvest plot',
  bars: 'Reports in the harvest plot',
  number: 'No.',
  report: 'Report',
  direction: 'Direction',
  level: 'Level',
  legend: {
    sound: (level) => `level ${level} or higher; the height is the level`,
    weak: (level) => `below level ${level}`,
    open: 'without a level or not settled yet (?)',
  },
  altHarvest: (reports, measures) =>
    `${reports} reports by direction, for ${measures}. The same data are in the table below.`,
  basis: 'Each bar is a report; the number below it is in the table.',
  part: (n, of) => `Harvest plot (${n} of ${of})`,
  swim: 'How the synthesis was done (by the items of SWiM)',
  item: 'Item',
  done: 'In this study',
  swimNote:
    'The items follow the guideline Synthesis without meta-analysis (Campbell et al., 2020), in our own words. ‘Not done’ stands where it is so.',
  swimItems: {
    grouping: {
      label: '1. Groups',
      text: (measures, n) =>
        `The effects are grouped by the success measures of the study (${measures}). Groups with effects: ${n}.`,
    },
    metric: {
      label: '2. Standardised metric',
      text: (rule) => `The direction of the effect. ${rule} Sizes were not transformed to one metric.`,
    },
    method: {
      label: '3. Method of synthesis',
      text: 'A count of directions, one vote for each report and success measure, with the exact sign test and Wilson’s interval. No meta-analysis was done.',
    },
    priority: { label: '4. What went first', text: (rule) => rule },
    heterogeneity: {
      label: '5. Heterogeneity',
      text: 'Not tested. The harvest plot shows how direction goes with level; the summary of findings is by type of intervention.',
    },
    certainty: {
      label: '6. Certainty of the evidence',
      text: (scale, tools) =>
        `Not done for the whole, as with GRADE. The design of each report was rated with the ${scale}${tools === '' ? '' : ` and with ${tools}`}.`,
    },
    presentation: {
      label: '7. Presentation',
      text: 'A table with each effect, a count for each success measure, and a harvest plot with each report.',
    },
    results: {
      label: '8. Results',
      text: (reports, effects) =>
        `${reports} with ${effects}; each number of the count can be opened down to the passage.`,
    },
    limits: {
      label: '9. Limitations',
      text: 'A count leaves size and certainty of effects aside, and a report without an effect has no vote.',
      shared: (n) =>
        ` Of ${n} more than one report on the same intervention counts; these are not independent.`,
      unsaid: (n) => ` Without a direction, and so not counted: ${n}.`,
      open: (n) => ` The level of ${n} is not settled yet.`,
    },
  },
  nouns: {
    report: ['report', 'reports'],
    effect: ['effect', 'effects'],
    intervention: ['intervention', 'interventions'],
  },
  rule: 'Effects among all participants go before those of subgroups, and clear ones before unclear ones. Where the effects of a report on one success measure point several ways, its vote is mixed.',
};

export const directionTexts: Record<Language, Widened<typeof nl>> = { nl, en };
