// An update of a study, the next after the practice study's own: what a person added after the new search began is new
// in that round.
import { beforeAll, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv, momentOf, newId, type ReferenceId, type SourceId } from '../../shared/kernel/ids';
import { emptyDecision } from '../../shared/model/decision';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { flowOf, flowOfLastRound } from '../../shared/review/flow';
import { roundsOf } from '../../shared/review/rounds';
import { buildProduct } from '../../shared/report/build-report';
import { tablesOf } from '../../shared/report/document-model';
import { FONTS } from '../helpers/copy-fonts';

let data: ProjectData;
let added: ReferenceId;
beforeAll(async () => {
  const { data: first } = await buildPracticeProject(fixedEnv(0), FONTS);
  const env = fixedEnv(Date.UTC(2027, 0, 1));
  const sourceId = newId<SourceId>(env);
  const [search] = first.sources;
  const [one] = first.references;
  added = newId<ReferenceId>(env);
  const { printing, ...project } = requireProject(first);
  data = {
    ...first,
    projects: [{ ...project, printing: { ...printing, flow: 'last-round' } }],
    sources: [...first.sources, { ...search!, id: sourceId, round: 3 }],
    references: [...first.references, { ...one!, id: added, sourceId: null, batchId: null, sequence: 900 }],
    decisions: [
      ...first.decisions,
      ...first.persons.map((p) => ({
        ...emptyDecision(added, p.id, 'full-text'),
        verdict: 'include' as const,
      })),
    ],
  };
});

it('counts it as new, and what was added before the round as known', () => {
  const { isNew, last } = roundsOf(data);
  expect([last, isNew(added)]).toEqual([3, true]);
  const [by] = data.references.filter((r) => r.sourceId === null && r.id !== added);
  const old = { ...data.references[0]!, id: by?.id ?? data.references[1]!.id, sourceId: null };
  expect(momentOf(old.id)).not.toBeNull();
  expect(roundsOf(data).roundOf(old)).toBe(1);
  // One whose id says no moment is of the first round.
  expect(roundsOf(data).roundOf({ id: 'r1' as ReferenceId, sourceId: null })).toBe(1);
  const flow = flowOfLastRound(data);
  expect(flow.included).toContain(added);
  expect(flow.previous.reports).toBe(flowOf(data).included.length - 1);
});

it('says how many interventions have no report of the whole study, and what is new in words', () => {
  const product = buildProduct(data, 'prisma', 'nl');
  const notes = tablesOf(product).flatMap((t) => t.notes);
  const whole = data.interventions.length - flowOf(data).interventions.length;
  expect(notes.join()).not.toContain(`${data.interventions.length} interventies hebben geen opgenomen`);
  expect(notes.length).toBe(whole === 0 ? 0 : 1);
  const alt = product.blocks.flatMap((b) => (b.type === 'diagram' ? [b.alt] : [])).join();
  const all = flowOf(data).included.length;
  expect(alt).toContain(`leiden tot 1 publicatie in deze zoekronde (${all} met de eerdere versie erbij)`);
});

it('marks no literature as new that is only cited: no search found it', () => {
  expect(data.literature.length).toBeGreaterThan(0);
  const { isNew } = roundsOf(data);
  expect(data.literature.filter(({ id }) => isNew(id as unknown as ReferenceId))).toEqual([]);
});

it('says what is open of earlier rounds, which moves the numbers of the earlier version', () => {
  const notes = buildProduct(data, 'prisma', 'nl').blocks.flatMap((b) =>
    b.type === 'paragraph' && b.style === 'note' ? [b.runs.map((r) => r.text).join('')] : [],
  );
  const all = flowOf(data);
  const last = flowOfLastRound(data);
  const waiting = (flow: typeof all): number =>
    flow.databases.waiting.references.length + flow.other.waiting.references.length;
  const before = waiting(all) - waiting(last);
  expect(before).toBeGreaterThan(0);
  const [note] = notes.filter((text) => text.startsWith('Niet afgerond in eerdere zoekrondes'));
  expect(note).toContain(`(n = ${before})`);
});

it('takes a database that is searched again for one, with its round beside its name', () => {
  const product = buildProduct(data, 'checklist-prisma-s', 'nl');
  const text = JSON.stringify(tablesOf(product));
  const { engine } = data.sources.flatMap((s) => (s.type === 'search' && s.round === 2 ? [s] : []))[0]!;
  expect(text).not.toContain(`${engine} en ${engine}`);
  expect(text).toContain(`${engine} (ronde 2)`);
});

it('keeps what is new of the last round while another has only been begun', () => {
  const begun = data.sources.map((s) =>
    s.type === 'search' && s.round === 3 ? { ...s, found: null, identified: null } : s,
  );
  const { isNew, last } = roundsOf({ ...data, sources: begun });
  expect(last).toBe(2);
  expect(data.references.some((r) => isNew(r.id))).toBe(true);
});
