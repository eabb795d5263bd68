import { Group, Select } from '@mantine/core';
import { useState } from 'react';
import { type CsvTarget, csvTargets, guessMapping } from '../../../shared/import/tools/table/columns';
import { useText } from '../../lib/i18n';
import type { ImportPreview } from '../../workers/import/messages';

/** What the columns of a table mean, as guessed by their headings or chosen. */
export function Mapping({
  preview,
  onChange,
}: {
  preview: ImportPreview;
  onChange: (mapping: CsvTarget[]) => void;
}) {
  const t = useText();
  const [mapping, setMapping] = useState(() => guessMapping(preview.headings));
  if (preview.headings.length === 0) return null;
  return (
    <details>
      <summary>{t('import.mapping')}</summary>
      <Group mt="xs">
        {preview.headings.map((heading, index) => (
          <Select
            key={index}
            size="xs"
            label={heading}
            allowDeselect={false}
            data={csvTargets.map((c) => ({ value: c, label: t(`csv.${c}`) }))}
            value={mapping[index] ?? 'keep'}
            onChange={(value) => {
              const next = mapping.map((m, i) =>
                i === index ? (csvTargets.find((c) => c === value) ?? 'keep') : m,
              );
              setMapping(next);
              onChange(next);
            }}
          />
        ))}
      </Group>
    </details>
  );
}
