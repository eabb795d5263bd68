// The demonstration project: the 33 reports of the published study, its searches and its correspondents.
import { MemoryStore } from '../change/memory-store';
import { type Env, newId, type PersonId, type SourceId } from '../kernel/ids';
import { defaultProject } from '../model/default-project';
import { type Person, newPerson } from '../model/people';
import type { CslItem } from '../model/reference';
import { newCorrespondent, newSearch, type Source } from '../model/source';
import { type IncomingReference, countryCode, planImport } from '../rating/import-plan';
import { findLink } from '../report/table-model';
import { appendix3Rows } from './appendix3-rows';
import { fillStudy } from './fill-study';
import { reportMetadata } from './report-metadata';

// Named in the published report, section 2.1.
const CORRESPONDENTS: readonly (readonly [country: string, name: string, affiliation: string])[] = [
  ['SE', 'Prof. Matz Dahlberg', 'Uppsala University'],
  ['DK', 'Dr. Karen Nielsen Breidahl', 'Aalborg University'],
  ['DE', 'Dr. Thorsten Schlee', 'University of Duisburg-Essen'],
  ['BE', 'Dr. Peter De Cuyper', 'Katholieke Universiteit Leuven'],
  ['FR', 'Dr. Patrick Simon', 'L’Institut national d’études démographiques'],
];

function toIncoming(intervention: string, report: string, country: string, sms: string): IncomingReference {
  const url = findLink(report);
  const csl: CslItem = {
    ...(reportMetadata(report) ?? { type: 'report', title: report }),
    ...(url === null ? {} : { URL: url }),
  };
  return {
    csl,
    raw: { format: 'bijlage-3', text: report },
    unknown: [],
    study: { country, intervention, sms, citedAs: report },
  };
}

/** Builds the demonstration project through the one door, so that it has a change log like any other. */
export async function buildDemoProject(env: Env): Promise<MemoryStore> {
  const store = new MemoryStore();
  const project = {
    ...defaultProject(env, 'Arbeidstoeleiding in vijf landen (voorbeeld)'),
    question:
      'Welke buitenlandse interventies helpen mensen met een migratieachtergrond aan werk, hoe goed zijn zij onderbouwd en wat is bruikbaar in Nederland?',
  };
  // As the published study prints them.
  project.printing = { ...project.printing, scope: 'correspondents', count: 'counted' };
  project.countries = project.countries.map((c) => (c.code === 'BE' ? { ...c, appendixName: 'Belgie' } : c));
  const person = (name: string, role: Person['role'], colour: string): Person =>
    newPerson({ id: newId<PersonId>(env), name, role, colour });
  const assistant = person('Onderzoeksassistent', 'assistant', 'teal');
  const lead = person('Hoofdonderzoeker', 'lead', 'indigo');
  const search = (engine: string, query: string): Source => ({
    ...newSearch(newId<SourceId>(env), engine, query, '2023'),
    filters: '2013–, Europa',
  });
  const sources: Source[] = [
    search('Google Scholar', 'employment guidance'),
    search('Springer', 'employment migrant EU'),
    ...CORRESPONDENTS.map(([country, name, affiliation]): Source => ({
      ...newCorrespondent(newId<SourceId>(env), country, name, affiliation),
      status: 'received',
    })),
  ];
  const who = { by: assistant.id, device: 'demo' };
  await store.commit(env, {
    ...who,
    kind: 'project.create',
    writes: [
      { table: 'projects', id: project.id, after: project },
      ...[assistant, lead].map((p) => ({ table: 'persons' as const, id: p.id, after: p })),
      ...sources.map((s) => ({ table: 'sources' as const, id: s.id, after: s })),
    ],
  });
  let above = '';
  const rows = appendix3Rows.map(([country, intervention, report, sms]) => {
    above = intervention ?? above;
    return toIncoming(above, report, countryCode(project, country), sms);
  });
  const plan = planImport(env, rows, {
    project,
    interventions: [],
    nextSequence: 0,
    by: assistant.id,
    sources: [],
    fileName: 'bijlage-3',
    format: 'bijlage-3',
    problems: [],
  });
  for (const reference of plan.references) {
    reference.sourceId =
      sources.find((s) => s.type === 'correspondent' && s.country === reference.country)?.id ?? null;
  }
  store.addReferences(plan.references);
  await store.commit(env, {
    ...who,
    kind: 'import.add',
    writes: plan.writes,
    bulk: { table: 'references', batchId: plan.batch.id, count: plan.references.length },
  });
  await fillStudy(store, env, { assistant: assistant.id, lead: lead.id });
  return store;
}
