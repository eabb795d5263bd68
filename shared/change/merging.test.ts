// One meeting for each kind of record: which two changes both stay, and which are a question. What a record's rule says
// is seen here.
import { describe, expect, it } from 'vitest';
import type {
  AnnotationId,
  CommentId,
  DismissalId,
  DocumentId,
  DuplicateGroupId,
  EvidenceId,
  ExportId,
  FindingId,
  ImportBatchId,
  InterventionId,
  LiteratureId,
  PersonId,
  RatingId,
  ReferenceId,
  ProposalId,
  SourceId,
} from '../kernel/ids';
import { fixedEnv } from '../kernel/ids';
import { newAnnotation } from '../model/annotation';
import type { Change } from '../model/change';
import { emptyAppraisal } from '../model/appraisal';
import { newCitation } from '../model/citation';
import { newComment } from '../model/comment';
import { newConfirmation } from '../model/confirmation';
import { newCorrection } from '../model/correction';
import { emptyDecision } from '../model/decision';
import { defaultProject } from '../model/default-project';
import { newDismissal } from '../model/dismissal';
import { newDistinction } from '../model/distinction';
import { newDocument } from '../model/document';
import { newDuplicateGroup } from '../model/duplicate-group';
import { newEffect } from '../model/effect';
import { newEvidence } from '../model/evidence';
import { newExportRecord } from '../model/export-record';
import { newExtraction } from '../model/extraction';
import { newFinding } from '../model/finding';
import { newImportBatch } from '../model/import-batch';
import { newIntervention } from '../model/intervention';
import { newLink } from '../model/link';
import { newCitedWork } from '../model/literature';
import { newContext } from '../model/national-context';
import { newPerson } from '../model/people';
import { newReading } from '../model/reading';
import { emptyRating } from '../model/rating';
import { newReference } from '../model/reference';
import { newProposal } from '../model/proposal';
import { newReporting } from '../model/reporting';
import { newResolution } from '../model/resolution';
import { newRetrieval } from '../model/retrieval';
import { newReview } from '../model/review';
import { newSelection } from '../model/selection';
import { newCorrespondent } from '../model/source';
import { tableNames, type TableName, tableSchemas } from '../model/tables';
import { newTranslation } from '../model/translation';
import { meet, sinceRead } from './meeting';

const [anna, ben] = ['anna', 'ben'] as PersonId[] as [PersonId, PersonId];
const [r1, r2, r3] = ['r1', 'r2', 'r3'] as ReferenceId[] as [ReferenceId, ReferenceId, ReferenceId];
const intervention = 'i1' as InterventionId;
const AT = 1_700_000_000_000;
const stamp = { by: anna, at: AT };
const later = { by: ben, at: AT + 1 };
const hash = (sign: string): string => sign.repeat(64);
const answer = (text: string) => ({ text, rows: [], ...stamp });
const standing = (text: string) => ({ ...answer(text), from: [] });
const value = (text: string, who = stamp) => ({ value: text, ...who });
const document = newDocument({
  id: 'd1' as DocumentId,
  referenceId: r1,
  sha256: hash('a'),
  fileName: 'a.pdf',
  sizeBytes: 1,
  addedAt: AT,
});
const place = {
  parts: [{ pageIndex: 0, pageLabel: '1', quads: [] }],
  quote: { exact: 'x', raw: 'x', prefix: '', suffix: '', source: 'text' as const },
  position: null,
  sortIndex: '0',
};

type Row = {
  base: { id: string };
  /** What two people change who do not know of each other, without a question. */
  both: readonly [theirs: object, mine: object];
  /** What is then in the record; both changes as they were made where this is left out. */
  merged?: object;
  /** What they change that is a question, and the part that it is about. */
  ask: readonly [theirs: object, mine: object, path: string];
};

const project = defaultProject(fixedEnv(AT), 'Study');
const ROWS: Record<TableName, Row> = {
  appraisals: {
    base: emptyAppraisal({ referenceId: r1, personId: anna, toolId: 'stars', kind: 'own', at: AT }),
    both: [{ answers: { a: 'yes' } }, { answers: { b: 'no' } }],
    merged: { answers: { a: 'yes', b: 'no' } },
    ask: [{ answers: { a: 'yes' } }, { answers: { a: 'no' } }, 'answers/a'],
  },
  citations: {
    base: newCitation({ id: 'ci' as never, seedId: r1, direction: 'references', ...stamp }),
    both: [{ page: 3 }, { line: 7 }],
    ask: [{ text: 'a' }, { text: 'b' }, 'text'],
  },
  effects: {
    base: newEffect('1', {
      referenceId: r1,
      interventionId: intervention,
      measureId: 'jobs',
      outcome: '',
      ...stamp,
    }),
    both: [{ direction: 'positive' }, { size: 3, unit: 'days' }],
    ask: [{ size: 3, unit: 'days' }, { size: 3, unit: '%' }, 'size+unit'],
  },
  confirmations: {
    base: newConfirmation({
      referenceId: r1,
      personId: anna,
      stage: 'title-abstract',
      why: 'ranking',
      criteria: 1,
      decidedAt: AT,
      at: AT,
    }),
    both: [{ decidedAt: AT + 1 }, { at: AT + 2 }],
    ask: [{ decidedAt: AT + 1 }, { decidedAt: AT + 2 }, 'decidedAt'],
  },
  proposals: {
    base: newProposal({
      id: 'q-1' as ProposalId,
      documentId: document.id,
      fileSha256: document.sha256,
      target: 'field:aim',
      interventionId: null,
      answer: { text: 'a', rows: [] },
      quotation: 'x',
      place: null,
      missing: { why: 'absent', near: '' },
      origin: 'tool',
      at: AT,
    }),
    both: [{ state: 'dismissed', by: anna }, { quotation: 'y' }],
    ask: [{ state: 'dismissed' }, { state: 'accepted' }, 'state'],
  },
  translations: {
    base: newTranslation({ type: 'abstract', referenceId: r1 }, 'nl', { text: 'a', original: 'o', ...stamp }),
    both: [{ text: 'b' }, {}],
    ask: [{ text: 'b' }, { text: 'c' }, 'text+original'],
  },
  reporting: {
    base: newReporting({ checklist: 'prisma-2020', item: '5', ...stamp }),
    both: [{ place: 'p. 5' }, { note: 'n' }],
    ask: [{ status: 'done' }, { status: 'not-done' }, 'status'],
  },
  projects: {
    base: project,
    both: [{ engines: [...project.engines, 'Scopus'] }, { engines: [...project.engines, 'ERIC'] }],
    merged: { engines: [...project.engines, 'ERIC', 'Scopus'] },
    ask: [{ region: 'A' }, { region: 'B' }, 'region'],
  },
  persons: {
    base: newPerson({ id: anna, name: 'Anna', role: 'lead', colour: 'teal' }),
    both: [{ languages: ['nl'] }, { languages: ['en'] }],
    merged: { languages: ['en', 'nl'] },
    ask: [{ name: 'A' }, { name: 'B' }, 'name'],
  },
  sources: {
    base: newCorrespondent('s1' as SourceId, 'SE', 'Name'),
    both: [
      { reminders: [{ date: '2026-01-01', note: '' }] },
      { reminders: [{ date: '2026-02-01', note: '' }] },
    ],
    merged: {
      reminders: [
        { date: '2026-02-01', note: '' },
        { date: '2026-01-01', note: '' },
      ],
    },
    ask: [{ note: 'a' }, { note: 'b' }, 'note'],
  },
  batches: {
    base: newImportBatch({
      id: 'b1' as ImportBatchId,
      sourceId: null,
      fileName: 'a.ris',
      format: 'ris',
      importedAt: AT,
      count: 1,
      problems: [],
    }),
    both: [{ status: 'undone' }, { fileName: 'b.ris' }],
    ask: [{ fileName: 'b' }, { fileName: 'c' }, 'fileName'],
  },
  references: {
    base: newReference({ id: r1, csl: { type: 'report', title: 'T' }, sequence: 0 }),
    both: [{ csl: { type: 'report', title: 'Other' } }, { csl: { type: 'report', title: 'T', volume: '2' } }],
    merged: { csl: { type: 'report', title: 'Other', volume: '2' } },
    ask: [{ country: 'SE' }, { country: 'FR' }, 'country'],
  },
  decisions: {
    base: emptyDecision(r1, anna, 'title-abstract'),
    both: [{ labels: ['a'] }, { labels: ['b'] }],
    merged: { labels: ['b', 'a'] },
    ask: [
      { verdict: 'include', decidedAt: 1 },
      { verdict: 'exclude', reason: 'E1', decidedAt: 2 },
      'verdict+reason+decidedAt+durationMs+criteria',
    ],
  },
  documents: {
    base: document,
    both: [
      {
        versions: [
          { sha256: hash('b'), fileName: 'b', sizeBytes: 1, original: null, replacedAt: AT, by: ben },
        ],
      },
      { fileName: 'c.pdf' },
    ],
    ask: [{ sha256: hash('c') }, { fileName: 'c.pdf' }, 'sha256+fileName+sizeBytes+original'],
  },
  annotations: {
    base: newAnnotation('a1' as AnnotationId, document, anna, 'highlight', place, AT),
    both: [
      { tags: ['a'], modifiedAt: AT + 1 },
      { comment: 'c', modifiedAt: AT + 2 },
    ],
    ask: [
      { kind: 'underline' },
      { anchor: { state: 'lost', score: 0, found: null } },
      'kind+parts+quote+position+fileSha256+anchor+sortIndex+imageSha256',
    ],
  },
  interventions: {
    base: newIntervention(intervention, 'T', 'SE', 0),
    both: [{ types: { a: 50 } }, { types: { b: 50 } }],
    merged: { types: { a: 50, b: 50 } },
    ask: [{ title: 'A' }, { title: 'B' }, 'title'],
  },
  links: {
    base: newLink(r1, intervention),
    both: [{ referenceId: r2 }, { interventionId: 'i2' }],
    ask: [{ referenceId: r2 }, { referenceId: r3 }, 'referenceId'],
  },
  extractions: {
    base: newExtraction(intervention, 1, { a: answer('a') }),
    both: [
      { answers: { a: standing('a'), b: standing('b') } },
      { answers: { a: standing('a'), c: standing('c') } },
    ],
    merged: { answers: { a: standing('a'), b: standing('b'), c: standing('c') } },
    ask: [{ answers: { a: standing('b') } }, { answers: { a: standing('c') } }, 'answers/a/text+rows+from'],
  },
  readings: {
    base: newReading(intervention, anna, 1, { a: answer('a') }),
    both: [
      { answers: { a: answer('a'), b: answer('b') } },
      { answers: { a: answer('a'), c: answer('c') }, doneAt: AT },
    ],
    merged: { answers: { a: answer('a'), b: answer('b'), c: answer('c') } },
    ask: [{ answers: { a: answer('b') } }, { answers: { a: answer('c') } }, 'answers/a/text+rows'],
  },
  evidence: {
    base: newEvidence({
      id: 'e1' as EvidenceId,
      annotationId: 'a1' as AnnotationId,
      target: { type: 'rating', ratingId: 'x' as RatingId, itemId: null },
      ...stamp,
    }),
    both: [{ by: ben }, { at: AT + 1 }],
    ask: [
      { annotationId: 'a2' },
      { target: { type: 'rating', ratingId: 'y', itemId: null } },
      'annotationId+target',
    ],
  },
  ratings: {
    base: emptyRating(r1, anna, 'sms', AT),
    both: [
      { argument: 'a', ratedAt: AT + 1 },
      { value: { type: 'level', level: 2 }, ratedAt: AT + 2 },
    ],
    ask: [
      { value: { type: 'level', level: 2 } },
      { downgrades: ['d'] },
      'value+answers+downgrades+overruleReason+levels',
    ],
  },
  reviews: {
    base: newReview({
      subject: { type: 'rating', id: r1 },
      status: 'open',
      comment: '',
      settled: null,
      ...stamp,
    }),
    both: [{ by: ben }, { at: AT + 1 }],
    ask: [{ status: 'returned' }, { comment: 'c' }, 'status+comment+settled+printedLevel+covers'],
  },
  selections: {
    base: newSelection(intervention, anna, AT),
    both: [
      { scores: { a: { score: 1, argument: '', ...stamp } }, ...later },
      { outcome: 'chosen', reason: 'r', at: AT + 2 },
    ],
    ask: [{ outcome: 'chosen' }, { reason: 'b' }, 'outcome+reason'],
  },
  contexts: {
    base: newContext('SE', anna, AT),
    both: [
      { points: ['a'], ...later },
      { points: ['b'], at: AT + 2 },
    ],
    merged: { points: ['b', 'a'] },
    ask: [{ standsOut: 'a' }, { standsOut: 'b' }, 'standsOut'],
  },
  findings: {
    base: newFinding({
      id: 'f1' as FindingId,
      interventionId: intervention,
      meeting: 1,
      kind: 'new',
      text: '',
      ...stamp,
    }),
    both: [
      { text: 'a', ...later },
      { kind: 'who', at: AT + 2 },
    ],
    ask: [{ text: 'a' }, { text: 'b' }, 'text'],
  },
  comments: {
    base: newComment({ id: 'c1' as CommentId, subject: { table: 'ratings', id: 'x' }, text: 't', ...stamp }),
    both: [{ resolvedAt: AT }, { text: 'u' }],
    ask: [{ text: 'a' }, { text: 'b' }, 'text'],
  },
  duplicates: {
    base: newDuplicateGroup({
      id: 'g1' as DuplicateGroupId,
      keptId: r1,
      memberIds: [r1, r2],
      basis: 'sure',
      merged: {},
      from: {},
      chosen: {},
      ...stamp,
    }),
    both: [{ by: ben }, { at: AT + 1 }],
    ask: [{ keptId: r2 }, { memberIds: [r1, r2, r3] }, 'keptId+memberIds+basis+merged+from+chosen'],
  },
  exports: {
    base: newExportRecord({ id: 'x1' as ExportId, language: 'nl', tables: {}, ...stamp }),
    both: [{ language: 'en' }, { tables: { t: [['a']] } }],
    ask: [{ at: AT + 1 }, { at: AT + 2 }, 'at'],
  },
  resolutions: {
    base: newResolution({
      referenceId: r1,
      stage: 'full-text',
      verdict: 'include',
      reason: null,
      basis: 'lead',
      argument: '',
      ...stamp,
    }),
    both: [{ by: ben }, { at: AT + 1 }],
    ask: [{ verdict: 'exclude' }, { argument: 'a' }, 'verdict+reason+basis+argument'],
  },
  dismissals: {
    base: newDismissal({ id: 'n1' as DismissalId, documentId: document.id, target: 'field:a', ...stamp }),
    both: [{ target: 'field:b', ...later }, { at: AT + 2 }],
    ask: [{ target: 'a' }, { target: 'b' }, 'target'],
  },
  distinctions: {
    base: newDistinction(r1, r2, anna, AT),
    both: [{ b: r3, ...later }, { at: AT + 2 }],
    ask: [{ b: r3 }, { b: 'r4' }, 'b'],
  },
  retrievals: {
    base: newRetrieval({ referenceId: r1, ...stamp }),
    both: [
      { from: 'de auteur', reminders: [{ date: '2026-01-02', note: '' }], ...later },
      { expectedOn: '2026-02-01', reminders: [{ date: '2026-01-03', note: 'gebeld' }] },
    ],
    merged: {
      from: 'de auteur',
      expectedOn: '2026-02-01',
      reminders: [
        { date: '2026-01-03', note: 'gebeld' },
        { date: '2026-01-02', note: '' },
      ],
    },
    ask: [{ status: 'waiting' }, { reason: 'r' }, 'status+reason'],
  },
  literature: {
    base: newCitedWork({ id: 'l1' as LiteratureId, csl: { type: 'book', title: 'T' }, ...stamp }),
    both: [
      { csl: { type: 'book', title: 'U' }, ...later },
      { csl: { type: 'book', title: 'T', volume: '1' } },
    ],
    merged: { csl: { type: 'book', title: 'U', volume: '1' } },
    ask: [{ csl: { type: 'book', title: 'A' } }, { csl: { type: 'book', title: 'B' } }, 'csl/title'],
  },
  corrections: {
    base: newCorrection(r1, { title: value('T') }),
    both: [
      { values: { title: value('T'), volume: value('1') } },
      { values: { title: value('T'), issue: value('2') } },
    ],
    merged: { values: { title: value('T'), volume: value('1'), issue: value('2') } },
    ask: [
      { values: { title: value('A', later) } },
      { values: { title: value('B', later) } },
      'values/title/value',
    ],
  },
};

function meeting(table: TableName, base: { id: string }, theirs: object, mine: object) {
  const { id } = base;
  const [stored, written] = [theirs, mine].map((change) => ({ ...base, ...change }));
  const entry = {
    id: 'c',
    seq: 2,
    at: `${AT}-0000`,
    by: ben,
    patches: [{ table, id, before: base, after: stored }],
  };
  const reading = { isOwn: () => false, knowsOwn: true };
  const since = sinceRead([entry as unknown as Change], reading, table, id);
  if (since === null) throw new Error('nothing since');
  return meet({ table, id }, stored, written, since);
}

describe.each(tableNames)('%s', (table) => {
  const { base, both, merged, ask } = ROWS[table];
  it('begins as its schema has it', () => {
    expect(tableSchemas[table].parse(base)).toEqual(base);
  });
  it('keeps what two people changed of different parts', () => {
    const [theirs, mine] = both;
    expect(meeting(table, base, theirs, mine)).toEqual({
      after: { ...base, ...theirs, ...mine, ...merged },
      conflicts: [],
    });
  });
  it('asks about a part that both changed', () => {
    const [theirs, mine, path] = ask;
    expect(meeting(table, base, theirs, mine).conflicts.map((c) => c.path)).toEqual([path]);
  });
});
