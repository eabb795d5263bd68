import { Button, Group, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../lib/i18n';

/** Asks for the password of a protected file. */
export function PasswordForm({
  fileName,
  isWrong,
  onAnswer,
}: {
  fileName: string;
  isWrong: boolean;
  onAnswer: (password: string | null) => void;
}) {
  const t = useText();
  const [password, setPassword] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onAnswer(password);
      }}
    >
      <Stack gap="xs" maw="24rem" p="md">
        <Text fw={600}>{t('reading.password.title', { file: fileName })}</Text>
        <PasswordInput
          label={t('reading.password')}
          description={t('reading.password.help')}
          error={isWrong ? t('reading.password.wrong') : null}
          value={password}
          data-autofocus
          autoComplete="off"
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit">{t('common.open')}</Button>
          <Button variant="default" onClick={() => onAnswer(null)}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
