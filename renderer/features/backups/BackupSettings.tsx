import { Alert, Button, Group, NumberInput, Text, Title } from '@mantine/core';
import type { Keep } from '../../../shared/ipc/backup-contract';
import { setBackupFolder, setBackupsKept } from '../../host/backups';
import { textOr, useText } from '../../lib/i18n';
import type { BackupsDesk } from './use-backups';

const KINDS = ['start', 'day', 'week', 'month', 'before'] as const satisfies readonly (keyof Keep)[];
const MOST = 1000;

/** Where back-ups lie and how many are kept, on this machine. */
export function BackupSettings({ desk }: { desk: BackupsDesk }) {
  const t = useText();
  const { list, busy, act } = desk;
  if (list === null) return null;
  const keep = (kind: keyof Keep, text: string): void => {
    const most = Math.min(MOST, Math.max(1, Math.round(Number(text))));
    if (text.trim() === '' || !Number.isFinite(most) || most === list.keep[kind]) return;
    void act('keep', () => setBackupsKept({ ...list.keep, [kind]: most }));
  };
  return (
    <section>
      <Title order={2} size="h4">
        {t('backups.folder')}
      </Title>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('backups.folderIs', { folder: list.folder })}
      </Text>
      {list.problem !== null && (
        <Alert color="yellow">
          {t('backups.folderProblem', {
            reason: textOr(t, `backups.failed.${list.problem}`, list.problem),
          })}
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {t('backups.folderHelp')}
      </Text>
      <Group my="xs">
        <Button
          variant="default"
          disabled={busy !== null}
          onClick={() => void act('folder', () => setBackupFolder(false))}
        >
          {t('backups.choose')}
        </Button>
        {!list.isUsual && (
          <Button
            variant="default"
            disabled={busy !== null}
            onClick={() => void act('folder', () => setBackupFolder(true))}
          >
            {t('backups.usual')}
          </Button>
        )}
      </Group>
      <Title order={2} size="h4">
        {t('backups.keep')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('backups.keepHelp')}
      </Text>
      <Group align="end">
        {KINDS.map((kind) => (
          <NumberInput
            key={`${kind} ${list.keep[kind]}`}
            size="sm"
            label={t(`backups.keep.${kind}`)}
            defaultValue={list.keep[kind]}
            min={1}
            max={MOST}
            allowDecimal={false}
            onBlur={({ currentTarget }) => keep(kind, currentTarget.value)}
          />
        ))}
      </Group>
    </section>
  );
}
