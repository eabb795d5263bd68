// What is handed on of a report is the same when it was merged into another record of it.
import { beforeAll, expect, it } from 'vitest';
import { holdingsOf } from '../../renderer/features/reading/what-is-read';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { fixedEnv, type ReferenceId } from '../../shared/kernel/ids';
import { decisionId } from '../../shared/model/decision';
import { newDuplicateGroup } from '../../shared/model/duplicate-group';
import type { ProjectData } from '../../shared/model/tables';
import { questionLines } from '../../shared/proposals/questions';
import { buildEvidenceMap } from '../../shared/report/evidence-map';
import { qdaProject } from '../../shared/report/qdpx/project-file';
import { checkProject } from '../../shared/review/check';
import { countryFinder } from '../../shared/review/inflow';
import { waitingProposals } from '../../shared/review/proposed';
import { FONTS } from '../helpers/copy-fonts';

const twinOf = (id: string) => `twin of ${id}` as ReferenceId;
const report = (id: string) => id.replace('twin of ', '');
let plain: ProjectData;
let merged: ProjectData;

/** Each report that is linked or has a file, merged into a second record of it, that was decided on alike. */
function withTwins(data: ProjectData): ProjectData {
  const grouped = new Set(data.duplicates.flatMap((g) => g.memberIds));
  const worked = new Set([...data.links, ...data.documents].map((x) => x.referenceId));
  const of = data.references.filter((r) => worked.has(r.id) && !grouped.has(r.id));
  const ids = new Set(of.map((r) => r.id));
  return {
    ...data,
    references: [...data.references, ...of.map((r) => ({ ...r, id: twinOf(r.id), batchId: null }))],
    decisions: [
      ...data.decisions,
      ...data.decisions
        .filter((d) => ids.has(d.referenceId))
        .map((d) => {
          const referenceId = twinOf(d.referenceId);
          return { ...d, id: decisionId(referenceId, d.personId, d.stage), referenceId };
        }),
    ],
    duplicates: [
      ...data.duplicates,
      ...of.map(({ id }) =>
        newDuplicateGroup({
          ...{ id: `g ${id}` as never, keptId: twinOf(id), memberIds: [twinOf(id), id], basis: 'confirmed' },
          ...{ merged: {}, from: {}, chosen: {}, by: data.persons[0]!.id, at: 10 },
        }),
      ),
    ],
  };
}

beforeAll(async () => {
  plain = (await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS)).data;
  merged = withTwins(plain);
});

it('the evidence map has its passages', () => {
  const passages = (data: ProjectData) =>
    buildEvidenceMap(data, 'nl')
      .entries.flatMap((e) => e.trace.answers.flatMap((a) => a.quotes.map((q) => q.annotationId)))
      .sort();
  expect(passages(plain).length).toBeGreaterThan(0);
  expect(passages(merged)).toEqual(passages(plain));
});

it('questions are about its interventions', () => {
  const lines = (data: ProjectData) =>
    questionLines(data).map((l) => [report(l.reference), l.document, l.intervention, l.question].join(' '));
  expect(lines(plain).some((l) => !l.includes('  '))).toBe(true);
  expect(lines(merged)).toEqual(lines(plain));
});

it('who does not fill in its template is not asked about it, and the check names the report that is shown', () => {
  for (const { id } of plain.persons)
    expect(waitingProposals(merged, id)).toEqual(waitingProposals(plain, id));
  const named = (data: ProjectData) => checkProject(data, 0).find((i) => i.code === 'proposed')?.references;
  expect(named(plain)?.length).toBeGreaterThan(0);
  expect(named(merged)?.map(report)).toEqual(named(plain));
  expect(named(merged)?.every((id) => id !== report(id))).toBe(true);
});

it('a case of a QDPX has its documents, also where the file was moved to the record that is kept', () => {
  const sources = (data: ProjectData) => {
    const { xml } = qdaProject({ data, language: 'nl', documents: data.documents, pagesOf: () => null });
    return xml.match(/<SourceRef/gu)?.length ?? 0;
  };
  expect(sources(plain)).toBeGreaterThan(0);
  expect(sources(merged)).toBe(sources(plain));
  const moved = merged.documents.map((d) => ({ ...d, referenceId: twinOf(d.referenceId) }));
  expect(sources({ ...merged, documents: moved })).toBe(sources(plain));
});

it('the reading page has its interventions', () => {
  const { referenceId } = plain.links[0]!;
  const titles = (data: ProjectData, id: ReferenceId) =>
    holdingsOf(data, id).interventions.map((i) => i.title);
  expect(titles(plain, referenceId).length).toBeGreaterThan(0);
  expect(titles(merged, twinOf(referenceId))).toEqual(titles(plain, referenceId));
});

it('it is counted under the country of the intervention that it describes', () => {
  const bare = (data: ProjectData): ProjectData => ({
    ...data,
    references: data.references.map((r) => ({ ...r, country: null, sourceId: null })),
  });
  const { referenceId } = plain.links[0]!;
  const under = (data: ProjectData, id: ReferenceId) =>
    countryFinder(data)(data.references.find((r) => r.id === id)!);
  expect(under(bare(plain), referenceId)).not.toBeNull();
  expect(under(bare(merged), twinOf(referenceId))).toBe(under(bare(plain), referenceId));
});
