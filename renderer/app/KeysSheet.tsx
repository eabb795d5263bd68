import { Group, Kbd, Modal, Table, Title } from '@mantine/core';
import type { AnyGroup } from '../commands/command';
import { liveDesks } from '../commands/live';
import { useText } from '../lib/i18n';
import { commandGroups } from './command-groups';
import { keyLines } from './command-lines';

type Props = { isOpen: boolean; onClose: () => void };

/** Groups whose screen is shown come first. */
function inOrder(): AnyGroup[] {
  const here = new Set(liveDesks().map(({ group }) => group));
  return [...commandGroups.filter((g) => here.has(g)), ...commandGroups.filter((g) => !here.has(g))];
}

/** All keys, those of what is on screen first. */
export function KeysSheet({ isOpen, onClose }: Props) {
  const t = useText();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('command.keys')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {inOrder().map((group) => (
        <section key={group.id} aria-label={t(group.text)}>
          <Title order={3} mt="md">
            {t(group.text)}
          </Title>
          <Table>
            <Table.Tbody>
              {keyLines(group, t).map(({ id, keys, text }) => (
                <Table.Tr key={id}>
                  <Table.Td w="11rem">
                    <Group gap={4}>
                      {keys.map((key) => (
                        <Kbd key={key}>{key}</Kbd>
                      ))}
                    </Group>
                  </Table.Td>
                  <Table.Td>{text}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  );
}
