// The built-in default: the method of the Dutch study. Every part can be changed in a project.
import { type Env, newId, type ProjectId } from '../kernel/ids';
import type { Bilingual } from './fields';
import type { Project, Template, TemplateField } from './project';

const b = (nl: string, en: string): Bilingual => ({ nl, en });
const field = (
  id: string,
  type: TemplateField['type'],
  label: Bilingual,
  help: Bilingual = b('', ''),
  options: TemplateField['options'] = [],
): TemplateField => ({ id, type, label, help, options });

/** Table 2.3 of the report; the English labels are the report's own. */
export const defaultTemplate: Template = {
  version: 1,
  sections: [
    {
      id: 'general',
      label: b('Algemene informatie', 'General information'),
      fields: [
        field('title', 'short', b('Titel van de maatregel', 'Title of the measure')),
        field(
          'place',
          'short',
          b('Land + stad OF gebied van uitvoering', 'Country + city OR area of implementation'),
        ),
        field(
          'description',
          'long',
          b('Korte beschrijving van de maatregel', 'Brief description of the measure'),
        ),
        field(
          'scope',
          'choice',
          b('Geografische reikwijdte van de maatregel', 'Geographical scope of the measure'),
          b('', ''),
          [
            { id: 'national', label: b('Nationaal niveau', 'National level') },
            { id: 'regional', label: b('Regionaal niveau', 'Regional level') },
            { id: 'local', label: b('Lokaal', 'Local') },
          ],
        ),
        field(
          'target',
          'long',
          b('Doelgroep', 'Target group'),
          b('Bijv. alle vluchtelingen of specifieke groepen', 'E.g., all refugees or specific groups'),
        ),
        field('executor', 'short', b('Wie voerde de maatregel uit', 'Who carried out the measure')),
        field('start', 'date', b('Startdatum', 'Start date')),
        field('end', 'date', b('Einddatum of ‘lopende maatregel’', 'End date OR ‘ongoing measure’')),
      ],
    },
    {
      id: 'design',
      label: b('Onderzoeksopzet', 'Research design'),
      fields: [
        field('designType', 'short', b('Type onderzoek', 'Type of design')),
        field(
          'designDescription',
          'long',
          b('Korte beschrijving van de onderzoeksopzet', 'Brief description of research design'),
        ),
        field('sms', 'sms', b('SMS-score (Maryland-schaal)', 'SMS-score (Maryland scale)')),
        field('scale', 'choice', b('Schaal van de maatregel', 'Scale of the measure'), b('', ''), [
          {
            id: 'programme',
            label: b(
              'Programma (brede, landelijke, meerjarige uitvoering)',
              'Programme (wide scale implementation of national coverage and multi-year time frame)',
            ),
          },
          {
            id: 'project',
            label: b(
              'Project (kleinschalig, meestal lokaal)',
              'Project (small scale implementation, usually implemented at local level)',
            ),
          },
          {
            id: 'policy',
            label: b(
              'Beleidsmaatregel (verandering van beleid)',
              'Policy measure (introducing change in public policies)',
            ),
          },
        ]),
      ],
    },
    {
      id: 'results',
      label: b('Resultaten', 'Results'),
      fields: [
        field('results', 'long', b('Beschrijving van de resultaten', 'Description of results')),
        field(
          'elements',
          'long',
          b(
            'Kernelementen en voorwaarden in de uitvoering van de maatregel',
            'Key elements and terms in the implementation of the measure',
          ),
        ),
        field(
          'reports',
          'links',
          b('Rapporten/bewijs', 'Reports/evidence'),
          b('Link naar rapporten/website/DOI', 'Link to reports/website/DOI'),
        ),
      ],
    },
    {
      id: 'success',
      label: b('Indicatie van (mogelijk) succes', 'Indication of success (potential)'),
      fields: [
        field(
          'quantitative',
          'long',
          b('Kwantitatief', 'Quantitative'),
          b(
            'Weten we hoeveel deelnemers een baan vonden?',
            'Do we know how many participants managed to find a job?',
          ),
        ),
        field(
          'qualitative',
          'long',
          b('Kwalitatief', 'Qualitative'),
          b(
            'Zien we andere vormen van succes, en op welke manieren?',
            'Do we perceive other forms of success, in what ways is the programme perceived to be successful?',
          ),
        ),
      ],
    },
  ],
};

/** A new project with the default method and no data. */
export function defaultProject(env: Env, title: string): Project {
  return {
    id: newId<ProjectId>(env),
    schemaVersion: 1,
    title,
    question: '',
    engines: ['Google Scholar', 'Springer', 'IMISCOE'],
    terms: ['employment', 'labor', 'employment guidance', 'employment migrant', 'employment migrant EU'],
    region: 'Europa',
    periodFrom: 2013,
    periodTo: null,
    countries: [
      { code: 'SE', name: b('Zweden', 'Sweden'), appendixName: null },
      { code: 'DK', name: b('Denemarken', 'Denmark'), appendixName: null },
      { code: 'DE', name: b('Duitsland', 'Germany'), appendixName: null },
      { code: 'BE', name: b('België', 'Belgium'), appendixName: null },
      { code: 'FR', name: b('Frankrijk', 'France'), appendixName: null },
    ],
    criteria: [
      { code: 'I1', kind: 'include', label: b('Gepubliceerd vanaf 2013', 'Published from 2013') },
      { code: 'I2', kind: 'include', label: b('Uitgevoerd in Europa', 'Carried out in Europe') },
      {
        code: 'I3',
        kind: 'include',
        label: b(
          'Arbeidstoeleiding van mensen met een migratieachtergrond',
          'Guidance to work of people with a migration background',
        ),
      },
      { code: 'E1', kind: 'exclude', label: b('Andere doelgroep', 'Other target group') },
      { code: 'E2', kind: 'exclude', label: b('Geen interventie', 'No intervention') },
      { code: 'E3', kind: 'exclude', label: b('Buiten Europa', 'Outside Europe') },
      { code: 'E4', kind: 'exclude', label: b('Vóór 2013', 'Before 2013') },
      { code: 'E5', kind: 'exclude', label: b('Niet beschikbaar', 'Not available') },
    ],
    colours: [
      { id: 'yellow', label: b('Onderzoeksopzet', 'Design'), css: '#ffd43b' },
      { id: 'green', label: b('Resultaat', 'Result'), css: '#69db7c' },
      { id: 'blue', label: b('Randvoorwaarde', 'Condition'), css: '#74c0fc' },
      { id: 'pink', label: b('Doelgroep', 'Target group'), css: '#faa2c1' },
    ],
    template: defaultTemplate,
    countingRule: { rangeAt: 'low', zero: 'as-1', noLevel: 'omit' },
    createdAt: env.now(),
  };
}
