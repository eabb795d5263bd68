import { ActionIcon, Group, Text, Title } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { criterionWords } from '../../../shared/model/project';
import { formatNames, type Reference, yearOf } from '../../../shared/model/reference';
import type { ScreeningStatus } from '../../../shared/screening/status';
import { CommandButton } from '../../commands/CommandButton';
import { documentsOf } from '../../../shared/review/active';
import { shownTitle } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { usePerson, useProject, useProjectData } from '../../store/session';
import { useReferenceTexts } from '../../store/use-texts';
import { Chip } from '../../ui-domain/Chip';
import { ReferenceFacts } from '../../ui-domain/ReferenceFacts';
import { gridCommands } from './commands';
import { ownDecisions } from './own-decisions';
import { ScreeningChip } from '../../ui-domain/ScreeningChip';

type Props = {
  /** Null while there is none in the list. */
  reference: Reference | null;
  status: ScreeningStatus | null;
  onClose: () => void;
};

/** What is known of the reference that one is at, to read without leaving the list. */
export const DetailPane = memo(function DetailPane({ reference, status, onClose }: Props) {
  const t = useText();
  return (
    <>
      <Group justify="space-between" wrap="nowrap" mb="xs">
        {status === null ? <span /> : <ScreeningChip status={status} />}
        <ActionIcon variant="subtle" color="gray" aria-label={t('common.close')} onClick={onClose}>
          <IconX size={16} />
        </ActionIcon>
      </Group>
      {reference === null ? <Text>{t('longlist.paneNone')}</Text> : <Details reference={reference} />}
    </>
  );
});

function Details({ reference }: { reference: Reference }) {
  const t = useText();
  const data = useProjectData();
  const { csl } = reference;
  const names = formatNames(csl.author);
  const { read, edit, history } = gridCommands.of;
  return (
    <>
      <Title order={2} size="h4" dir="auto">
        {shownTitle(data, reference)}
      </Title>
      {names !== '' && (
        <Text size="sm" dir="auto" lineClamp={3} title={names}>
          {names}
        </Text>
      )}
      <Text size="sm" c="dimmed" dir="auto">
        {[yearOf(csl), csl['container-title'], reference.country].filter(Boolean).join(' · ')}
      </Text>
      <Group gap="xs" my="sm">
        <CommandButton command={read} label={t('longlist.read')} size="compact-sm" />
        <CommandButton command={edit} label={t('reference.open')} size="compact-sm" variant="default" />
        <CommandButton command={history} label={t('common.history')} size="compact-sm" variant="default" />
      </Group>
      <OwnDecision reference={reference} />
      <Abstract key={reference.id} reference={reference} />
      <ReferenceFacts reference={reference} />
      <Documents reference={reference} />
    </>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="zeef-aside-title">{title}</h3>
      {children}
    </section>
  );
}

function OwnDecision({ reference }: { reference: Reference }) {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const { id } = usePerson();
  const language = useAppStore((s) => s.language);
  const own = ownDecisions(data, reference.id, id);
  return (
    <Part title={t('longlist.ownDecision')}>
      {own.length === 0 && <Text size="sm">{t('longlist.undecided')}</Text>}
      {own.map(({ stage, verdict, reason, note, criteria }) => (
        <Text key={stage} size="sm">
          {`${t(`screening.${stage}`)}: `}
          <Chip meaning={verdict}>{t(`screening.${verdict}`)}</Chip>
          {reason === null ? '' : ` ${criterionWords(project, reason, criteria, language)}`}
          {note === '' ? '' : ` · ${note}`}
        </Text>
      ))}
    </Part>
  );
}

/** While it is being read nothing stands there: least of all that there is none. */
function Abstract({ reference }: { reference: Reference }) {
  const t = useText();
  const { reference: read, problem } = useReferenceTexts(reference);
  return (
    <Part title={t('longlist.abstract')}>
      <p className="zeef-abstract zeef-details-abstract" dir="auto">
        {problem !== null
          ? t('common.textsUnread', { problem })
          : read === null
            ? ''
            : (read.csl.abstract ?? t('screening.noAbstract'))}
      </p>
    </Part>
  );
}

function Documents({ reference }: { reference: Reference }) {
  const t = useText();
  const own = documentsOf(useProjectData(), reference.id);
  return (
    <Part title={t('longlist.documents')}>
      {own.length === 0 ? (
        <Text size="sm">{t('longlist.noDocuments')}</Text>
      ) : (
        <ul className="zeef-details-files">
          {own.map((d) => (
            <li key={d.id}>{d.fileName}</li>
          ))}
        </ul>
      )}
    </Part>
  );
}
