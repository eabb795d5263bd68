// The dossier: tables of the report for a client, with what each cell is made of. What goes along is the lead's choice.
import type { Language } from '../model/fields';
import type { ProjectData } from '../model/tables';
import { withMergedValues } from '../review/merged';
import { buildFrom } from './build-product';
import { type ReportProduct, tablesOf } from './document-model';
import type { ProductId } from './products/registry';
import type { Origin } from './table-model';
import type { AnnotationId } from '../kernel/ids';
import {
  createTracer,
  type PassagePicture,
  type Quote,
  type Trace,
  type TracedAnswer,
  type TracedReport,
} from './trace';

/** The products that a dossier can hold, in the order of the report: those whose cells are texts and numbers only. */
export const dossierProducts = [
  'bijlage-3',
  'tabel-2.1',
  'tabel-2.2',
  'tabel-2.3-ingevuld',
  'tabel-3.1',
  'effecten',
  'samenvatting',
] as const satisfies readonly ProductId[];
export type DossierProduct = (typeof dossierProducts)[number];

/** What may be left out of what the cells are made of. */
export const dossierParts = ['names', 'passages', 'arguments'] as const;
export type DossierPart = (typeof dossierParts)[number];

/** Pictures of passages, by the passage. */
export type PassagePictures = ReadonlyMap<AnnotationId, readonly PassagePicture[]>;

export type Dossier = {
  language: Language;
  projectTitle: string;
  products: ReportProduct[];
  without: readonly DossierPart[];
  /** Null where passages are there in words only. */
  pictures: PassagePictures | null;
  trace: (origin: Origin) => Trace;
};

/** The project with what stands in place of persons' names: who is who stays to be seen, not who it is. */
function withoutNames(data: ProjectData, language: Language): ProjectData {
  const word = language === 'nl' ? 'Persoon' : 'Person';
  return { ...data, persons: data.persons.map((p, i) => ({ ...p, name: `${word} ${i + 1}` })) };
}

/** What something is made of without what does not go along. */
function leaveOut(trace: Trace, { without, pictures }: Pick<Dossier, 'without' | 'pictures'>): Trace {
  const why = without.includes('arguments') ? (): string => '' : (text: string): string => text;
  const quotes = (all: readonly Quote[]): Quote[] =>
    without.includes('passages')
      ? []
      : all.map((q) => ({ ...q, pictures: pictures?.get(q.annotationId) ?? [] }));
  const report = (r: TracedReport): TracedReport => ({
    ...r,
    review: r.review === null ? null : { ...r.review, comment: why(r.review.comment) },
    ratings: r.ratings.map((x) => ({ ...x, argument: why(x.argument), quotes: quotes(x.quotes) })),
    decisions: r.decisions.map((d) => ({ ...d, note: why(d.note) })),
  });
  const answer = (a: TracedAnswer): TracedAnswer => ({ ...a, quotes: quotes(a.quotes) });
  return { reports: trace.reports.map(report), answers: trace.answers.map(answer) };
}

/** A dossier of a project. */
export function buildDossier(
  data: ProjectData,
  language: Language,
  ids: readonly DossierProduct[] = dossierProducts,
  without: readonly DossierPart[] = [],
  pictures: PassagePictures | null = null,
): Dossier {
  const merged = withMergedValues(data);
  const read = without.includes('names') ? withoutNames(merged, language) : merged;
  const trace = createTracer(read, language);
  return {
    language,
    projectTitle: read.projects[0]?.title ?? '',
    products: dossierProducts.filter((id) => ids.includes(id)).map((id) => buildFrom(read, id, language)),
    without,
    pictures,
    trace: (origin) => leaveOut(trace(origin), { without, pictures }),
  };
}

/** The passages that a dossier quotes, each once, in the order of its tables. */
export function passagesIn({ products, trace }: Pick<Dossier, 'products' | 'trace'>): AnnotationId[] {
  const cells = products.flatMap((p) => tablesOf(p).flatMap((table) => table.rows.flat()));
  const quotes = cells.flatMap((cell) => {
    const { reports, answers } = trace(cell);
    return [
      ...reports.flatMap((r) => r.ratings.flatMap((x) => x.quotes)),
      ...answers.flatMap((a) => a.quotes),
    ];
  });
  return [...new Set(quotes.map((q) => q.annotationId))];
}
