import { Alert, Button, Loader, Table, Text } from '@mantine/core';
import { useState } from 'react';
import type { Backup } from '../../../shared/ipc/backup-contract';
import { shownMoment } from '../../../shared/kernel/shown-date';
import { type Translate, useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { BackupDialog } from './BackupDialog';
import { checkText, sizeText } from './backup-words';
import type { BackupsDesk } from './use-backups';

type Props = { desk: BackupsDesk; isOfAll?: boolean };

/** The back-ups, newest first; each opens what is in it. */
export function BackupTable({ desk, isOfAll = false }: Props) {
  const t = useText();
  const [chosen, setChosen] = useState<string | null>(null);
  const { list, failure } = desk;
  if (failure !== null) return <Alert color="red">{failure}</Alert>;
  if (list === null) return <Loader size="sm" role="status" aria-label={t('app.opening')} />;
  const shown = list.backups.find((one) => one.id === chosen);
  return (
    <>
      {list.unreadable.length > 0 && (
        <Alert color="red">{t('backups.unreadable', { names: list.unreadable.join(', ') })}</Alert>
      )}
      {list.backups.length === 0 ? (
        <Text size="sm">{t('backups.none')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={600} tabIndex={0} aria-label={t('backups.table')}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('backups.when')}</Table.Th>
                {isOfAll && <Table.Th>{t('backups.project')}</Table.Th>}
                <Table.Th>{t('backups.why')}</Table.Th>
                <Table.Th>{t('backups.size')}</Table.Th>
                <Table.Th>{t('backups.state')}</Table.Th>
                <Table.Th>{t('backups.look')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {list.backups.map((one) => (
                <Row key={one.id} {...{ t, one, isOfAll }} onLook={() => setChosen(one.id)} />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {shown !== undefined && <BackupDialog backup={shown} desk={desk} onClose={() => setChosen(null)} />}
    </>
  );
}

type RowProps = { t: Translate; one: Backup; isOfAll: boolean; onLook: () => void };

function Row({ t, one, isOfAll, onLook }: RowProps) {
  const language = useAppStore((s) => s.language);
  const when = shownMoment(one.at, language);
  return (
    <Table.Tr>
      <Table.Td>{when}</Table.Td>
      {isOfAll && <Table.Td>{one.title}</Table.Td>}
      <Table.Td>{t(`backups.why.${one.why}`)}</Table.Td>
      <Table.Td>{sizeText(t, one)}</Table.Td>
      <Table.Td>{checkText(t, one)}</Table.Td>
      <Table.Td>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('backups.lookOf', { when })}
          onClick={onLook}
        >
          {t('backups.look')}
        </Button>
      </Table.Td>
    </Table.Tr>
  );
}
