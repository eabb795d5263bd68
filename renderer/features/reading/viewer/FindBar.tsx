import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { type Translate, useText } from '../../../lib/i18n';
import type { PdfSurface } from '../../../pdf/pdf-surface';
import { type Find, useFind } from './use-find';

type Props = { pdf: ReferenceDocument; surface: PdfSurface; onClose: () => void };

/**
 * Searches this document: all hits are marked, the present one is shown. Ligatures, hyphens and line ends do not
 * matter.
 */
export function FindBar({ pdf, surface, onClose }: Props) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { query, setQuery, hits, step } = useFind(pdf, surface);
  useEffect(() => input.current?.focus(), []);
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
        {hitsText(hits, t)}
      </Text>
      <ActionIcon variant="subtle" aria-label={t('common.close')} onClick={onClose}>
        <IconX size={16} />
      </ActionIcon>
    </Group>
  );
}

/** Which hit of how many is shown; nothing while nothing is searched for. */
function hitsText(hits: Find['hits'], t: Translate): string {
  if (hits === null) return '';
  return hits.total === 0 ? t('reading.noHits') : t('reading.hits', { at: hits.at + 1, total: hits.total });
}
