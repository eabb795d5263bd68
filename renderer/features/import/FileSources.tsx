import { Select, Table, Text } from '@mantine/core';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useFormatNames } from '../../ui-domain/use-formats';
import type { ReadFile } from '../../workers/import/messages';

// Of a folder of thousands the others take the source that is chosen for all.
const SHOWN = 100;

type Props = {
  files: readonly ReadFile[];
  /** By file. */
  sources: readonly (string | null)[];
  options: { value: string; label: string }[];
  onChange: (index: number, value: string | null) => void;
};

/** The files that were read, and the source that each is from: the flow counts per engine. */
export function FileSources({ files, sources, options, onChange }: Props) {
  const t = useText();
  const namesOf = useFormatNames();
  const language = useAppStore((s) => s.language);
  return (
    <>
      <Table.ScrollContainer minWidth={500} maxHeight={240} aria-label={t('import.files')}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('import.file')}</Table.Th>
              <Table.Th>{t('import.format')}</Table.Th>
              <Table.Th ta="end">{t('import.references')}</Table.Th>
              <Table.Th>{t('import.source')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {files.slice(0, SHOWN).map(({ name, format, count }, index) => (
              <Table.Tr key={`${index}-${name}`}>
                <Table.Td>{name}</Table.Td>
                <Table.Td>{namesOf(format)}</Table.Td>
                <Table.Td ta="end">{count.toLocaleString(language)}</Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={`${t('import.source')}: ${name}`}
                    placeholder={t('import.noSource')}
                    clearable
                    searchable
                    nothingFoundMessage={t('import.noSuchSource')}
                    data={options}
                    value={sources[index] ?? null}
                    onChange={(value) => onChange(index, value)}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {files.length > SHOWN && (
        <Text size="sm">{t('import.moreFiles', { count: files.length - SHOWN })}</Text>
      )}
    </>
  );
}
