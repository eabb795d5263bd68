import { Alert } from '@mantine/core';
import { shownDate } from '../../../shared/kernel/shown-date';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { alreadyHere } from './batches';

/** Says which imports brought the same files before; nothing where none did. */
export function AlreadyHere({ hashes }: { hashes: readonly string[] }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { batches } = useProjectData();
  const here = alreadyHere(batches, hashes);
  if (here.length === 0) return null;
  return (
    <Alert color="orange" variant="light" title={t('import.alreadyHere', { count: here.length })}>
      {here.map((batch) => (
        <div key={batch.id}>
          {t('import.alreadyHere.batch', {
            file: batch.fileName,
            date: shownDate(batch.importedAt, language),
            count: batch.count,
          })}
        </div>
      ))}
      {t('import.alreadyHere.then')}
    </Alert>
  );
}
