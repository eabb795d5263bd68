// The built-in template: table 2.3 of the report, word for word in its English labels.
import type { Bilingual } from './fields';
import type { Template, TemplateField, Term } from './project';

/** A text in both languages. */
export const b = (nl: string, en: string): Bilingual => ({ nl, en });
/** A field that is not required, asks no passage and has no unit. */
export const field = (
  id: string,
  type: TemplateField['type'],
  label: Bilingual,
  help: Bilingual = b('', ''),
  options: Term[] = [],
): TemplateField => ({
  id,
  type,
  label,
  help,
  options,
  required: false,
  needsEvidence: false,
  unit: '',
  columns: [],
});

/** Table 2.3. 'Terms' in the last row but two of the results is the report's word for conditions. */
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
          'place',
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
