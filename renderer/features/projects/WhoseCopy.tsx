import { Button, Modal, Stack, Text } from '@mantine/core';
import { useText } from '../../lib/i18n';
import type { Asked } from './project-actions';

type Props = { asked: Asked; onChoose: (personId: string) => void; onClose: () => void };

/** Asks whose copy a bundle is to be, of a project with a blind stage. */
export function WhoseCopy({ asked, onChoose, onClose }: Props) {
  const t = useText();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('projects.whoseCopy')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t('projects.whoseCopyHelp')}</Text>
        {asked.persons.map((p) => (
          <Button key={p.value} variant="default" onClick={() => onChoose(p.value)}>
            {p.label}
          </Button>
        ))}
      </Stack>
    </Modal>
  );
}
