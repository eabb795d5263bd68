import { Group, Select, TextInput } from '@mantine/core';
import { useText } from '../../../lib/i18n';
import { useAppStore } from '../../../store/app.store';
import { useProject } from '../../../store/session';
import type { AnnotationFilter } from './annotation-rows';

type Props = {
  filter: AnnotationFilter;
  onFilter: (change: Partial<AnnotationFilter>) => void;
  tags: readonly string[];
  authors: readonly string[];
};

/** By text, colour, tag and person; by tag or person only where that chooses anything. */
export function AnnotationFilters({ filter, onFilter, tags, authors }: Props) {
  const t = useText();
  const { colours } = useProject();
  const language = useAppStore((s) => s.language);
  return (
    <Group gap={4} mb="xs">
      <TextInput
        type="search"
        size="xs"
        flex={1}
        miw={120}
        aria-label={t('reading.filterText')}
        placeholder={t('reading.filterText')}
        value={filter.text}
        onChange={(event) => onFilter({ text: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={120}
        clearable
        aria-label={t('reading.filterColour')}
        placeholder={t('reading.filterColour')}
        data={colours.map((c) => ({ value: c.id, label: c.label[language] }))}
        value={filter.colour}
        onChange={(colour) => onFilter({ colour })}
      />
      {tags.length > 0 && (
        <Select
          size="xs"
          w={110}
          clearable
          aria-label={t('reading.filterTag')}
          placeholder={t('reading.filterTag')}
          data={[...tags]}
          value={filter.tag}
          onChange={(tag) => onFilter({ tag })}
        />
      )}
      {authors.length > 1 && (
        <Select
          size="xs"
          w={120}
          clearable
          aria-label={t('reading.filterPerson')}
          placeholder={t('reading.filterPerson')}
          data={[...authors]}
          value={filter.author}
          onChange={(author) => onFilter({ author })}
        />
      )}
    </Group>
  );
}
