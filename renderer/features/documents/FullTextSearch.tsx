import { Progress, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { FullTextHit, FullTextResult } from '../../../shared/annotation/full-text';
import type { Lines } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { goToPlace } from '../../store/app.store';
import { usePageState } from '../../store/page-state';
import { useProject, useProjectData } from '../../store/session';
import { SearchField } from '../../ui-domain/fields/SearchField';
import { usePrintedPage } from '../../ui-domain/use-printed-page';
import { askedPages } from './asked-pages';
import { useTextHits, useTextIndex } from './use-full-text';

/** Searches the texts of all PDFs; a hit leads to its passage. `names`: of the references that have one. */
export function FullTextSearch({ names }: { names: ReadonlyMap<ReferenceId, Lines> }) {
  const t = useText();
  const { id: projectId } = useProject();
  const { documents, references } = useProjectData();
  const [query, setQuery] = usePageState('documents.query', '');
  const hashes = useMemo(() => [...new Set(documents.map((d) => d.sha256))].join(), [documents]);
  const asked = useMemo(
    () => JSON.stringify(askedPages(query, { documents, references })),
    [query, documents, references],
  );
  // The same as long as nothing else is asked: each document that is added would else be searched for.
  const clauses = useMemo(() => JSON.parse(asked) as ReturnType<typeof askedPages>, [asked]);
  const { progress, read, unreadable } = useTextIndex(projectId, hashes);
  const result = useTextHits(projectId, clauses, read);
  const byHash = useMemo(() => new Map(documents.map((d) => [d.sha256, d])), [documents]);
  const percent = Math.round((progress ?? 1) * 100);
  return (
    <Stack gap="xs" mb="md" role="search">
      <SearchField
        label={t('documents.search')}
        w="min(30rem, 100%)"
        value={query}
        onChange={setQuery}
        help={t('longlist.searchHelp')}
      />
      {progress !== null && (
        <div>
          <Text size="xs">{t('documents.indexing', { percent })}</Text>
          <Progress
            value={percent}
            size="sm"
            // Each frame of a bar that glides draws the page under it anew.
            transitionDuration={0}
            aria-label={t('documents.indexing', { percent })}
          />
        </div>
      )}
      {unreadable.length > 0 && (
        <Text size="xs" c="orange.9">
          {t('documents.unreadable', {
            files: unreadable.map((h) => byHash.get(h)?.fileName ?? h).join(', '),
          })}
        </Text>
      )}
      {result !== null && <Hits result={result} names={names} />}
    </Stack>
  );
}

type HitsProps = { result: FullTextResult; names: ReadonlyMap<ReferenceId, Lines> };

function Hits({ result, names }: HitsProps) {
  const t = useText();
  const pageOf = usePrintedPage();
  const { documents } = useProjectData();
  const byHash = useMemo(() => new Map(documents.map((d) => [d.sha256, d])), [documents]);
  const open = (hit: FullTextHit): void => {
    const pdf = byHash.get(hit.documentId);
    if (pdf === undefined) return;
    goToPlace(pdf.referenceId, { documentId: pdf.id, page: hit.page, start: hit.start, end: hit.end });
  };
  return (
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
                {t('reading.page', {
                  page:
                    pdf === undefined
                      ? hit.pageLabel
                      : pageOf({ documentId: pdf.id, fileSha256: hit.documentId }, hit.pageLabel),
                })}{' '}
                · {(pdf === undefined ? undefined : names.get(pdf.referenceId)?.title) ?? pdf?.fileName}
              </Text>
            </button>
          );
        })}
      </div>
    </>
  );
}
