// Another rule: what it changes in the tables, and that nothing of the study changes.
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv, type ImportBatchId, type ReferenceId, type SourceId } from '../../shared/kernel/ids';
import { decisionId, emptyDecision } from '../../shared/model/decision';
import { newDuplicateGroup } from '../../shared/model/duplicate-group';
import type { Reference } from '../../shared/model/reference';
import { newResolution } from '../../shared/model/resolution';
import { type SeveralLevels, severalLevels } from '../../shared/model/project';
import type { RatingValue } from '../../shared/model/rating';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { reportScope } from '../../shared/review/scope';
import { buildFrom } from '../../shared/report/build-product';
import { tablesOf } from '../../shared/report/document-model';
import {
  applyWhatIf,
  conclusionsOf,
  type WhatIf,
  whatIfProducts,
  whatIfsFor,
} from '../../shared/report/what-if';
import { FONTS } from '../helpers/copy-fonts';

let data: ProjectData;
beforeAll(async () => {
  ({ data } = await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS));
});
const levelsOf = (of: ProjectData): Map<ReferenceId, unknown> =>
  new Map(reportScope(of).listed.map((l) => [l.reference.id, l.level]));
const texts = (of: ProjectData, id: (typeof whatIfProducts)[number]): string[][] =>
  tablesOf(buildFrom(of, id, 'nl')).flatMap((t) => t.rows.map((row) => row.map((c) => c.text)));
const conclusion = (of: ProjectData, id: string): string =>
  conclusionsOf(of, 'nl').find((c) => c.id === id)?.text ?? '';

it('changes nothing of the study, whatever the rule', () => {
  const before = JSON.stringify(data);
  const all = whatIfsFor(data);
  expect(new Set(all.map((w) => w.type))).toEqual(new Set(['range', 'zero', 'several', 'rater', 'source']));
  for (const whatIf of all) {
    const other = applyWhatIf(data, whatIf);
    for (const id of whatIfProducts) expect(texts(other, id).length).toBeGreaterThan(0);
    expect(conclusionsOf(other, 'en')).toHaveLength(4);
  }
  expect(JSON.stringify(data)).toBe(before);
});

it('is there for every table of the report, and for nothing else', () => {
  for (const id of [
    'tabel-3.1',
    'beoordelingen',
    'samenvatting',
    'richting',
    'effecten',
    'shortlist',
  ] as const)
    expect(whatIfProducts).toContain(id);
  for (const id of whatIfProducts) expect(tablesOf(buildFrom(data, id, 'nl')).length, id).toBeGreaterThan(0);
});

it('prints another of several levels, or each', () => {
  const copy = structuredClone(data);
  const rating = copy.ratings.find((r) => r.levels.length > 0)!;
  const { referenceId } = rating;
  copy.ratings = copy.ratings.filter((r) => r === rating || r.referenceId !== referenceId);
  copy.reviews = copy.reviews.filter((r) => r.subject.id !== referenceId);
  const printed = (rule: SeveralLevels) =>
    reportScope(applyWhatIf(copy, { type: 'several', rule })).listed.find(
      (l) => l.reference.id === referenceId,
    )?.outcome;
  expect(printed('highest')).toMatchObject({ status: 'agreed', value: rating.value });
  expect(printed('by-outcome')).toMatchObject({ levels: expect.any(Array) as unknown });
  expect(printed('lead')).toMatchObject({ status: 'unnamed' });
  const own = requireProject(copy).severalLevels;
  const rules = whatIfsFor(copy).flatMap((w) => (w.type === 'several' ? [w.rule] : []));
  expect(rules).toEqual(severalLevels.filter((rule) => rule !== own));
  for (const r of copy.ratings) Object.assign(r, { levels: [] });
  expect(whatIfsFor(copy).some((w) => w.type === 'several')).toBe(false);
});

describe('the counting rule', () => {
  it('counts a range at its other end, and back', () => {
    const copy = structuredClone(data);
    const ranged: RatingValue = { type: 'range', low: 2, high: 4 };
    const [settled] = copy.reviews.filter((r) => r.subject.type === 'rating' && r.settled !== null);
    if (settled === undefined) throw new Error('nothing settled');
    settled.settled = ranged;
    const id = settled.subject.id as ReferenceId;
    const other = applyWhatIf(copy, { type: 'range' });
    expect([levelsOf(copy).get(id), levelsOf(other).get(id)]).toEqual([2, 4]);
    expect(levelsOf(applyWhatIf(other, { type: 'range' })).get(id)).toBe(2);
  });

  it('counts level 0 or leaves it out', () => {
    const copy = structuredClone(data);
    for (const r of copy.ratings) Object.assign(r, { levels: [], value: { type: 'level', level: 0 } });
    for (const r of copy.reviews) r.settled = null;
    const { zero } = requireProject(copy).countingRule;
    const other = applyWhatIf(copy, { type: 'zero' });
    const [as1, omitted] = zero === 'omit' ? [other, copy] : [copy, other];
    expect(conclusion(omitted, 'counted')).toBe('0');
    expect(Number(conclusion(as1, 'counted'))).toBeGreaterThan(0);
  });
});

it('puts one rater before the others and before what was settled', () => {
  const copy = structuredClone(data);
  const review = copy.reviews.find((r) => r.subject.type === 'rating' && r.settled !== null);
  const id = review?.subject.id as ReferenceId;
  const [one] = copy.ratings.filter((r) => r.referenceId === id);
  if (review === undefined || one === undefined) throw new Error('nothing settled');
  review.settled = { type: 'level', level: 5 };
  one.value = { type: 'level', level: 1 };
  const other = applyWhatIf(copy, { type: 'rater', personId: one.personId });
  expect([levelsOf(copy).get(id), levelsOf(other).get(id)]).toEqual([5, 1]);
  // Where that person rated nothing, it stays as it was.
  const theirs = new Set(other.ratings.filter((r) => r.personId === one.personId).map((r) => r.referenceId));
  for (const [reference, level] of levelsOf(copy))
    if (!theirs.has(reference)) expect(levelsOf(other).get(reference)).toEqual(level);
});

it('leaves out what only one source gave, and keeps what another gave too', () => {
  const copy = structuredClone(data);
  const listed = reportScope(copy).listed.map((l) => l.reference);
  const sourceId = listed[0]?.sourceId as SourceId;
  const of = listed.filter((r) => r.sourceId === sourceId);
  const whatIf: WhatIf = { type: 'source', sourceId };
  const left = levelsOf(applyWhatIf(copy, whatIf));
  const grouped = new Set(copy.duplicates.flatMap((g) => g.memberIds));
  const alone = of.filter((r) => !grouped.has(r.id));
  expect(alone.filter((r) => left.has(r.id))).toEqual([]);
  // The same publication from elsewhere.
  const first = of[0];
  const other = copy.sources.find((s) => s.id !== sourceId);
  if (first === undefined || other === undefined) throw new Error('one source');
  const twin = { ...first, id: 'twin' as ReferenceId, sourceId: other.id };
  copy.references.push(twin);
  copy.duplicates = [
    {
      ...copy.duplicates[0]!,
      keptId: first.id,
      memberIds: [first.id, twin.id],
      merged: {},
      from: {},
      chosen: {},
    },
  ];
  expect(levelsOf(applyWhatIf(copy, whatIf)).has(first.id)).toBe(true);
});

describe('without a source, of a publication with several records', () => {
  const other = (sourceId: SourceId): SourceId => data.sources.find((s) => s.id !== sourceId)!.id;
  /** A listed report of a source with a second record of it, and all work moved to that one. */
  function withTwin(part: { keptId: 'first' | 'twin'; twin: Partial<Reference> }) {
    const copy = structuredClone(data);
    const grouped = new Set(copy.duplicates.flatMap((g) => g.memberIds));
    const scope = reportScope(copy).listed.filter((l) => l.level !== null && !grouped.has(l.reference.id));
    const linked = new Set(copy.links.map((l) => l.referenceId));
    const first = scope.find((l) => l.reference.sourceId !== null && linked.has(l.reference.id))!.reference;
    const twin = { ...first, id: 'twin' as ReferenceId, batchId: null, sourceId: null, ...part.twin };
    copy.references = [...copy.references, twin];
    const keptId = part.keptId === 'twin' ? twin.id : first.id;
    const { persons } = copy;
    copy.duplicates = [
      ...copy.duplicates,
      newDuplicateGroup({
        ...{ id: 'g' as never, keptId, memberIds: [first.id, twin.id], basis: 'confirmed' },
        ...{ merged: {}, from: {}, chosen: {}, by: persons[0]!.id, at: Date.UTC(2025, 0, 1) },
      }),
    ];
    return { copy, first, twin, sourceId: first.sourceId! };
  }
  const twinFrom = (keptId: 'first' | 'twin', twin: Partial<Reference>) => withTwin({ keptId, twin });

  it('its rating, decisions and links count, also where they are of the record that goes', () => {
    const { copy, first, twin, sourceId } = twinFrom('twin', {});
    twin.sourceId = other(sourceId);
    const decisions = copy.decisions
      .filter((d) => d.referenceId === first.id)
      .map((d) => ({ ...d, id: decisionId(twin.id, d.personId, d.stage), referenceId: twin.id }));
    const study = { ...copy, decisions: [...copy.decisions, ...decisions] };
    const without = applyWhatIf(study, { type: 'source', sourceId });
    expect(levelsOf(study).get(twin.id)).toBeDefined();
    expect(levelsOf(without).get(twin.id)).toBe(levelsOf(study).get(twin.id));
    const linkedTo = (of: ProjectData) =>
      of.links.filter((l) => [first.id, twin.id].includes(l.referenceId)).map((l) => l.interventionId);
    expect(linkedTo(without)).toEqual(linkedTo(study));
    expect(without.references.some((r) => r.id === first.id)).toBe(false);
  });

  it('a difference that was resolved on the record that goes is resolved still', () => {
    const { copy, first, twin, sourceId } = twinFrom('twin', {});
    twin.sourceId = other(sourceId);
    const [noor, jelle] = copy.persons.map((p) => p.id);
    const said = (verdict: 'include' | 'exclude', by: typeof noor) => ({
      ...emptyDecision(first.id, by!, 'full-text'),
      verdict,
      decidedAt: 1,
    });
    const of = { referenceId: first.id, stage: 'full-text', basis: 'lead', argument: '', at: 2 } as const;
    const study = {
      ...copy,
      decisions: [
        ...copy.decisions.filter((d) => d.referenceId !== first.id || d.stage !== 'full-text'),
        said('include', noor),
        { ...said('exclude', jelle), reason: 'x' },
      ],
      resolutions: [newResolution({ ...of, verdict: 'include', reason: null, by: noor! })],
    };
    expect(levelsOf(study).get(twin.id)).toBeDefined();
    const without = applyWhatIf(study, { type: 'source', sourceId });
    expect(levelsOf(without).get(twin.id)).toBe(levelsOf(study).get(twin.id));
  });

  it('stays where a person added it too, counted once and as added', () => {
    const { copy, first, twin, sourceId } = twinFrom('first', { country: null });
    const without = applyWhatIf(copy, { type: 'source', sourceId });
    expect(levelsOf(without).get(first.id)).toBe(levelsOf(copy).get(first.id));
    expect(without.references.find((r) => r.id === first.id)).toMatchObject({
      sourceId: null,
      batchId: null,
    });
    expect(without.references.some((r) => r.id === twin.id)).toBe(false);
  });

  it('goes where the only other import was taken back', () => {
    const { copy, first, twin, sourceId } = twinFrom('first', { batchId: 'back' as ImportBatchId });
    twin.sourceId = other(sourceId);
    copy.batches = [...copy.batches, { ...copy.batches[0]!, id: 'back' as ImportBatchId, status: 'undone' }];
    expect(levelsOf(copy).has(first.id)).toBe(true);
    const without = applyWhatIf(copy, { type: 'source', sourceId });
    expect(levelsOf(without).has(first.id)).toBe(false);
    expect(without.references.some((r) => r.id === first.id)).toBe(false);
  });
});
