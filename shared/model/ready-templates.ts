// Parts of a template that are ready to be added: table 2.3 of the report, and EMMIE.
import { cuesIn } from './default-cues';
import { b, defaultTemplate, field } from './default-template';
import type { Bilingual } from './fields';
import type { Cues, Template, TemplateField, Term } from './project';

export type ReadyTemplate = {
  id: string;
  name: Bilingual;
  sections: Template['sections'];
  /** Words by which passages for its fields are found; those of table 2.3 are in every project. */
  cues: Cues;
};

// EMMIE-Q rates each dimension from 0 to 4; the wording of the steps is ours, and the same for each dimension.
const quality: Term[] = [
  { id: '0', label: b('0 – er wordt niets over gezegd', '0 – nothing is said of it') },
  { id: '1', label: b('1 – genoemd, zonder onderbouwing', '1 – mentioned, without support') },
  { id: '2', label: b('2 – beschreven of beredeneerd', '2 – described or reasoned') },
  { id: '3', label: b('3 – met gegevens onderzocht', '3 – examined with data') },
  { id: '4', label: b('4 – met gegevens getoetst volgens plan', '4 – tested with data as planned') },
];

/** A dimension of EMMIE: what was found, and how well that is supported. */
function dimension(id: string, label: Bilingual, help: Bilingual): TemplateField[] {
  return [
    field(`emmie-${id}`, 'long', label, help),
    field(`emmie-${id}-q`, 'choice', b(`${label.nl}: kwaliteit`, `${label.en}: quality`), b('', ''), quality),
  ];
}

const emmie: ReadyTemplate = {
  id: 'emmie',
  name: b('EMMIE', 'EMMIE'),
  sections: [
    {
      id: 'emmie',
      // Johnson, Tilley and Bowers 2015, Journal of Experimental Criminology 11:459-473.
      label: b('EMMIE', 'EMMIE'),
      fields: [
        ...dimension(
          'effect',
          b('Effect', 'Effect'),
          b('Richting en grootte van het effect', 'Direction and size of the effect'),
        ),
        ...dimension(
          'mechanism',
          b('Mechanisme', 'Mechanism'),
          b('Waardoor de maatregel werkt', 'How the measure brings its effect about'),
        ),
        ...dimension(
          'moderators',
          b('Moderatoren', 'Moderators'),
          b('Voor wie en in welke omstandigheden', 'For whom and in which circumstances'),
        ),
        ...dimension(
          'implementation',
          b('Uitvoering', 'Implementation'),
          b('Wat de uitvoering hielp of hinderde', 'What helped or hindered carrying it out'),
        ),
        ...dimension(
          'economics',
          b('Kosten en baten', 'Economics'),
          b('Kosten, baten en hun verhouding', 'Costs, benefits and how they compare'),
        ),
      ],
    },
  ],
  cues: {
    'field:emmie-effect': cuesIn(
      'effect*|leidt tot|toename|afname|procentpunt*|significant*',
      'effect*|impact*|increase*|decrease*|percentage point*|significant*',
      'effekt*|wirkung*|anstieg|rückgang|prozentpunkt*|signifikant*',
      'effet*|impact*|hausse|baisse|points de pourcentage|significati*',
      'effekt*|virkning*|stigning|fald|procentpoint|signifikant*',
      'effekt*|ökning|minskning|procentenhet*|signifikant*',
    ),
    'field:emmie-mechanism': cuesIn(
      'mechanisme*|doordat|werkzame|verklaring*|verklaart',
      'mechanism*|because|explain*|pathway*|theory of change',
      'mechanismus|mechanismen|wirkmechanism*|erklär*|dadurch',
      'mécanisme*|expliqu*|parce que|théorie du changement',
      'mekanisme*|forklar*|fordi|virkningskæde',
      'mekanism*|förklar*|därför|verkningskedja',
    ),
    'field:emmie-moderators': cuesIn(
      'subgroep*|vooral voor|afhankelijk van|voor wie|hangt af van',
      'subgroup*|heterogen*|depend* on|moderat*|for whom|stronger for',
      'teilgruppe*|subgruppe*|abhängig von|heterogen*|vor allem für',
      'sous-groupe*|hétérogén*|dépend de|selon le profil|surtout pour',
      'undergruppe*|afhænger af|særligt for|heterogen*',
      'undergrupp*|beror på|särskilt för|heterogen*',
    ),
    'field:emmie-implementation': cuesIn(
      'uitvoering|implementatie|knelpunt*|succesfactor*|samenwerking|bereik',
      'implement*|delivery|fidelity|barrier*|facilitator*|take-up',
      'umsetzung|durchführung|hemmnis*|erfolgsfaktor*|zusammenarbeit',
      'mise en œuvre|frein*|facteur* de réussite|partenariat*',
      'implementering|gennemførelse|barriere*|succesfaktor*|samarbejde',
      'genomförande*|implementering|hinder|framgångsfaktor*|samverkan',
    ),
    'field:emmie-economics': cuesIn(
      'kosten*|baten|kosteneffectief*|besparing*|euro',
      'cost*|benefit-cost|cost-effective*|saving*|economic evaluation',
      'kosten|nutzen|kosteneffizienz|einsparung*|euro',
      'coût*|bénéfice*|rentab*|économie*|euros',
      'omkostning*|gevinst*|besparelse*|kroner|cost-benefit',
      'kostnad*|nytta|besparing*|kronor|kostnadseffektiv*',
    ),
  },
};

/** Ready-made parts. A new one is a line here. */
export const readyTemplates: readonly ReadyTemplate[] = [
  {
    id: 'table-2.3',
    name: b('Tabel 2.3 van het rapport', 'Table 2.3 of the report'),
    sections: defaultTemplate.sections,
    cues: {},
  },
  emmie,
];

/** The sections of a ready-made part that a template lacks, without fields that it has elsewhere. */
export function missingSections(template: Template, ready: ReadyTemplate): Template['sections'] {
  const fields = new Set(template.sections.flatMap((s) => s.fields.map((f) => f.id)));
  return ready.sections
    .filter((s) => !template.sections.some((own) => own.id === s.id))
    .map((s) => ({ ...s, fields: s.fields.filter((f) => !fields.has(f.id)) }))
    .filter((s) => s.fields.length > 0);
}
