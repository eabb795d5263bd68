// Files of a reference: adding one, replacing it by a newer version, taking over the annotations in it.
import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import type { Passage } from '../../../shared/annotation/passage';
import { type AnnotationId, newId } from '../../../shared/kernel/ids';
import type { AnchorState, Annotation, ReferenceDocument } from '../../../shared/model/document';
import type { Project } from '../../../shared/model/project';
import { browserEnv } from '../../lib/env';
import { hashFile } from '../../lib/hash-file';
import { useText } from '../../lib/i18n';
import { useCommit, usePerson, useProject, useSession } from '../../store/session';
import { isPdf } from '../../ui-domain/use-store-file';
import { documentCalls, fileKey } from '../../workers/documents.client';
import type { Reanchored } from '../../workers/documents.worker';

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
  const passage: Passage | null = found.passage;
  if (passage === null) return { ...a, anchor: { state: 'lost', score: 0, found: null } };
  return {
    ...a,
    parts: passage.parts,
    position: passage.position,
    sortIndex: passage.sortIndex,
    fileSha256: sha256,
    anchor,
    // What was quoted stays as it was: the new text stands beside it until somebody agrees.
    quote: text === null ? { ...passage.quote, exact: a.quote.exact, raw: a.quote.raw } : a.quote,
  };
}

/** Finds the annotations of a document again in its present file. @returns how many ended in each state */
export function useReanchor(): (pdf: ReferenceDocument) => Promise<Record<AnchorState, number>> {
  const session = useSession();
  const commit = useCommit();
  const { id: projectId } = useProject();
  return useCallback(
    async (pdf) => {
      const counts: Record<AnchorState, number> = { exact: 0, moved: 0, approximate: 0, lost: 0 };
      const stale = session.data.annotations.filter(
        (a) => a.documentId === pdf.id && (a.fileSha256 !== pdf.sha256 || a.anchor.state === 'lost'),
      );
      if (stale.length === 0) return counts;
      const results = await documentCalls().call('reanchor', {
        key: fileKey(projectId, pdf.sha256),
        wanted: stale.map((a) => ({
          id: a.id,
          kind: a.kind,
          quote: a.quote,
          fileSha256: a.fileSha256,
          page: a.parts[0]?.pageIndex ?? 0,
        })),
      });
      const found = new Map(results.map((r) => [r.id, r]));
      await commit('annotation.reanchor', (data) =>
        data.annotations.flatMap((a) => {
          const result = found.get(a.id);
          if (result === undefined) return [];
          const after = reanchored(a, result, pdf.sha256);
          counts[after.anchor.state]++;
          return [{ table: 'annotations' as const, id: a.id, after }];
        }),
      );
      return counts;
    },
    [session, commit, projectId],
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
            id,
            schemaVersion: 4,
            documentId: pdf.id,
            referenceId: pdf.referenceId,
            personId: person.id,
            kind: e.kind,
            ...e.passage,
            fileSha256: pdf.sha256,
            anchor: { state: 'exact', score: 1, found: null },
            colour: nearestColour(project.colours, e.css),
            comment: e.contents,
            tags: [],
            imageSha256: null,
            origin: { type: 'pdf', key: e.key, author: e.author },
            createdAt: e.createdAt ?? at,
            modifiedAt: e.createdAt ?? at,
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
  const reanchor = useReanchor();
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
      const after: ReferenceDocument = {
        ...pdf,
        sha256,
        fileName: file.name,
        sizeBytes: bytes.length,
        versions: [
          ...pdf.versions,
          {
            sha256: pdf.sha256,
            fileName: pdf.fileName,
            sizeBytes: pdf.sizeBytes,
            replacedAt: browserEnv.now(),
            by: person.id,
          },
        ],
      };
      try {
        // The text of the old file tells where areas and notes stood.
        const { id: projectId } = session.data.projects[0] ?? { id: null };
        if (projectId !== null)
          await documentCalls()
            .call('read', fileKey(projectId, pdf.sha256))
            .catch(() => undefined);
        await commit('document.replace', [{ table: 'documents', id: pdf.id, after }]);
        const counts = await reanchor(after);
        notifications.show({
          // What waits for somebody stays until it has been read.
          autoClose: counts.lost + counts.approximate > 0 ? false : 8000,
          color: counts.lost > 0 ? 'orange' : 'teal',
          message: t('reading.replaced', counts),
          closeButtonProps: { 'aria-label': t('common.close') },
        });
      } catch (error) {
        notifications.show({
          color: 'red',
          message: t('reading.reanchorFailed', {
            reason: error instanceof Error ? error.message : String(error),
          }),
        });
      }
    },
    [t, session, commit, person.id, reanchor],
  );
}
