import { Button, Group, Kbd, Table, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { changedKey } from '../commands/changed-keys';
import { shownKey } from '../commands/command';
import { useText } from '../lib/i18n';
import type { KeyLine } from './command-lines';
import { refusalText } from './key-change';
import { useAskedKey } from './use-asked-key';

type Props = {
  line: KeyLine;
  /** Says what happened to who does not see it. */
  say: (text: string) => void;
};

/** A command in the list of keys: its keys, its name, and the way to another key. */
export function KeyRow({ line: { command, keys, text }, say }: Props) {
  const t = useText();
  const button = useRef<HTMLButtonElement>(null);
  const asked = useAskedKey(command, () => {
    // What was pressed may be gone with the change.
    button.current?.focus();
    say(t('command.key.changed', { text, key: shownKey(command) ?? '' }));
  });
  const ask = (): void => {
    asked.ask();
    say(t('command.key.pressFor', { text }));
  };
  return (
    <Table.Tr>
      <Table.Td w="12rem">
        <Group gap={4}>
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </Group>
      </Table.Td>
      <Table.Td>
        {text}
        {asked.refusal !== null && <Refused because={refusalText(asked.refusal, t)} />}
      </Table.Td>
      <Table.Td w={1}>
        {command.options === undefined ? (
          <Group gap={4} justify="flex-end" wrap="nowrap">
            {changedKey(command.id) !== undefined && (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('command.key.resetOf', { text })}
                onClick={asked.reset}
              >
                {t('command.key.reset')}
              </Button>
            )}
            <Button
              ref={button}
              size="compact-sm"
              variant={asked.isAsked ? 'filled' : 'default'}
              aria-label={
                asked.isAsked ? t('command.key.pressFor', { text }) : t('command.key.changeOf', { text })
              }
              // Escape then ends the asking, and the list stays open.
              data-mantine-stop-propagation={asked.isAsked}
              onClick={asked.isAsked ? asked.stop : ask}
              onBlur={asked.stop}
              onKeyDown={asked.onKeyDown}
            >
              {t(asked.isAsked ? 'command.key.press' : 'command.key.change')}
            </Button>
          </Group>
        ) : (
          <Text size="sm" c="dimmed" ta="end" style={{ whiteSpace: 'nowrap' }}>
            {t('command.key.row')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** Why a key is not given, in view also where the row is at the edge of the list. */
function Refused({ because }: { because: string }) {
  const text = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // In a block: newer browsers give a promise, which is no way to clean up.
    text.current?.scrollIntoView({ block: 'nearest' });
  }, [because]);
  return (
    <Text ref={text} size="sm" c="var(--mantine-color-error)" role="alert">
      {because}
    </Text>
  );
}
