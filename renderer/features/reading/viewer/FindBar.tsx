import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { quadsOf } from '../../../../shared/annotation/quads';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { useText } from '../../../lib/i18n';
import type { Mark } from '../../../pdf/mark-layer';
import { createMeasure } from '../../../pdf/measure';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { useProject } from '../../../store/session';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import type { FoundRange } from '../../../workers/documents/documents.worker';

const measure = createMeasure();
// Pages around the place that is shown whose hits are drawn.
const AROUND = 12;

/** Searches this document: all hits are marked, the present one is shown. Ligatures, hyphens and line ends do not matter. */
export function FindBar({
  pdf,
  surface,
  onClose,
}: {
  pdf: ReferenceDocument;
  surface: PdfSurface;
  onClose: () => void;
}) {
  const t = useText();
  const { id: projectId } = useProject();
  const input = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<{ ranges: FoundRange[]; total: number } | null>(null);
  const [at, setAt] = useState(0);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => () => surface.setPassing([]), [surface]);
  useEffect(() => {
    if (query.trim() === '') {
      setFound(null);
      return;
    }
    const controller = new AbortController();
    void documentCalls()
      .call('find', { key: fileKey(projectId, pdf.sha256), query }, { signal: controller.signal })
      .then((result) => {
        const page = surface.getState().page;
        setFound(result);
        setAt(
          Math.max(
            0,
            result.ranges.findIndex((r) => r.page >= page),
          ),
        );
      })
      .catch(() => undefined);
    return () => controller.abort();
  }, [query, pdf.sha256, projectId, surface]);

  const page = found?.ranges[at]?.page;
  useEffect(() => {
    if (found === null || page === undefined) {
      surface.setPassing([]);
      return;
    }
    const view = { isGone: false };
    void (async () => {
      const marks: Mark[] = [];
      for (const [index, range] of found.ranges.entries()) {
        if (Math.abs(range.page - page) > AROUND) continue;
        const text = await surface.texts.load(range.page);
        marks.push({
          id: `find-${index}`,
          kind: index === at ? 'found' : 'search',
          pageIndex: range.page,
          quads: quadsOf(text, range.start, range.end, measure),
          css: index === at ? '#f76707' : '#ffd43b',
          isFaint: false,
          isDoubtful: false,
          isSelected: false,
        });
      }
      if (view.isGone) return;
      surface.setPassing(marks);
      surface.reveal(marks.filter((m) => m.kind === 'found'));
    })();
    return () => {
      view.isGone = true;
    };
  }, [found, at, page, surface]);

  const step = (by: 1 | -1): void => {
    const count = found?.ranges.length ?? 0;
    if (count > 0) setAt((at + by + count) % count);
  };
  return (
    <Group gap={4} mb="xs" role="search">
      <TextInput
        ref={input}
        type="search"
        size="xs"
        w={260}
        aria-label={t('reading.search')}
        placeholder={t('reading.search')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape') onClose();
        }}
      />
      <ActionIcon variant="default" aria-label={t('reading.previousHit')} onClick={() => step(-1)}>
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('reading.nextHit')} onClick={() => step(1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
      <Text size="xs" role="status">
        {found === null
          ? ''
          : found.total === 0
            ? t('reading.noHits')
            : t('reading.hits', { at: at + 1, total: found.total })}
      </Text>
      <ActionIcon variant="subtle" aria-label={t('common.close')} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </Group>
  );
}
