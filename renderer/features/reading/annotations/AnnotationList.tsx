import { Text } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Reference } from '../../../../shared/model/reference';
import { useText } from '../../../lib/i18n';
import { useProjectData } from '../../../store/session';
import { useReadingStore } from '../reading.store';
import {
  type AnnotationRow,
  annotationsOf,
  authorOf,
  choicesOf,
  filtered,
  noFilter,
  rowsOf,
} from './annotation-rows';
import { AnnotationCard } from './AnnotationCard';
import { AnnotationFilters } from './AnnotationFilters';

type Props = {
  reference: Reference;
  documents: readonly ReferenceDocument[];
  intervention: Intervention | null;
};

/** The annotations of a reference in reading order, filtered by colour, tag, person, state and text. */
export function AnnotationList({ reference, documents, intervention }: Props) {
  const t = useText();
  const { annotations, persons, references, batches, duplicates } = useProjectData();
  const selected = useReadingStore((s) => s.selected);
  const [filter, setFilter] = useState(noFilter);
  const wanted = useDeferredValue(filter);

  const names = useMemo(() => new Map(persons.map((p) => [p.id as string, p.name])), [persons]);
  const own = useMemo(
    () => annotationsOf({ annotations, references, batches, duplicates }, reference.id),
    [annotations, references, batches, duplicates, reference.id],
  );
  const shown = useMemo(() => filtered(own, wanted, names), [own, wanted, names]);
  return (
    <section className="zeef-annotations" aria-label={t('reading.highlights')}>
      <AnnotationFilters
        filter={filter}
        onFilter={(change) => setFilter((now) => ({ ...now, ...change }))}
        {...choicesOf(own, names)}
      />
      {own.length === 0 && <Text size="sm">{t('reading.noHighlights')}</Text>}
      {own.length > 0 && (
        <Text size="xs" c="dimmed" role="status">
          {t('reading.shown', { shown: shown.length, total: own.length })}
        </Text>
      )}
      <Rows rows={rowsOf(shown)} selected={selected}>
        {(row) =>
          'heading' in row ? (
            <Text size="sm" fw={600} pt={4}>
              {t(`reading.${row.heading}`, { count: row.count })}
            </Text>
          ) : (
            <AnnotationCard
              annotation={row.annotation}
              author={authorOf(row.annotation, names)}
              reference={reference}
              document={documents.find((d) => d.id === row.annotation.documentId) ?? null}
              intervention={intervention}
              isSelected={row.annotation.id === selected}
            />
          )
        }
      </Rows>
    </section>
  );
}

type RowsProps = {
  rows: readonly AnnotationRow[];
  selected: string | null;
  children: (row: AnnotationRow) => React.ReactNode;
};

/** The rows that are in view, scrolled to the chosen one. */
function Rows({ rows, selected, children }: RowsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // The virtualiser keeps its own state, which the compiler must not remember.

  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (isHeading(rows[index]) ? 28 : 190),
    getItemKey: (index) => idOf(rows[index]) ?? `${index}`,
    overscan: 4,
  });
  const selectedRow = rows.findIndex((row) => selected !== null && idOf(row) === selected);
  useEffect(() => {
    if (selectedRow >= 0) virtual.scrollToIndex(selectedRow, { align: 'auto' });
  }, [virtual, selectedRow]);
  return (
    <div ref={scroller} className="zeef-annotation-rows">
      <div style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index];
          return (
            row !== undefined && (
              <div
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                style={{ position: 'absolute', left: 0, right: 0, top: item.start, paddingBottom: 6 }}
              >
                {children(row)}
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

const isHeading = (row: AnnotationRow | undefined): boolean => row !== undefined && 'heading' in row;
const idOf = (row: AnnotationRow | undefined): string | null =>
  row !== undefined && 'annotation' in row ? row.annotation.id : null;
