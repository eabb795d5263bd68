// The demonstration study with what it lacks for every control of the workbench to show: PDFs, marks, groups,
// conflicts, all types of field.
import { createHash } from 'node:crypto';
import { writeBundle } from '../../shared/bundle/bundle';
import { buildDemoProject } from '../../shared/demo/demo-project';
import type { Write } from '../../shared/change/commit';
import { planMerge } from '../../shared/duplicates/plan';
import {
  type AnnotationId,
  type DocumentId,
  fixedEnv,
  newId,
  type ReferenceId,
} from '../../shared/kernel/ids';
import { emptyDecision } from '../../shared/model/decision';
import { newTranslation } from '../../shared/model/translation';
import { newAnnotation } from '../../shared/model/annotation';
import type { ReferenceDocument } from '../../shared/model/document';
import type { FieldType, TemplateField } from '../../shared/model/project';
import { newEffect } from '../../shared/model/effect';
import { newLink } from '../../shared/model/link';
import { emptyAppraisal } from '../../shared/model/appraisal';
import { emptyRating } from '../../shared/model/rating';
import { type ProjectData, requireProject } from '../../shared/model/tables';
import { newRetrieval, retrievalId } from '../../shared/model/retrieval';
import { bareReference } from './references';
import { writePdf } from './small-pdf';

const env = fixedEnv(Date.UTC(2026, 0, 5, 9));
const same = (text: string) => ({ nl: text, en: text });

/** A field of a type, named after it. */
function field(type: FieldType): TemplateField {
  return {
    id: `proef-${type}`,
    type,
    label: same(`Proef ${type}`),
    help: same(''),
    options: type === 'choice' || type === 'multi' ? terms(['Eerste', 'Tweede', 'Derde']) : [],
    required: false,
    needsEvidence: false,
    unit: type === 'number' ? 'mensen' : '',
    columns: type === 'group' ? terms(['Naam', 'Aantal']) : [],
  };
}

const terms = (labels: string[]) => labels.map((label) => ({ id: label.toLowerCase(), label: same(label) }));

function documents(references: readonly ReferenceId[]): {
  files: Map<string, Uint8Array>;
  rows: ReferenceDocument[];
} {
  const files = new Map<string, Uint8Array>();
  const rows = references.map((referenceId, index) => {
    const bytes = writePdf(`A generated report ${index} about work`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    files.set(sha256, new Uint8Array(bytes));
    return {
      id: newId<DocumentId>(env),
      schemaVersion: 12 as const,
      referenceId,
      sha256,
      fileName: `rapport-${index}.pdf`,
      sizeBytes: bytes.length,
      original: null,
      addedAt: env.now(),
      versions: [],
    };
  });
  return { files, rows };
}

/** A mark on the first page of a document, in the name of a person. */
function mark(
  document: ReferenceDocument,
  personId: ProjectData['persons'][number]['id'],
  tag: string,
): Write {
  const id = newId<AnnotationId>(env);
  const place = {
    parts: [{ pageIndex: 0, pageLabel: '1', quads: [[72, 720, 200, 720, 72, 700, 200, 700]] }],
    quote: { exact: 'A generated', raw: 'A generated', prefix: '', suffix: '', source: 'text' },
    position: null,
    sortIndex: `00000|000000|${tag}`,
  } as unknown as Parameters<typeof newAnnotation>[4];
  const after = {
    ...newAnnotation(id, document, personId, 'highlight', place, env.now()),
    colour: 'yellow',
    tags: [tag],
  };
  return { table: 'annotations', id, after };
}

/** The study as the bytes of a bundle. */
export async function typingStudy(): Promise<Buffer> {
  const store = await buildDemoProject(env);
  const data = store.toData();
  const project = requireProject(data);
  const [assistant, lead] = data.persons;
  if (assistant === undefined || lead === undefined) throw new Error('the demonstration has two persons');
  const linked = data.references.filter((r) => data.links.some((l) => l.referenceId === r.id));
  const free = data.references.filter((r) => !linked.includes(r));
  const [report, other, disputed] = linked;
  if (report === undefined || other === undefined || disputed === undefined)
    throw new Error('too few reports');
  const types: FieldType[] = [
    'choice',
    'multi',
    'number',
    'date',
    'group',
    'place',
    'links',
    'short',
    'long',
  ];
  const section = { id: 'proef', label: same('Proef'), fields: types.map(field) };
  const { files, rows } = documents([report.id, report.id, other.id]);
  const stage = { ...project.screening.stages['title-abstract'], doubledPercent: 10 };
  const after = {
    ...project,
    title: 'Typeproef',
    toolIds: ['nos'],
    // So that all parts of the filter are shown.
    printing: { ...project.printing, scope: 'filter' as const },
    template: { ...project.template, sections: [section, ...project.template.sections] },
    screening: {
      ...project.screening,
      labels: ['Later', 'Bellen'],
      stages: { ...project.screening.stages, 'title-abstract': stage },
    },
  };
  const decide = (personId: typeof assistant.id, verdict: 'include' | 'exclude'): Write => {
    const decision = {
      ...emptyDecision(disputed.id, personId, 'title-abstract'),
      verdict,
      decidedAt: env.now(),
    };
    return { table: 'decisions', id: decision.id, after: decision };
  };
  const rating = {
    ...emptyRating(report.id, lead.id, 'sms', env.now()),
    value: { type: 'level' as const, level: 1 },
    // They lead to level 2, from which the value differs: so a reason is asked, and what lowers a level is offered.
    answers: { effect: 'yes', 'before-after': 'both', comparison: 'none' },
  };
  // A level beside the rule, so that the reason is asked.
  const appraisal = {
    ...emptyAppraisal({
      referenceId: report.id,
      personId: lead.id,
      toolId: 'nos',
      kind: 'own',
      at: env.now(),
    }),
    judgements: { comparability: { level: 'fair', argument: '' } },
  };
  // The intervention that its page opens, with a second report and an effect that one of them found.
  const measured = data.interventions.find((i) => i.title.includes('Training Programs'));
  const measuredBy = data.links.find((l) => l.interventionId === measured?.id)?.referenceId;
  if (measured === undefined || measuredBy === undefined) throw new Error('no intervention with a report');
  const secondLink = newLink(linked.find((r) => r.id !== measuredBy)?.id ?? other.id, measured.id);
  const effect = newEffect('proef', {
    referenceId: measuredBy,
    interventionId: measured.id,
    measureId: null,
    outcome: 'werk',
    by: lead.id,
    at: env.now(),
  });
  const [a, b] = [...free, ...linked.slice(4)];
  if (a === undefined || b === undefined) throw new Error('too few references');
  const merged = planMerge(
    env,
    [a.id, b.id],
    {
      referenceOf: (id) => data.references.find((r) => r.id === id),
      groupOf: () => undefined,
      workOf: () => 0,
      isWorkedOut: () => false,
      distinctions: new Set(),
    },
    { basis: 'confirmed', by: lead.id },
  );
  if (!merged.ok) throw new Error(`not merged: ${merged.reason}`);
  const [first, second] = rows;
  if (first === undefined || second === undefined) throw new Error('no documents');
  const commit = (by: typeof lead.id, kind: string, writes: Write[]) =>
    store.commit(env, { kind, by, device: 'proef', writes });
  await commit(lead.id, 'project.save', [{ table: 'projects', id: project.id, after }]);
  await commit(
    lead.id,
    'document.add',
    rows.map((d) => ({ table: 'documents', id: d.id, after: d })),
  );
  const own = mark(first, lead.id, 'een');
  await commit(lead.id, 'annotation.add', [own, mark(first, assistant.id, 'twee')]);
  const translated = { type: 'passage', annotationId: own.id as AnnotationId } as const;
  const translation = newTranslation(translated, 'nl', {
    text: 'Een gemaakt',
    original: 'A generated',
    by: lead.id,
    at: env.now(),
  });
  await commit(lead.id, 'translation.save', [
    { table: 'translations', id: translation.id, after: translation },
  ]);
  await commit(assistant.id, 'decision.record', [decide(assistant.id, 'include')]);
  await commit(lead.id, 'decision.record', [decide(lead.id, 'exclude')]);
  await commit(lead.id, 'rating.save', [{ table: 'ratings', id: rating.id, after: rating }]);
  await commit(lead.id, 'appraisal.save', [{ table: 'appraisals', id: appraisal.id, after: appraisal }]);
  await commit(lead.id, 'link.change', [{ table: 'links', id: secondLink.id, after: secondLink }]);
  await commit(lead.id, 'effect.add', [{ table: 'effects', id: effect.id, after: effect }]);
  await commit(lead.id, 'duplicate.merge', [...merged.writes]);
  const searches = data.sources.filter((s) => s.type === 'search');
  await commit(
    lead.id,
    'source.save',
    searches.slice(1, 2).map((s) => ({ table: 'sources', id: s.id, after: { ...s, date: '2023-03-03' } })),
  );
  // Admitted on its title, and its text was asked for.
  const sought = bareReference(
    newId<ReferenceId>(env),
    { type: 'report', title: 'Een rapport zonder tekst' },
    { sequence: 1000, sourceId: data.sources[0]?.id ?? null, tags: ['arbeid'] },
  );
  await commit(lead.id, 'reference.add', [
    { table: 'references', id: sought.id, after: sought },
    {
      table: 'retrievals',
      id: retrievalId(sought.id),
      after: newRetrieval({ referenceId: sought.id, by: lead.id, at: env.now() }),
    },
  ]);
  // By both: by lot a second one may have to decide.
  for (const person of [assistant, lead]) {
    const admitted = {
      ...emptyDecision(sought.id, person.id, 'title-abstract'),
      verdict: 'include' as const,
      decidedAt: env.now(),
    };
    await commit(person.id, 'decision.record', [{ table: 'decisions', id: admitted.id, after: admitted }]);
  }
  return Buffer.from(writeBundle({ data: store.toData(), log: store.log, files }));
}
