// Studies of any shape for property tests: sources of every kind, decisions, retrievals, ratings, duplicates, numbers
// without records.
import fc from 'fast-check';
import {
  type DuplicateGroupId,
  fixedEnv,
  type InterventionId,
  type PersonId,
  type ReferenceId,
  type SourceId,
} from '../../shared/kernel/ids';
import { decisionId, emptyDecision, stages, verdicts } from '../../shared/model/decision';
import { defaultProject } from '../../shared/model/default-project';
import { linkId } from '../../shared/model/link';
import { newIntervention } from '../../shared/model/intervention';
import type { Person } from '../../shared/model/people';
import { emptyRating } from '../../shared/model/rating';
import type { Reference } from '../../shared/model/reference';
import { newRetrieval, retrievalStatuses } from '../../shared/model/retrieval';
import { newCorrespondent, newSearch, searchKinds, type Source } from '../../shared/model/source';
import { emptyProjectData, type ProjectData } from '../../shared/model/tables';
import { parseRating } from '../../shared/rating/sms';

const small = fc.nat({ max: 3 });
const source = fc.record({
  type: fc.constantFrom(...searchKinds, 'correspondent' as const),
  identified: fc.option(fc.nat({ max: 60 })),
  without: fc.record({ duplicates: small, automation: small, other: small, excluded: small }),
  found: fc.option(fc.nat({ max: 5000 })),
  round: fc.constantFrom(1, 1, 2),
});
const decision = fc.record({
  person: fc.nat({ max: 2 }),
  stage: fc.constantFrom(...stages),
  verdict: fc.constantFrom(...verdicts, null),
  reason: fc.constantFrom('E1', 'E2', null),
});
const item = fc.record({
  source: fc.option(fc.nat({ max: 5 })),
  country: fc.constantFrom(null, 'SE', 'DK', 'NO'),
  duplicateOf: fc.option(fc.nat({ max: 30 }), { freq: 5 }),
  decisions: fc.array(decision, { maxLength: 4 }),
  retrieval: fc.option(fc.constantFrom(...retrievalStatuses), { freq: 4 }),
  ratings: fc.array(
    fc.record({
      person: fc.nat({ max: 2 }),
      value: fc.constantFrom('0', '1', '2', '2_3', '3', '5', 'een opmerking'),
    }),
    { maxLength: 2 },
  ),
  isLinked: fc.boolean(),
});
/** What a study of any shape is built from: a counterexample is read in this form. */
export const studyRecipe = fc.record({
  sources: fc.array(source, { maxLength: 6 }),
  items: fc.array(item, { maxLength: 30 }),
  scope: fc.constantFrom('correspondents' as const, 'included' as const, 'filter' as const),
  count: fc.constantFrom('delivered' as const, 'counted' as const),
  hideEmptyBoxes: fc.boolean(),
  flow: fc.constantFrom('all-rounds' as const, 'last-round' as const),
  filterCountries: fc.constantFrom<string[]>([], ['SE'], ['SE', 'NO']),
  zero: fc.constantFrom('as-1' as const, 'omit' as const),
  noLevel: fc.constantFrom('omit' as const, 'own-column' as const),
  screeners: fc.constantFrom(1 as const, 2 as const),
  isBlind: fc.boolean(),
  isRanked: fc.boolean(),
  pilotSize: fc.constantFrom(0, 2),
  region: fc.constantFrom('', 'Europa'),
  terms: fc.constantFrom<string[]>([], ['werk'], ['werk', 'arbeid']),
  engines: fc.constantFrom<string[]>([], ['Google Scholar', 'Springer']),
  periodFrom: fc.constantFrom(null, 2013),
  previous: fc.record({ studies: fc.option(small), reports: fc.option(small) }),
});
type Recipe = typeof studyRecipe extends fc.Arbitrary<infer R> ? R : never;

const PEOPLE = ['Anna', 'Bert', 'Chris'];

/** Builds the study of a recipe. */
export function buildStudy(made: Recipe): ProjectData {
  const env = fixedEnv(Date.UTC(2026, 0, 1));
  const data = emptyProjectData();
  const project = defaultProject(env, 'Proef');
  const { region, terms, engines, periodFrom, previous } = made;
  const stage = {
    ...project.screening.stages['title-abstract'],
    screeners: made.screeners,
    isBlind: made.isBlind,
    pilotSize: made.pilotSize,
  };
  data.projects = [
    {
      ...project,
      region,
      terms,
      engines,
      periodFrom,
      previous,
      countingRule: { rangeAt: 'low', zero: made.zero, noLevel: made.noLevel },
      printing: {
        scope: made.scope,
        count: made.count,
        flow: made.flow,
        hideEmptyBoxes: made.hideEmptyBoxes,
        filter: { countries: made.filterCountries, sourceIds: [], tags: [] },
      },
      screening: {
        ...project.screening,
        stages: { ...project.screening.stages, 'title-abstract': stage },
        ranking: { ...project.screening.ranking, isOn: made.isRanked },
      },
    },
  ];
  data.persons = PEOPLE.map((name, i): Person => ({
    id: `p${i}` as PersonId,
    schemaVersion: 9,
    name,
    role: i === 0 ? 'lead' : 'assistant',
    colour: 'teal',
    languages: [],
    origin: null,
  }));
  data.sources = made.sources.map(({ type, identified, without, found, round }, i): Source => {
    const id = `s${i}` as SourceId;
    return type === 'correspondent'
      ? { ...newCorrespondent(id, 'SE', `Correspondent ${i}`), identified, without, round }
      : {
          ...newSearch(id, `Engine ${i}`, 'werk*', '2026-01-05'),
          kind: type,
          identified,
          without,
          found,
          round,
        };
  });
  made.items.forEach((x, i) => addItem(data, x, i));
  return data;
}

function addItem(data: ProjectData, x: Recipe['items'][number], i: number): void {
  const id = `r${i}` as ReferenceId;
  const sourceId = data.sources[x.source ?? -1]?.id ?? null;
  const reference: Reference = {
    id,
    schemaVersion: 5,
    csl: { type: 'report', title: `Rapport ${i}` },
    raw: null,
    unknown: [],
    sourceId,
    batchId: null,
    country: x.country,
    citedAs: null,
    sequence: i,
    tags: [],
  };
  data.references.push(reference);
  const decided = new Map(
    x.decisions.map(({ person, stage, verdict, reason }, at) => {
      const personId = `p${person}` as PersonId;
      return [
        decisionId(id, personId, stage),
        {
          ...emptyDecision(id, personId, stage),
          verdict,
          reason: verdict === 'exclude' ? reason : null,
          decidedAt: 1000 + i * 10 + at,
        },
      ] as const;
    }),
  );
  data.decisions.push(...decided.values());
  const by = 'p0' as PersonId;
  if (x.retrieval !== null)
    data.retrievals.push(
      newRetrieval({
        referenceId: id,
        status: x.retrieval,
        reason: i % 2 === 0 ? 'achter een betaalmuur' : '',
        by,
        at: 1,
      }),
    );
  const rated = new Map(
    x.ratings.map(({ person, value }) => [
      person,
      { ...emptyRating(id, `p${person}` as PersonId, 'sms', 1), value: parseRating(value) },
    ]),
  );
  data.ratings.push(...rated.values());
  if (x.isLinked) {
    const intervention = newIntervention(`i${i}` as InterventionId, `Maatregel ${i}`, 'SE', i);
    data.interventions.push(intervention);
    data.links.push({
      id: linkId(id, intervention.id),
      schemaVersion: 1,
      referenceId: id,
      interventionId: intervention.id,
    });
  }
  const kept = x.duplicateOf === null ? undefined : data.references[x.duplicateOf];
  const isFree = (r: string): boolean => !data.duplicates.some((g) => g.memberIds.includes(r as ReferenceId));
  if (kept !== undefined && kept.id !== id && isFree(kept.id) && isFree(id))
    data.duplicates.push({
      id: `g${i}` as DuplicateGroupId,
      schemaVersion: 5,
      keptId: kept.id,
      memberIds: [kept.id, id],
      basis: 'sure',
      merged: {},
      from: {},
      chosen: {},
      by,
      at: 1,
    });
}
