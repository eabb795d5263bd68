import { ActionIcon, Group } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useText } from '../../lib/i18n';

type Props = {
  label: string;
  isFirst: boolean;
  isLast: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
};

/** Moves something up or down in its list, or removes it. */
export function Mover({ label, isFirst, isLast, onMove, onRemove }: Props) {
  const t = useText();
  const button = (text: string, icon: React.ReactNode, disabled: boolean, onClick: () => void) => (
    <ActionIcon
      variant="subtle"
      size={24}
      color="gray"
      aria-label={`${text}: ${label}`}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
    </ActionIcon>
  );
  return (
    <Group gap={0} wrap="nowrap">
      {button(t('template.up'), <IconArrowUp size={14} />, isFirst, () => onMove(-1))}
      {button(t('template.down'), <IconArrowDown size={14} />, isLast, () => onMove(1))}
      {button(t('common.delete'), <IconTrash size={14} />, false, onRemove)}
    </Group>
  );
}
