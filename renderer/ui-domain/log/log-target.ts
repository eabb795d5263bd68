// Where the record of an entry of the log is opened.
import type { Patch } from '../../../shared/model/change';
import { type ProjectData, recordTypes } from '../../../shared/model/tables';
import type { Page } from '../../store/app.store';
import { referencesById } from './log-words';

export type LogTarget = { page: Page; subject: string | null };

// What is about the whole study, or has one page for all of its records.
const PAGES: Record<string, Page> = {
  projects: 'protocol',
  persons: 'protocol',
  sources: 'import',
  batches: 'import',
  duplicates: 'duplicates',
  contexts: 'correspondents',
  exports: 'report',
};
// What is looked at in the document itself.
const READ = new Set(['documents', 'annotations', 'evidence', 'dismissals', 'proposals', 'translations']);

/** The record of a table that a record names, by its id; of evidence that of its passage. */
function namedIn(data: ProjectData, table: string, record: unknown): ReadonlyMap<string, string> {
  const type = recordTypes.find((r) => r.table === table);
  const named = new Map<string, string>();
  for (const [of, id] of type?.names(record as never) ?? []) if (id !== null) named.set(of, id);
  const passage = data.annotations.find((a) => a.id === named.get('annotations'));
  if (passage !== undefined) named.set('references', passage.referenceId);
  const file = data.documents.find((d) => d.id === named.get('documents'));
  if (file !== undefined) named.set('references', file.referenceId);
  return named;
}

/** Where the record of a patch is opened: its own page, or that of what it belongs to. Null where that is no more. */
export function targetOf({ table, id, before, after }: Patch, data: ProjectData): LogTarget | null {
  const own = PAGES[table];
  if (own !== undefined) return { page: own, subject: null };
  const named = namedIn(data, table, after ?? before);
  const intervention = table === 'interventions' ? id : named.get('interventions');
  const reference = table === 'references' ? id : named.get('references');
  const isThere = reference !== undefined && referencesById(data.references).has(reference);
  if (READ.has(table) && isThere) return { page: 'reading', subject: reference };
  if (data.interventions.some((i) => i.id === intervention))
    return { page: 'interventions', subject: intervention ?? null };
  return isThere ? { page: 'longlist', subject: reference } : null;
}
