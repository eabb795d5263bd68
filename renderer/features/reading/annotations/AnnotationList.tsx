import { Group, Select, Text, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { foldText } from '../../../../shared/kernel/text';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Reference } from '../../../../shared/model/reference';
import { samePublication } from '../../../../shared/review/active';
import { useText } from '../../../lib/i18n';
import { useAppStore } from '../../../store/app.store';
import { useProject, useProjectData } from '../../../store/session';
import { AnnotationCard } from './AnnotationCard';
import { useReadingStore } from '../reading.store';

type Props = {
  reference: Reference;
  documents: readonly ReferenceDocument[];
  intervention: Intervention | null;
};

/** Who marked it: of a mark that stood in the file, its author there. */
function authorOf(a: Annotation, persons: ReadonlyMap<string, string>): string {
  return a.origin.type === 'pdf' && a.origin.author !== ''
    ? a.origin.author
    : (persons.get(a.personId) ?? '');
}

/** The annotations of a reference in reading order, filtered by colour, tag, person, state and text. */
export function AnnotationList({ reference, documents, intervention }: Props) {
  const t = useText();
  const { annotations, persons, references, batches, duplicates } = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const selected = useReadingStore((s) => s.selected);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(foldText(query));
  const [colour, setColour] = useState<string | null>(null);
  const [tag, setTag] = useState<string | null>(null);
  const [author, setAuthor] = useState<string | null>(null);
  const scroller = useRef<HTMLDivElement>(null);

  const names = useMemo(() => new Map(persons.map((p) => [p.id as string, p.name])), [persons]);
  const own = useMemo(() => {
    const same = samePublication({ references, batches, duplicates }, reference.id);
    return annotations
      .filter((a) => same.has(a.referenceId))
      .sort((a, b) => (a.sortIndex < b.sortIndex ? -1 : a.sortIndex > b.sortIndex ? 1 : 0));
  }, [annotations, references, batches, duplicates, reference.id]);
  const shown = useMemo(
    () =>
      own.filter(
        (a) =>
          (colour === null || a.colour === colour) &&
          (tag === null || a.tags.includes(tag)) &&
          (author === null || authorOf(a, names) === author) &&
          (wanted === '' || foldText(`${a.quote.exact} ${a.comment} ${a.tags.join(' ')}`).includes(wanted)),
      ),
    [own, colour, tag, author, wanted, names],
  );
  const lost = shown.filter((a) => a.anchor.state === 'lost');
  const doubtful = shown.filter((a) => a.anchor.state === 'approximate');
  const rest = shown.filter((a) => a.anchor.state === 'exact' || a.anchor.state === 'moved');
  // Lost passages first: they wait for somebody.
  const rows: (Annotation | string)[] = [
    ...(lost.length > 0 ? [t('reading.lost', { count: lost.length }), ...lost] : []),
    ...(doubtful.length > 0 ? [t('reading.doubtful', { count: doubtful.length }), ...doubtful] : []),
    ...(rest.length > 0 && lost.length + doubtful.length > 0
      ? [t('reading.placed', { count: rest.length })]
      : []),
    ...rest,
  ];
  const tags = [...new Set(own.flatMap((a) => a.tags))].sort();
  const authors = [...new Set(own.map((a) => authorOf(a, names)))].sort();
  // The virtualiser keeps its own state, which the compiler must not remember.

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (typeof rows[index] === 'string' ? 28 : 190),
    getItemKey: (index) => {
      const row = rows[index];
      return typeof row === 'object' ? row.id : `${index}`;
    },
    overscan: 4,
  });
  const selectedRow = rows.findIndex((r) => typeof r === 'object' && r.id === selected);
  useEffect(() => {
    if (selectedRow >= 0) virtual.scrollToIndex(selectedRow, { align: 'auto' });
  }, [virtual, selectedRow]);

  return (
    <section className="zeef-annotations" aria-label={t('reading.highlights')}>
      <Group gap={4} mb="xs">
        <TextInput
          type="search"
          size="xs"
          flex={1}
          miw={120}
          aria-label={t('reading.filterText')}
          placeholder={t('reading.filterText')}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Select
          size="xs"
          w={120}
          clearable
          aria-label={t('reading.filterColour')}
          placeholder={t('reading.filterColour')}
          data={project.colours.map((c) => ({ value: c.id, label: c.label[language] }))}
          value={colour}
          onChange={setColour}
        />
        {tags.length > 0 && (
          <Select
            size="xs"
            w={110}
            clearable
            aria-label={t('reading.filterTag')}
            placeholder={t('reading.filterTag')}
            data={tags}
            value={tag}
            onChange={setTag}
          />
        )}
        {authors.length > 1 && (
          <Select
            size="xs"
            w={120}
            clearable
            aria-label={t('reading.filterPerson')}
            placeholder={t('reading.filterPerson')}
            data={authors}
            value={author}
            onChange={setAuthor}
          />
        )}
      </Group>
      {own.length === 0 && <Text size="sm">{t('reading.noHighlights')}</Text>}
      {own.length > 0 && (
        <Text size="xs" c="dimmed" role="status">
          {t('reading.shown', { shown: shown.length, total: own.length })}
        </Text>
      )}
      <div ref={scroller} className="zeef-annotation-rows">
        <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                style={{ position: 'absolute', left: 0, right: 0, top: item.start, paddingBottom: 6 }}
              >
                {typeof row === 'string' ? (
                  <Text size="sm" fw={600} pt={4}>
                    {row}
                  </Text>
                ) : (
                  <AnnotationCard
                    annotation={row}
                    author={authorOf(row, names)}
                    reference={reference}
                    document={documents.find((d) => d.id === row.documentId) ?? null}
                    intervention={intervention}
                    isSelected={row.id === selected}
                  />
                )}
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
