import { Button, Group, Modal, Text } from '@mantine/core';
import type { Verdict } from '../../../shared/model/decision';
import { useText } from '../../lib/i18n';
import { usePerson, useProjectData } from '../../store/session';
import { replacedCount, type Selection } from './longlist-selection';

type Props = {
  verdict: Verdict;
  selected: Selection;
  onClose: () => void;
  onConfirm: () => void;
};

/** Asks before a decision on many references at once, and says how many earlier ones of this person it replaces. */
export function BulkConfirm({ verdict, selected, onClose, onConfirm }: Props) {
  const t = useText();
  const person = usePerson();
  const { decisions } = useProjectData();
  const replaced = replacedCount(decisions, selected, { verdict, by: person.id });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('bulk.title')}
      closeButtonProps={{ 'aria-label': t('common.cancel') }}
      transitionProps={{ duration: 0 }}
    >
      <Text>{t(`bulk.${verdict}`, { count: selected.size })}</Text>
      {replaced > 0 && <Text mt="xs">{t('bulk.replaced', { count: replaced })}</Text>}
      <Group mt="md" justify="flex-end">
        <Button data-autofocus onClick={onConfirm}>
          {t(verdict === 'include' ? 'longlist.include' : 'longlist.exclude')}
        </Button>
      </Group>
    </Modal>
  );
}
