// The built-in default: the method of the Dutch study. Every part can be changed in a project.
import { type Env, newId, type ProjectId } from '../kernel/ids';
import { sameJson } from '../kernel/same-json';
import { defaultDecks } from './decks';
import { defaultConcepts } from './default-concepts';
import { defaultCues } from './default-cues';
import { defaultInstruction, defaultInventoryColumns } from './default-instruction';
import { defaultTemplate } from './default-template';
import { defaultVocabularies } from './default-vocabularies';
import type { Bilingual } from './fields';
import { stages } from './decision';
import { type Criterion, type Project, PROJECT_VERSION } from './project';
import { defaultScreening } from './screening-settings';

const b = (nl: string, en: string): Bilingual => ({ nl, en });

const criterion = (code: string, kind: Criterion['kind'], label: Bilingual): Criterion => ({
  code,
  kind,
  label,
  stages: [...stages],
  explanation: b('', ''),
});

/** What somebody must look at who begins a study of something else, in the order of the protocol. */
export const publishedParts = ['terms', 'countries', 'criteria', 'typology', 'instruction'] as const;

/** The parts of a protocol that are still those of the Dutch study, as {@link defaultProject} begins. */
export function asPublished(project: Project): (typeof publishedParts)[number][] {
  const published = defaultProject({ now: () => 0, randomBytes: (n) => new Uint8Array(n) }, '');
  return publishedParts.filter((part) => sameJson(project[part], published[part]));
}

/** A new project with the default method and no data. */
export function defaultProject(env: Env, title: string): Project {
  return {
    id: newId<ProjectId>(env),
    schemaVersion: PROJECT_VERSION,
    title,
    question: '',
    engines: ['Google Scholar', 'Springer', 'IMISCOE'],
    terms: ['employment', 'labor', 'employment guidance', 'employment migrant', 'employment migrant EU'],
    region: 'Europa',
    regionEn: 'Europe',
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
      criterion('I1', 'include', b('Gepubliceerd vanaf 2013', 'Published from 2013')),
      criterion('I2', 'include', b('Uitgevoerd in Europa', 'Carried out in Europe')),
      criterion(
        'I3',
        'include',
        b(
          'Arbeidstoeleiding van mensen met een migratieachtergrond',
          'Guidance to work of people with a migration background',
        ),
      ),
      criterion('E1', 'exclude', b('Andere doelgroep', 'Other target group')),
      criterion('E2', 'exclude', b('Geen interventie', 'No intervention')),
      criterion('E3', 'exclude', b('Buiten Europa', 'Outside Europe')),
      criterion('E4', 'exclude', b('Vóór 2013', 'Before 2013')),
      criterion('E5', 'exclude', b('Niet beschikbaar', 'Not available')),
    ],
    colours: [
      { id: 'yellow', label: b('Onderzoeksopzet', 'Design'), css: '#ffd43b' },
      { id: 'green', label: b('Resultaat', 'Result'), css: '#69db7c' },
      { id: 'blue', label: b('Randvoorwaarde', 'Condition'), css: '#74c0fc' },
      { id: 'pink', label: b('Doelgroep', 'Target group'), css: '#faa2c1' },
    ],
    template: defaultTemplate,
    scaleId: 'sms',
    scales: [],
    toolIds: [],
    tools: [],
    ...defaultVocabularies,
    deckFields: {
      example: 'description',
      success: 'quantitative',
      condition: 'elements',
      government: 'executor',
    },
    instruction: defaultInstruction,
    inventoryColumns: defaultInventoryColumns,
    screening: defaultScreening(),
    filling: { people: 1, isBlind: false },
    cues: defaultCues,
    concepts: defaultConcepts,
    severalLevels: 'highest',
    countingRule: { rangeAt: 'low', zero: 'as-1', noLevel: 'omit' },
    printing: {
      scope: 'included',
      filter: { countries: [], sourceIds: [], tags: [] },
      count: 'delivered',
      flow: 'all-rounds',
      hideEmptyBoxes: false,
    },
    letter: { language: 'en', client: '', sender: '', budget: '', deadline: '' },
    previous: { studies: null, reports: null },
    knownReports: [],
    criteriaVersions: [],
    decks: defaultDecks,
    createdAt: env.now(),
  };
}
