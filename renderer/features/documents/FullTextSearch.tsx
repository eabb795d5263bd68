import { Progress, Stack, Text, TextInput } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { FullTextHit, FullTextResult } from '../../../shared/annotation/full-text';
import { useText } from '../../lib/i18n';
import { goToPlace } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { documentCalls, fileKey } from '../../workers/documents/client';

const SHOWN = 40;

/** Searches the texts of all PDFs; a hit leads to its passage. `names`: of the references that have one. */
export function FullTextSearch({ names }: { names: ReadonlyMap<ReferenceId, string> }) {
  const t = useText();
  const { id: projectId } = useProject();
  const { documents } = useProjectData();
  const [query, setQuery] = useState('');
  const [progress, setProgress] = useState<number | null>(0);
  const [unreadable, setUnreadable] = useState<readonly string[]>([]);
  const [result, setResult] = useState<FullTextResult | null>(null);
  const hashes = useMemo(() => [...new Set(documents.map((d) => d.sha256))].join(), [documents]);

  useEffect(() => {
    const controller = new AbortController();
    setProgress(0);
    const keys = hashes.split(',').map((sha256) => fileKey(projectId, sha256));
    documentCalls()
      .call('index', { projectId, keys }, { signal: controller.signal, onProgress: setProgress })
      .then(
        ({ unreadable: failed }) => {
          setUnreadable(failed);
          setProgress(null);
        },
        () => {
          if (!controller.signal.aborted) setProgress(null);
        },
      );
    return () => controller.abort();
  }, [hashes, projectId]);

  // Each document that is read makes more hits.
  const read = progress === null ? 1 : Math.floor(progress * 20) / 20;
  useEffect(() => {
    if (query.trim() === '') {
      setResult(null);
      return;
    }
    const controller = new AbortController();
    void documentCalls()
      .call('search', { projectId, query, limit: SHOWN }, { signal: controller.signal })
      .then(setResult, () => undefined);
    return () => controller.abort();
  }, [query, projectId, read]);

  const byHash = useMemo(() => new Map(documents.map((d) => [d.sha256, d])), [documents]);
  const percent = Math.round((progress ?? 1) * 100);
  const open = (hit: FullTextHit): void => {
    const pdf = byHash.get(hit.documentId);
    if (pdf === undefined) return;
    goToPlace(pdf.referenceId, { documentId: pdf.id, page: hit.page, start: hit.start, end: hit.end });
  };
  return (
    <Stack gap="xs" mb="md" role="search">
      <TextInput
        type="search"
        label={t('documents.search')}
        description={t('documents.searchHelp')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      {progress !== null && (
        <div>
          <Text size="xs">{t('documents.indexing', { percent })}</Text>
          <Progress value={percent} size="sm" aria-label={t('documents.indexing', { percent })} />
        </div>
      )}
      {unreadable.length > 0 && (
        <Text size="xs" c="orange.9">
          {t('documents.unreadable', {
            files: unreadable.map((h) => byHash.get(h)?.fileName ?? h).join(', '),
          })}
        </Text>
      )}
      {result !== null && (
        <>
          <Text size="sm" role="status">
            {t('documents.hits', { shown: result.hits.length, total: result.total })}
          </Text>
          <div className="zeef-hits">
            {result.hits.map((hit) => {
              const pdf = byHash.get(hit.documentId);
              return (
                <button
                  key={`${hit.documentId}/${hit.page}`}
                  type="button"
                  className="zeef-quote zeef-hit"
                  onClick={() => open(hit)}
                >
                  <Text size="sm" component="span" display="block">
                    …{hit.before}
                    <mark>{hit.match}</mark>
                    {hit.after}…
                  </Text>
                  <Text size="xs" c="dimmed" component="span" display="block" truncate>
                    {t('reading.page', { page: hit.page + 1 })} ·{' '}
                    {(pdf === undefined ? undefined : names.get(pdf.referenceId)) ?? pdf?.fileName}
                  </Text>
                </button>
              );
            })}
          </div>
        </>
      )}
    </Stack>
  );
}
