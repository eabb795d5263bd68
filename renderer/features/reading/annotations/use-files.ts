// Files of a reference: adding one, replacing it by a newer version, taking over the annotations in it.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Write } from '../../../../shared/change/commit';
import { type AnnotationId, newId, type ProjectId } from '../../../../shared/kernel/ids';
import { type AnchorState, type Annotation, newAnnotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Project } from '../../../../shared/model/project';
import { browserEnv } from '../../../lib/env';
import { hashFile } from '../../../lib/hash-file';
import { useText } from '../../../lib/i18n';
import { useCommit, usePerson, useProject, useSession } from '../../../store/session';
import { isPdf } from '../../../ui-domain/use-store-file';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import type { Reanchored } from '../../../workers/documents/reanchor-file';

/** Where an annotation is after its file was replaced, by what the worker found. */
function reanchored(a: Annotation, found: Reanchored, sha256: string): Annotation {
  const { state, score, found: text } = found;
  // A lost passage keeps the place it had, in the file that it had it in.
  if (state === 'lost') return { ...a, anchor: { state, score: 0, found: null } };
  const anchor = { state, score, found: text };
  if (found.page !== null) {
    const [first] = a.parts;
    if (first === undefined) return a;
    const part = { ...first, pageIndex: found.page, pageLabel: found.label };
    return {
      ...a,
      parts: [part],
      fileSha256: sha256,
      anchor,
      sortIndex: `${String(found.page).padStart(5, '0')}${a.sortIndex.slice(5)}`,
    };
  }
  const { passage } = found;
  if (passage === null) return { ...a, anchor: { state: 'lost', score: 0, found: null } };
  return {
    ...a,
    parts: passage.parts,
    position: passage.position,
    sortIndex: passage.sortIndex,
    fileSha256: sha256,
    anchor,
    // What was quoted, and what stood around it, stays as it was until somebody agrees with the place.
    quote: state === 'approximate' ? a.quote : { ...passage.quote, exact: a.quote.exact, raw: a.quote.raw },
  };
}

type Counts = Record<AnchorState, number>;

/** Where annotations of a document stand in its file: looked for off the main thread. @throws when the file cannot be read */
async function lookUp(
  projectId: ProjectId,
  sha256: string,
  annotations: readonly Annotation[],
): Promise<Map<string, Reanchored>> {
  if (annotations.length === 0) return new Map();
  const results = await documentCalls().call('reanchor', {
    key: fileKey(projectId, sha256),
    wanted: annotations.map((a) => ({
      id: a.id,
      kind: a.kind,
      quote: a.quote,
      fileSha256: a.fileSha256,
      page: a.parts[0]?.pageIndex ?? 0,
    })),
  });
  return new Map(results.map((r) => [r.id, r]));
}

/** The writes that put annotations where they were found, and how many ended in each state. */
function placeFound(
  annotations: readonly Annotation[],
  found: ReadonlyMap<string, Reanchored>,
  sha256: string,
): { writes: Write[]; counts: Counts } {
  const counts: Counts = { exact: 0, moved: 0, approximate: 0, lost: 0 };
  const writes = annotations.flatMap((a): Write[] => {
    const result = found.get(a.id);
    if (result === undefined) return [];
    const after = reanchored(a, result, sha256);
    counts[after.anchor.state]++;
    return [{ table: 'annotations', id: a.id, after }];
  });
  return { writes, counts };
}

/** Whether an annotation was never looked for in the present file: it could not be read when it came. */
const isStale = (a: Annotation, pdf: ReferenceDocument): boolean =>
  a.documentId === pdf.id && a.fileSha256 !== pdf.sha256 && a.anchor.state !== 'lost';

/** Looks up annotations that were never looked for in the present file, once that is open: it may have asked a password. */
export function useReanchorStale(): (pdf: ReferenceDocument) => Promise<void> {
  const t = useText();
  const session = useSession();
  const commit = useCommit();
  const { id: projectId } = useProject();
  return useCallback(
    async (pdf) => {
      const stale = session.data.annotations.filter((a) => isStale(a, pdf));
      if (stale.length === 0) return;
      try {
        const found = await lookUp(projectId, pdf.sha256, stale);
        await commit('annotation.reanchor', (data) => placeFound(data.annotations, found, pdf.sha256).writes);
      } catch (error) {
        notifications.show({ color: 'red', message: t('reading.reanchorFailed', { reason: String(error) }) });
      }
    },
    [t, session, commit, projectId],
  );
}

/** The colour of the project that is nearest to a colour of a file, by squared distance in RGB. */
function nearestColour(colours: Project['colours'], css: string | null): string {
  const read = (hex: string): number[] => [1, 3, 5].map((i) => parseInt(hex.slice(i, i + 2), 16) || 0);
  const wanted = read(css ?? '#ffd43b');
  const distance = (hex: string): number =>
    read(hex).reduce((sum, v, i) => sum + (v - (wanted[i] ?? 0)) ** 2, 0);
  return [...colours].sort((a, b) => distance(a.css) - distance(b.css))[0]?.id ?? 'yellow';
}

/** Takes over the annotations that stand in a document's file; those that were taken over before are passed. @returns how many came in */
export function useTakeOver(): (pdf: ReferenceDocument) => Promise<{ added: number; known: number }> {
  const commit = useCommit();
  const person = usePerson();
  const project = useProject();
  return useCallback(
    async (pdf) => {
      const found = await documentCalls().call('embedded', fileKey(project.id, pdf.sha256));
      const outcome = { added: 0, known: 0 };
      await commit('annotation.takeOver', (data) => {
        const known = new Set(
          data.annotations.flatMap((a) =>
            a.documentId === pdf.id && a.origin.type === 'pdf' ? [a.origin.key] : [],
          ),
        );
        // Our own, written into a copy and brought back, are known by their place.
        const places = new Set(
          data.annotations
            .filter((a) => a.documentId === pdf.id && a.origin.type === 'app')
            .flatMap((a) => a.parts.map((p) => placeKey(a.kind, p))),
        );
        return found.flatMap((e) => {
          const [part] = e.passage.parts;
          if (known.has(e.key) || (part !== undefined && places.has(placeKey(e.kind, part)))) {
            outcome.known++;
            return [];
          }
          known.add(e.key);
          outcome.added++;
          const id = newId<AnnotationId>(browserEnv);
          const at = browserEnv.now();
          const after: Annotation = {
            ...newAnnotation(id, pdf, person.id, e.kind, e.passage, e.createdAt ?? at),
            colour: nearestColour(project.colours, e.css),
            comment: e.contents,
            origin: { type: 'pdf', key: e.key, author: e.author },
          };
          return [{ table: 'annotations' as const, id, after }];
        });
      });
      return outcome;
    },
    [commit, person.id, project],
  );
}

function placeKey(kind: string, part: Annotation['parts'][number]): string {
  return [kind, part.pageIndex, ...part.quads.flat().map((n) => Math.round(n))].join('|');
}

/** Replaces the file of a document. The old one is kept; annotations are found again in the new one. */
export function useReplaceFile(): (pdf: ReferenceDocument, file: File) => Promise<void> {
  const t = useText();
  const session = useSession();
  const commit = useCommit();
  const person = usePerson();
  const { id: projectId } = useProject();
  return useCallback(
    async (pdf, file) => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!isPdf(bytes)) {
        notifications.show({ color: 'red', message: t('reading.notPdf', { file: file.name }) });
        return;
      }
      const sha256 = await hashFile(bytes);
      if (sha256 === pdf.sha256) {
        notifications.show({ message: t('reading.sameFile', { file: file.name }) });
        return;
      }
      await session.putFile(sha256, bytes);
      const replace = (now: ReferenceDocument): Write => {
        const { sha256: was, fileName, sizeBytes } = now;
        const old = { sha256: was, fileName, sizeBytes, replacedAt: browserEnv.now(), by: person.id };
        const own = { sha256, fileName: file.name, sizeBytes: bytes.length };
        return {
          table: 'documents',
          id: now.id,
          after: { ...now, ...own, versions: [...now.versions, old] },
        };
      };
      // The text of the old file tells where areas and notes stood; where it cannot be read they are lost.
      await documentCalls()
        .call('read', fileKey(projectId, pdf.sha256))
        .catch(() => undefined);
      const own = session.data.annotations.filter((a) => a.documentId === pdf.id);
      // An object, since it changes while the looking up below waits.
      const outcome: { failure: string | null } = { failure: null };
      const found = await lookUp(projectId, sha256, own).catch((error: unknown) => {
        outcome.failure = error instanceof Error ? error.message : String(error);
        return new Map<string, Reanchored>();
      });
      let counts: Counts = { exact: 0, moved: 0, approximate: 0, lost: 0 };
      // File and annotations in one step, so that undo brings both back.
      await commit('document.replace', (data) => {
        const placed = placeFound(data.annotations, found, sha256);
        counts = placed.counts;
        // As it is now: looking up takes seconds, in which another window may have changed it.
        return [...data.documents.filter((d) => d.id === pdf.id).map(replace), ...placed.writes];
      });
      if (outcome.failure !== null) {
        notifications.show({
          color: 'red',
          message: t('reading.reanchorFailed', { reason: outcome.failure }),
        });
        return;
      }
      notifications.show({
        // What waits for somebody stays until it has been read.
        autoClose: counts.lost + counts.approximate > 0 ? false : 8000,
        color: counts.lost > 0 ? 'orange' : 'teal',
        message: t('reading.replaced', counts),
        closeButtonProps: { 'aria-label': t('common.close') },
      });
    },
    [t, session, commit, person.id, projectId],
  );
}
