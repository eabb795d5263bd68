// A copy for one of two who fill in templates blind holds nothing of what the other answers, in its records nor its
// log.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { MemoryStore } from '../change/memory-store';
import { findBrokenLink, type Write } from '../change/commit';
import {
  type AnnotationId,
  type DocumentId,
  type EvidenceId,
  fixedEnv,
  type InterventionId,
  newId,
  type PersonId,
  type ProposalId,
  type ReferenceId,
} from '../kernel/ids';
import { type Annotation, newAnnotation } from '../model/annotation';
import { defaultProject } from '../model/default-project';
import { newDismissal } from '../model/dismissal';
import { newDocument } from '../model/document';
import { newEvidence } from '../model/evidence';
import { newIntervention } from '../model/intervention';
import { newLink } from '../model/link';
import { newPerson, type Person } from '../model/people';
import { newReading, readingId } from '../model/reading';
import { newReference } from '../model/reference';
import { newTranslation, translationId } from '../model/translation';
import { ownDismissalId } from '../review/proposed';
import { readBundle, writeBundle } from './bundle';
import { copyFor } from './blind-copy';

const env = fixedEnv(1_800_000_000_000);
const person = (name: string, role: Person['role']): Person =>
  newPerson({ id: newId<PersonId>(env), name, role, colour: 'teal' });
const [lead, anna, ben] = [person('Lot', 'lead'), person('Anna', 'assistant'), person('Ben', 'assistant')];

it('is one’s own answers only; a lead’s copy is whole, and all is there once both are done', async () => {
  const store = new MemoryStore();
  const id = newId<InterventionId>(env);
  const project = { ...defaultProject(env, 'Study'), filling: { people: 2 as const, isBlind: true } };
  const commit = (by: Person, writes: Write[]) =>
    store.commit(env, { by: by.id, kind: 'test', device: 'd', writes });
  await commit(lead, [
    { table: 'projects', id: project.id, after: project },
    ...[lead, anna, ben].map((p) => ({ table: 'persons' as const, id: p.id, after: p })),
    { table: 'interventions', id, after: newIntervention(id, 'M', 'SE', 0) },
  ]);
  const fill = (by: Person, text: string, doneAt: number | null) => {
    const answers = { title: { text, rows: [], by: by.id, at: 1 } };
    const reading = newReading(id, by.id, 1, answers, doneAt);
    return commit(by, [{ table: 'readings', id: reading.id, after: reading }]);
  };
  await fill(anna, 'Wat Anna zegt', 2);
  await fill(ben, 'Wat Ben zegt', null);
  const copy = (of: Person) => copyFor({ data: store.toData(), log: [...store.log] }, of.id);
  const bens = copy(ben);
  expect(JSON.stringify(bens)).toContain('Wat Ben zegt');
  expect(JSON.stringify(bens)).not.toContain('Wat Anna zegt');
  expect(findBrokenLink(bens.log)).toBeNull();
  expect(JSON.stringify(copy(lead))).toContain('Wat Anna zegt');
  await fill(ben, 'Wat Ben zegt', 3);
  expect(JSON.stringify(copy(ben))).toContain('Wat Anna zegt');
});

/** A study with one report and one intervention, which people fill in blind, and what each does there. */
class Filling {
  readonly store = new MemoryStore();
  readonly intervention = newId<InterventionId>(env);
  private readonly report = newReference({
    id: newId<ReferenceId>(env),
    csl: { type: 'report', title: 'R' },
    sequence: 0,
  });
  private readonly pdf = newDocument({
    id: newId<DocumentId>(env),
    referenceId: this.report.id,
    sha256: 'a'.repeat(64),
    fileName: 'r.pdf',
    sizeBytes: 1,
    addedAt: 1,
  });
  private count = 0;

  commit(by: Person, writes: Write[]) {
    return this.store.commit(env, { by: by.id, kind: 'test', device: 'd', writes });
  }
  async begin() {
    const project = { ...defaultProject(env, 'Study'), filling: { people: 2 as const, isBlind: true } };
    const { report, pdf, intervention: id } = this;
    const link = newLink(report.id, id);
    await this.commit(lead, [
      { table: 'projects', id: project.id, after: project },
      ...[lead, anna, ben, cas].map((p) => ({ table: 'persons' as const, id: p.id, after: p })),
      { table: 'references', id: report.id, after: report },
      { table: 'documents', id: pdf.id, after: pdf },
      { table: 'interventions', id, after: newIntervention(id, 'M', 'SE', 0) },
      { table: 'links', id: link.id, after: link },
    ]);
  }
  word(of: string): string {
    return `${of}-${++this.count}-x`;
  }
  answers(by: Person, doneAt: number | null): Write {
    const place = { text: this.word('answer'), rows: [], by: by.id, at: env.now() };
    const after = newReading(this.intervention, by.id, 1, { place }, doneAt);
    return { table: 'readings', id: after.id, after };
  }
  passage(by: Person): { id: AnnotationId; write: Write } {
    const id = newId<AnnotationId>(env);
    const quote = { exact: this.word('passage'), raw: '', prefix: '', suffix: '', source: 'none' as const };
    const parts = [{ pageIndex: 0, pageLabel: '1', quads: [] }];
    const place = { parts, quote, position: null, sortIndex: '0' };
    const after = newAnnotation(id, this.pdf, by.id, 'highlight', place, env.now());
    return { id, write: { table: 'annotations', id, after } };
  }
  evidence(by: Person, annotationId: AnnotationId): Write {
    const id = newId<EvidenceId>(env);
    const target = {
      type: 'reading' as const,
      readingId: readingId(this.intervention, by.id),
      fieldId: 'place',
    };
    const after = newEvidence({ id, annotationId, by: by.id, at: env.now(), target });
    return { table: 'evidence', id, after };
  }
  translation(by: Person, { id, quote }: Annotation): Write {
    const of = { type: 'passage' as const, annotationId: id };
    const said = { text: this.word('translation'), original: quote.exact, by: by.id, at: env.now() };
    return { table: 'translations', id: translationId(of, 'nl'), after: newTranslation(of, 'nl', said) };
  }
  dismissal(by: Person): Write {
    const id = ownDismissalId({ id: 'q-1' as ProposalId }, by.id);
    const made = { documentId: this.pdf.id, target: 'field:place', by: by.id, at: env.now() };
    return { table: 'dismissals', id, after: newDismissal({ id, ...made }) };
  }
  copy(of: Person) {
    return copyFor({ data: this.store.toData(), log: [...this.store.log] }, of.id);
  }
  opens(of: Person) {
    const { data, log } = this.copy(of);
    const read = readBundle(writeBundle({ data, log, files: new Map() }));
    return read.ok ? true : read.error;
  }
  sees(of: Person, id: string): boolean {
    return this.copy(of).data.annotations.some((a) => a.id === id);
  }
}
const cas = person('Cas', 'assistant');

it('holds no words of a passage that one took for a hidden answer, in a translation neither', async () => {
  const filling = new Filling();
  await filling.begin();
  const { id, write } = filling.passage(anna);
  await filling.commit(anna, [filling.answers(anna, null), write, filling.evidence(anna, id)]);
  const [passage] = filling.store.toData().annotations;
  await filling.commit(anna, [filling.translation(anna, passage!), filling.dismissal(anna)]);
  expect(filling.opens(ben)).toBe(true);
  expect(/(answer|passage|translation)-\d+-x/.exec(JSON.stringify(filling.copy(ben)))).toBeNull();
  expect(filling.copy(ben).data.dismissals).toEqual([]);
  expect(filling.copy(anna).data).toEqual(filling.store.toData());
});

it('keeps a passage that was there, whoever takes it for a hidden answer', async () => {
  const filling = new Filling();
  await filling.begin();
  const { id, write } = filling.passage(ben);
  await filling.commit(ben, [write]);
  await filling.commit(anna, [filling.answers(anna, null), filling.evidence(anna, id)]);
  for (const viewer of [anna, ben, cas]) {
    expect(filling.sees(viewer, id)).toBe(true);
    expect(filling.opens(viewer)).toBe(true);
  }
  expect(filling.copy(ben).data.evidence).toEqual([]);
  expect(filling.copy(anna).data.evidence).toHaveLength(1);
});

type Deed = readonly [kind: number, who: number, which: number];

/** Does one thing, as one of the people, to one of what is there. */
async function act(filling: Filling, [kind, who, which]: Deed): Promise<void> {
  const by = [anna, ben, cas][who % 3]!;
  const data = filling.store.toData();
  const pick = <T>(all: readonly T[]): T | undefined => all[which % Math.max(1, all.length)];
  // Nobody works with what they do not see.
  const passage = pick(filling.copy(by).data.annotations);
  const evidence = pick(data.evidence.filter((e) => e.by === by.id));
  const own = pick(data.annotations.filter((a) => a.personId === by.id));
  const made = filling.passage(by);
  const isDone = data.readings.some((r) => r.personId === by.id && r.doneAt !== null);
  const deeds: (Write | null)[][] = [
    [filling.answers(by, isDone ? 1 : null)],
    [made.write, filling.evidence(by, made.id)],
    [made.write],
    [passage === undefined ? null : filling.evidence(by, passage.id)],
    [passage === undefined ? null : filling.translation(by, passage)],
    [evidence === undefined ? null : { table: 'evidence', id: evidence.id, after: null }],
    [own === undefined ? null : { table: 'annotations', id: own.id, after: null }],
    [filling.dismissal(by)],
    [who === 0 ? filling.answers(by, 1) : null],
  ];
  const writes = (deeds[kind] ?? []).flatMap((w) => w ?? []);
  if (writes.length > 0) await filling.commit(by, writes);
}

/** Words that are another's answers, or passages that stand for nothing but those, as they stand in the records. */
function hiddenWords(filling: Filling, viewer: Person): string[] {
  const { readings, annotations, evidence, translations } = filling.store.toData();
  const seen = new Set(evidence.filter((e) => e.by === viewer.id).map((e) => e.annotationId));
  const mine = new Set(translations.flatMap((t) => (t.by === viewer.id ? [JSON.stringify(t.of)] : [])));
  const passages = annotations.filter(
    (a) =>
      a.personId !== viewer.id &&
      !seen.has(a.id) &&
      !mine.has(JSON.stringify({ type: 'passage', annotationId: a.id })) &&
      evidence.some((e) => e.annotationId === a.id && e.by === a.personId && e.at - a.createdAt < 6),
  );
  return [
    ...readings.flatMap((r) => (r.personId === viewer.id ? [] : [r.answers['place']?.text ?? '-'])),
    ...passages.map((a) => a.quote.exact),
    ...translations.flatMap((t) =>
      passages.some((a) => t.of.type === 'passage' && t.of.annotationId === a.id) ? [t.text] : [],
    ),
  ];
}

it('is a bundle that opens, without a word of what is hidden, whatever people do', async () => {
  const deed = fc.tuple(fc.nat(8), fc.nat(2), fc.nat(20));
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { maxLength: 14 }), async (deeds) => {
      const filling = new Filling();
      await filling.begin();
      for (const one of deeds) await act(filling, one);
      for (const viewer of [anna, ben, cas]) {
        expect(filling.opens(viewer)).toBe(true);
        const text = JSON.stringify(filling.copy(viewer));
        expect(hiddenWords(filling, viewer).filter((word) => text.includes(word))).toEqual([]);
      }
    }),
    {
      numRuns: 60,
      // Ben wrote over Anna's translation of his passage, and then took the passage for a hidden answer.
      examples: [
        [
          [
            [2, 1, 0],
            [4, 0, 0],
            [4, 1, 0],
            [3, 1, 0],
          ],
        ],
      ],
    },
  );
}, 60_000);
