// The protocol of the practice study: its question, people, searches and correspondents.
import { type Env, newId, type PersonId, type SourceId } from '../../kernel/ids';
import { defaultProject } from '../../model/default-project';
import { type Person, newPerson } from '../../model/people';
import type { Project, TemplateField } from '../../model/project';
import { type Correspondent, newCorrespondent, newSearch, type Search } from '../../model/source';
import { PRACTICE_TOOL } from './appraisals';
import { StudyClock } from './clock';
import { practiceConcepts } from './concepts';
import type { Inflow } from './records';
import { practiceCriteria, practiceVocabularies } from './vocabulary';

/** What it is called, wherever it is listed. */
export const PRACTICE_TITLE = 'Oefenstudie: ontbijt op school in kleine gemeenten (verzonnen)';

/** Who works in the study. */
export type Team = { lead: Person; noor: Person; jelle: Person };

export function practiceTeam(env: Env): Team {
  const person = (name: string, role: Person['role'], colour: string, languages: string[]): Person => ({
    ...newPerson({ id: newId<PersonId>(env), name, role, colour }),
    languages,
  });
  return {
    lead: person('Marit Visser', 'lead', 'indigo', ['nl', 'en', 'de']),
    noor: person('Noor Jansen', 'assistant', 'teal', ['nl', 'en', 'sv', 'de']),
    jelle: person('Jelle Bakker', 'assistant', 'orange', ['nl', 'en', 'fr', 'de']),
  };
}

// The measure is on the report; what the lead asks for besides follows the template of the published study.
const REQUIRED = new Set(['title', 'place', 'description', 'target', 'results']);
const WITH_PASSAGE = new Set(['description', 'results', 'quantitative']);
const ASKED: Readonly<Record<string, TemplateField['help']>> = {
  target: { nl: 'Alle leerlingen of bepaalde groepen', en: 'All pupils or certain groups' },
  quantitative: {
    nl: 'Hoeveel veranderde aanwezigheid of leren?',
    en: 'How much did attendance or learning change?',
  },
  qualitative: {
    nl: 'Wat merkten kinderen, ouders en leerkrachten?',
    en: 'What did children, parents and teachers notice?',
  },
};

function template(): Project['template'] {
  const { template: standard } = defaultProject({ now: () => 0, randomBytes: (n) => new Uint8Array(n) }, '');
  const sections = standard.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({
      ...field,
      required: REQUIRED.has(field.id),
      needsEvidence: WITH_PASSAGE.has(field.id),
      help: ASKED[field.id] ?? field.help,
    })),
  }));
  return { ...standard, sections };
}

/** The study before anything was found: two screen on title and abstract, one reads the full text. */
export function practiceProject(env: Env, { noor, jelle }: Team): Project {
  const project = defaultProject(env, PRACTICE_TITLE);
  const { screening, countries } = project;
  return {
    ...project,
    ...practiceVocabularies,
    concepts: practiceConcepts,
    question:
      'Wat doet een ontbijt op school met aanwezigheid en aandacht van leerlingen in kleine gemeenten, hoe goed is dat onderzocht en wat is in Nederland te gebruiken? (Alles in deze studie is verzonnen: zij dient om mee te oefenen.)',
    engines: ['Kennisbank Onderwijs (verzonnen)', 'European Social Index (verzonnen)'],
    terms: ['schoolontbijt', 'school breakfast', 'Schulfrühstück', 'petit-déjeuner à l’école', 'skolfrukost'],
    periodFrom: 2010,
    toolIds: [PRACTICE_TOOL],
    knownReports: [
      'De Ontbijtklas in Vaardegem: wat een kwartier eerder eten doet',
      'Was kostet ein Schulfrühstück auf dem Land? Eine Rechnung aus dem Amt Steinbach',
      'Het ontbijt van Broekveen, tien jaar later (verzonnen)',
    ],
    countries: [
      ...countries.filter((c) => c.code !== 'DK'),
      { code: 'IE', name: { nl: 'Ierland', en: 'Ireland' }, appendixName: null },
    ],
    criteria: practiceCriteria,
    template: template(),
    letter: {
      ...project.letter,
      client: 'Vereniging van Kleine Gemeenten (verzonnen)',
      sender: 'Marit Visser',
      deadline: '2025-10-10',
    },
    screening: {
      ...screening,
      stages: {
        ...screening.stages,
        'title-abstract': {
          ...screening.stages['title-abstract'],
          screeners: 2,
          screenerIds: [noor.id, jelle.id],
          // Both began with the same twenty, and spoke about what they differed on.
          pilotSize: 20,
          pilotOpenedAt: StudyClock.at('2025-09-06', 0, 0),
          pilotClosedAt: StudyClock.at('2025-09-09', 0, 0),
        },
      },
      ranking: {
        ...screening.ranking,
        isOn: true,
        seedWords: 'breakfast ontbijt Frühstück petit-déjeuner frukost',
      },
      terms: [
        ...['ontbijt', 'breakfast', 'frühstück', 'frukost', 'déjeuner'].map((text) => ({
          text,
          kind: 'include' as const,
          personId: null,
        })),
        ...['lunch', 'studenten', 'students', 'nurses'].map((text) => ({
          text,
          kind: 'exclude' as const,
          personId: null,
        })),
        { text: 'attendance', kind: 'include', personId: noor.id },
      ],
      labels: ['Achtergrond', 'Kosten', 'Navragen'],
    },
  };
}

/** Where the references come from. `BE` was invited and has not answered. */
export type PracticeSources = Record<'a' | 'b', Search> & Record<'SE' | 'DE' | 'FR' | 'BE', Correspondent>;

function search(env: Env, engine: string, query: string, found: number): Search {
  return { ...newSearch(newId<SourceId>(env), engine, query, '2025-09-03'), filters: '2010–, Europa', found };
}

/** Searches and correspondents, as they stand at the end of November 2025. */
export function practiceSources(env: Env): PracticeSources {
  const correspondent = (
    country: string,
    name: string,
    affiliation: string,
    more: Partial<Correspondent>,
  ) => ({
    ...newCorrespondent(newId<SourceId>(env), country, name, affiliation),
    deadline: '2025-10-10',
    ...more,
  });
  return {
    a: {
      ...search(
        env,
        'Kennisbank Onderwijs (verzonnen)',
        '(ontbijt OR breakfast OR Frühstück) AND school',
        412,
      ),
      limits: 'Oudere proeven vielen onder een andere regeling.',
      peerReview: 'Informatiespecialist K. de Wit (verzonnen), met PRESS.',
    },
    b: {
      ...search(env, 'European Social Index (verzonnen)', '"school breakfast" AND (village OR rural)', 268),
      platform: 'SocHost (verzonnen)',
    },
    SE: correspondent('SE', 'Dr. Agneta Ljung', 'Högskolan i Norrvik (verzonnen)', {
      status: 'received',
      email: 'agneta.ljung@example.org',
    }),
    DE: correspondent('DE', 'Prof. Ines Bergmann', 'Institut für Ländliche Bildung (verzonnen)', {
      status: 'received',
      email: 'ines.bergmann@example.org',
      reminders: [{ date: '2025-10-06', note: 'Nog vier dagen; zij stuurt de lijst op tijd.' }],
    }),
    FR: correspondent('FR', 'Dr. Élise Fournier', 'Observatoire des territoires (verzonnen)', {
      status: 'reminded',
      deadline: '2025-10-31',
      email: 'elise.fournier@example.org',
      reminders: [
        { date: '2025-10-27', note: 'Gevraagd of uitstel nodig is.' },
        { date: '2025-11-06', note: 'Eerste deel ontvangen; de rest volgt.' },
      ],
      note: 'Stuurde alvast een deel van de lijst. De nationale context ontbreekt nog.',
    }),
    BE: correspondent('BE', 'Prof. Gijs Wouters', 'Steunpunt Kleine Scholen (verzonnen)', {
      status: 'invited',
      deadline: '2025-11-14',
      email: 'gijs.wouters@example.org',
      note: 'Uitgenodigd na het bezoek van 3 oktober.',
    }),
  };
}

/** The file that the references of an inflow came in. */
export const FILES: Readonly<Record<Inflow, string>> = {
  a: 'kennisbank-onderwijs-2025-09-03.ris',
  b: 'european-social-index-2025-09-03.ris',
  SE: 'inventaris-Zweden.ris',
  DE: 'inventaris-Duitsland.ris',
  FR: 'inventaris-Frankrijk-deel-1.ris',
};
