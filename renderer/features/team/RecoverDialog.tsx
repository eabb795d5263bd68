import { Alert, Button, Modal, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../lib/i18n';
import { enterProject } from '../../store/app.store';
import { errorText } from '../../ui-domain/error-text';
import { teamAt } from './begin';
import { usePlace } from './PlaceFields';
import { recoverHere } from './recover';

/** Coming back into a team with the 24 words of a recovery key. The words are kept in no form. */
export function RecoverDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const [words, setWords] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const failed = (error: unknown): void => setFailure(errorText(t, error));
  const { place, fields, clear } = usePlace('team:recover', failed);
  const close = (): void => {
    setWords('');
    setFailure(null);
    onClose();
  };
  const recover = async (): Promise<void> => {
    if (place === null || words.trim() === '') return;
    setBusy(true);
    setFailure(null);
    try {
      const found = await teamAt(place);
      if ('why' in found) setFailure(t(found.why, { place: place.place }));
      else {
        const projectId = await recoverHere(place, found.team, words);
        clear();
        close();
        enterProject(projectId);
      }
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened={isOpen}
      size="lg"
      onClose={close}
      title={t('team.recover')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void recover().catch(failed);
        }}
      >
        <Stack>
          <Text size="sm">{t('team.recoverHelp')}</Text>
          {fields}
          <Textarea
            required
            autosize
            minRows={3}
            label={t('team.recoverWords')}
            value={words}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          {failure !== null && <Alert color="red">{failure}</Alert>}
          <Button type="submit" loading={isBusy} style={{ alignSelf: 'start' }}>
            {t('team.recoverNow')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
