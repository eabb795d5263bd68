import { Badge, Button, Group, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ImportBatch } from '../../../shared/model/import-batch';
import type { BuiltOn } from '../../db/session';
import { useText } from '../../lib/i18n';
import { useCommit, useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { useFormatNames } from '../../ui-domain/use-formats';
import { alreadyHere, turnOf, turnWrites } from './batches';

/** All imports, each with taking it back or bringing it back. */
export function BatchList() {
  const t = useText();
  const { batches } = useProjectData();
  const commit = useCommit();
  const act = useAct();
  const namesOf = useFormatNames();
  const turn = async (what: string, batch: ImportBatch): Promise<void> => {
    const work = (builtOn: BuiltOn) =>
      commit('import.status', (data) => turnWrites(data.batches, batch), builtOn);
    if (!(await act(what, work))) return;
    const said = turnOf(batch) === 'takeBack' ? 'import.tookBack' : 'import.broughtBack';
    notifications.show({ message: t(said, { file: batch.fileName }) });
  };
  return (
    <>
      <Title order={2} size="h4">
        {t('import.batches')}
      </Title>
      {batches.length === 0 && <Text>{t('import.noBatches')}</Text>}
      {batches.map((batch) => {
        const isUndone = batch.status === 'undone';
        const what = t(`import.${turnOf(batch)}`);
        // Of two people who each imported it, or of one who did so twice.
        const isTwice = !isUndone && alreadyHere(batches, batch.fileHashes).length > 1;
        return (
          <Group key={batch.id} gap="xs">
            <Text size="sm" {...(isUndone ? { c: 'dimmed' } : {})}>
              {batch.fileName} ({namesOf(batch.format)}): {batch.count}{' '}
              {isUndone && `(${t('import.undone')})`}
            </Text>
            {isTwice && (
              <Badge size="sm" color="orange" variant="dot" tt="none">
                {t('import.twice')}
              </Badge>
            )}
            <Button
              size="compact-sm"
              variant="default"
              aria-label={`${what}: ${batch.fileName}`}
              onClick={() => void turn(what, batch)}
            >
              {what}
            </Button>
          </Group>
        );
      })}
    </>
  );
}
