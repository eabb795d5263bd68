// The dossier: tables of the report for a client, with what each cell is made of. What goes along is the lead's choice.
import type { Language } from '../model/fields';
import type { ProjectData } from '../model/tables';
import { withMergedValues } from '../review/merged';
import { buildFrom } from './build-product';
import type { ReportProduct } from './document-model';
import type { ProductId } from './products/registry';
import type { Origin } from './table-model';
import { createTracer, type Quote, type Trace, type TracedAnswer, type TracedReport } from './trace';

/** The products that a dossier can hold, in the order of the report: those whose cells are texts and numbers only. */
export const dossierProducts = [
  'bijlage-3',
  'tabel-2.1',
  'tabel-2.2',
  'tabel-2.3-ingevuld',
  'tabel-3.1',
] as const satisfies readonly ProductId[];
export type DossierProduct = (typeof dossierProducts)[number];

/** What may be left out of what the cells are made of. */
export const dossierParts = ['names', 'passages', 'arguments'] as const;
export type DossierPart = (typeof dossierParts)[number];

export type Dossier = {
  language: Language;
  projectTitle: string;
  products: ReportProduct[];
  without: readonly DossierPart[];
  trace: (origin: Origin) => Trace;
};

/** The project with what stands in place of persons' names: who is who stays to be seen, not who it is. */
function withoutNames(data: ProjectData, language: Language): ProjectData {
  const word = language === 'nl' ? 'Persoon' : 'Person';
  return { ...data, persons: data.persons.map((p, i) => ({ ...p, name: `${word} ${i + 1}` })) };
}

/** What something is made of without what does not go along. */
function leaveOut(trace: Trace, without: readonly DossierPart[]): Trace {
  const why = without.includes('arguments') ? (): string => '' : (text: string): string => text;
  const quotes = (all: Quote[]): Quote[] => (without.includes('passages') ? [] : all);
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
): Dossier {
  const merged = withMergedValues(data);
  const read = without.includes('names') ? withoutNames(merged, language) : merged;
  const trace = createTracer(read, language);
  return {
    language,
    projectTitle: read.projects[0]?.title ?? '',
    products: dossierProducts.filter((id) => ids.includes(id)).map((id) => buildFrom(read, id, language)),
    without,
    trace: (origin) => leaveOut(trace(origin), without),
  };
}
