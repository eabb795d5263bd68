import { Button, Group, Modal, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { resetKeys, useChangedKeys } from '../commands/changed-keys';
import type { AnyGroup } from '../commands/command';
import { liveDesks } from '../commands/live';
import { useText } from '../lib/i18n';
import { commandGroups } from './command-groups';
import { keyLines } from './command-lines';
import { KeyRow } from './KeyRow';

type Props = { isOpen: boolean; onClose: () => void };

/** Groups whose screen is shown come first. */
function inOrder(): AnyGroup[] {
  const here = new Set(liveDesks().map(({ group }) => group));
  return [...commandGroups.filter((g) => here.has(g)), ...commandGroups.filter((g) => !here.has(g))];
}

/** All keys, those of what is on screen first; each can be changed. */
export function KeysSheet({ isOpen, onClose }: Props) {
  const t = useText();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('command.keys')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Keys />
    </Modal>
  );
}

function Keys() {
  const t = useText();
  const [said, say] = useState('');
  useChangedKeys();
  return (
    <>
      <Group justify="space-between" align="start" wrap="nowrap">
        <Text size="sm">{t('command.key.how')}</Text>
        <Button
          size="compact-sm"
          variant="default"
          flex="none"
          onClick={() => {
            resetKeys();
            say(t('command.key.allReset'));
          }}
        >
          {t('command.key.resetAll')}
        </Button>
      </Group>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {inOrder().map((group) => (
        <section key={group.id} aria-label={t(group.text)}>
          <Title order={3} mt="md">
            {t(group.text)}
          </Title>
          <Table>
            <Table.Tbody>
              {keyLines(group, t).map((line) => (
                <KeyRow key={line.command.id} line={line} say={say} />
              ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </>
  );
}
