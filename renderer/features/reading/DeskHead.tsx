import { Button, Group, Select, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconLayoutSidebarRight } from '@tabler/icons-react';
import type { ReferenceDocument } from '../../../shared/model/document';
import type { Reference } from '../../../shared/model/reference';
import { twoLines } from '../../../shared/review/site-names';
import { CommandButton, CommandIcon } from '../../commands/CommandButton';
import { useText } from '../../lib/i18n';
import { languageName } from '../../lib/language-name';
import { goTo, useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { useLanguageOfFile } from '../../ui-domain/use-languages';
import { reportCommands } from './commands';

export type Files = {
  documents: readonly ReferenceDocument[];
  /** The one that is shown. */
  document: ReferenceDocument | null;
  onPick: (id: string | null) => void;
  onAttach: () => void;
};

type Props = {
  reference: Reference;
  files: Files;
  /** How many it is of the reports to read; null where it is none of them. */
  place: { at: number; total: number } | null;
  isSideOpen: boolean;
  /** The panel lies over the pages: what it is for is then said in a word. */
  isSideOver: boolean;
};

/** Over the pages and the panel: from report to report, what is read, its history and its files. */
export function DeskHead({ reference, files, place, isSideOpen, isSideOver }: Props) {
  const t = useText();
  const data = useProjectData();
  const { document, documents, onPick, onAttach } = files;
  const { previous, next, side } = reportCommands.of;
  const { title, by } = twoLines(data, reference);
  const shown = useAppStore((s) => s.language);
  const language = useLanguageOfFile(document?.sha256 ?? null);
  const facts = [by, language === null ? '' : languageName(language, shown)]
    .filter((part) => part !== '')
    .join(' · ');
  return (
    <div className="zeef-desk-head">
      <Group gap={4} wrap="nowrap">
        <CommandIcon command={previous}>
          <IconChevronLeft size={16} />
        </CommandIcon>
        <Text size="xs" className="zeef-desk-place">
          {place !== null && t('reading.at', place)}
        </Text>
        <CommandIcon command={next}>
          <IconChevronRight size={16} />
        </CommandIcon>
      </Group>
      <div dir="auto">
        <Title order={1} size="h5" title={title} lineClamp={2}>
          {title}
        </Title>
        {facts !== '' && (
          <div className="zeef-cut zeef-quiet" title={facts}>
            {facts}
          </div>
        )}
      </div>
      <Group gap={4} wrap="nowrap">
        {documents.length > 1 && (
          <Select
            size="xs"
            w={150}
            aria-label={t('reading.whichFile')}
            allowDeselect={false}
            data={documents.map((d) => ({ value: d.id, label: d.fileName }))}
            value={document?.id ?? null}
            onChange={onPick}
          />
        )}
        {documents.length > 0 && (
          <Button size="compact-sm" variant="default" onClick={onAttach}>
            {t('reading.attachMore')}
          </Button>
        )}
        {document !== null && (
          <CommandButton command={reportCommands.of.list} size="compact-sm" variant="default" />
        )}
        <Button size="compact-sm" variant="default" onClick={() => goTo('history', reference.id)}>
          {t('common.history')}
        </Button>
        {document !== null && isSideOver && (
          <CommandButton
            command={side}
            size="compact-sm"
            variant={isSideOpen ? 'filled' : 'default'}
            label={t('reading.sideWord')}
            aria-pressed={isSideOpen}
            data-side-toggle
          />
        )}
        {document !== null && !isSideOver && (
          <CommandIcon command={side} isPressed={isSideOpen} data-side-toggle>
            <IconLayoutSidebarRight size={16} />
          </CommandIcon>
        )}
      </Group>
    </div>
  );
}
