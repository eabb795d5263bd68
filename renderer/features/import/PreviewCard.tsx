import { Button, Card, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { guessSources } from '../../../shared/import/guess-source';
import type { CsvTarget } from '../../../shared/import/tools/table/columns';
import type { SourceId } from '../../../shared/kernel/ids';
import { byLine } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { TwoLines } from '../../ui-domain/TwoLines';
import { useFormatNames } from '../../ui-domain/use-formats';
import type { ImportPreview } from '../../workers/import/messages';
import { AlreadyHere } from './AlreadyHere';
import { type Chosen, commonSource, sourceLabel, sourcesOf } from './file-sources';
import { FileSources } from './FileSources';
import { Mapping } from './Mapping';
import { Problems } from './Problems';
import { NO_SEED, type Seed, SeedFields } from './SeedFields';

type Props = {
  file: string;
  preview: ImportPreview;
  unmended: string | null;
  onRemap: (mapping: CsvTarget[]) => void;
  onRepair: (problem: number, text: string) => void;
  onCancel: () => void;
  /** @param sources - by file @param seed - of a file of citations */
  onImport: (sources: (SourceId | null)[], seed: Seed) => void;
};

/**
 * What was read, before it is imported: which source each file is from, what the columns mean, what is to be mended.
 */
export function PreviewCard({ file, preview, unmended, onRemap, onRepair, onCancel, onImport }: Props) {
  const t = useText();
  const language = useAppStore((x) => x.language);
  const namesOf = useFormatNames();
  const { sources } = useProjectData();
  const subject = useAppStore((s) => s.subject);
  const [chosen, setChosen] = useState<Chosen>(new Map());
  const [seed, setSeed] = useState(NO_SEED);
  // The place names the correspondent whose form is to be imported.
  const named = sources.find((s) => s.id === subject)?.id ?? null;
  const { files } = preview;
  const guessed = useMemo(
    () =>
      guessSources(
        files.map((f) => f.origin),
        sources,
      ),
    [files, sources],
  );
  const ofFiles = sourcesOf(guessed, named, chosen);
  const { source, isMixed } = commonSource(ofFiles);
  const from = sources.find((s) => s.id === source);
  const isOfCitations = from?.type === 'search' && from.kind === 'citation';
  const options = sources.map((s) => ({ value: s.id, label: sourceLabel(s, language) }));
  const idOf = (value: string | null): SourceId | null => sources.find((s) => s.id === value)?.id ?? null;
  return (
    <Card withBorder>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text fw={600}>
            {t('import.preview', { count: preview.count, file, format: namesOf(preview.format) })}
          </Text>
          <Group>
            <Select
              aria-label={t(files.length > 1 ? 'import.sourceOfAll' : 'import.source')}
              placeholder={t(isMixed ? 'import.sourcesDiffer' : 'import.noSource')}
              clearable
              searchable
              nothingFoundMessage={t('import.noSuchSource')}
              data={options}
              value={source}
              onChange={(value) => setChosen(new Map(files.map((_, i) => [i, idOf(value)])))}
            />
            <Button variant="default" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
            <Button onClick={() => onImport(ofFiles, isOfCitations ? seed : NO_SEED)}>
              {t('import.run')}
            </Button>
          </Group>
        </Group>
        <AlreadyHere hashes={files.map((f) => f.sha256)} />
        {isOfCitations && <SeedFields seed={seed} onChange={setSeed} />}
        {files.length > 1 && (
          <FileSources
            files={files}
            sources={ofFiles}
            options={options}
            onChange={(index, value) => setChosen(new Map(chosen).set(index, idOf(value)))}
          />
        )}
        <Mapping preview={preview} onChange={onRemap} />
        <Problems preview={preview} unmended={unmended} onRepair={onRepair} />
        <Sample sample={preview.sample} />
      </Stack>
    </Card>
  );
}

/** What the form of a correspondent says of a reference besides; '' for nothing. */
const ofForm = ({ country, intervention, sms }: ImportPreview['sample'][number]['study']): string =>
  [country, intervention, sms].filter(Boolean).join(' · ');

/** The first references that were read, with what the form says of them where they come from one. */
function Sample({ sample }: Pick<ImportPreview, 'sample'>) {
  const t = useText();
  const hasForm = sample.some(({ study }) => ofForm(study) !== '');
  return (
    <Table.ScrollContainer minWidth={500} maxHeight={320}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('documents.reference')}</Table.Th>
            {hasForm && <Table.Th>{t('import.ofForm')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sample.map(({ csl, study }, index) => (
            <Table.Tr key={index}>
              <Table.Td>
                <TwoLines title={csl.title ?? study.citedAs ?? ''} by={byLine(csl)} />
              </Table.Td>
              {hasForm && <Table.Td>{ofForm(study)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
