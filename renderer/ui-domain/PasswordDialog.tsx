import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../lib/i18n';
import { type PasswordQuestion, usePasswordQuestion } from '../store/password-question';

/** Asks for the password of a bundle while one is being opened. */
export function PasswordDialog() {
  const question = usePasswordQuestion((s) => s.question);
  return question === null ? null : (
    <Asked key={`${question.file} ${question.isWrong}`} question={question} />
  );
}

function Asked({ question: { file, isWrong, answer } }: { question: PasswordQuestion }) {
  const t = useText();
  const [password, setPassword] = useState('');
  return (
    <Modal
      opened
      onClose={() => answer(null)}
      title={t('seal.ask', { file })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (password !== '') answer(password);
        }}
      >
        <Stack>
          <Text size="sm">{t('seal.askHelp')}</Text>
          <PasswordInput
            data-autofocus
            label={t('seal.password')}
            error={isWrong ? t('bundle.wrong-password') : undefined}
            visibilityToggleButtonProps={{ 'aria-label': t('seal.show') }}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          <Group>
            <Button type="submit" disabled={password === ''}>
              {t('seal.open')}
            </Button>
            <Button variant="default" onClick={() => answer(null)}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
