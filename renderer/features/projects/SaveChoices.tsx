import { Alert, Button, Checkbox, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { type LeftOut, leftOut } from '../../../shared/bundle/archive';
import type { RegistryEntry } from '../../db/registry';
import { useText } from '../../lib/i18n';
import type { How } from './project-actions';

type Props = { project: RegistryEntry; onSave: (how: How) => void; onClose: () => void };

/** Asks what of a project goes along in a bundle, and for a password. */
export function SaveChoices({ project, onSave, onClose }: Props) {
  const t = useText();
  const [without, setWithout] = useState<readonly LeftOut[]>([]);
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const differs = password !== again;
  const toggle = (part: LeftOut): void =>
    setWithout((now) => (now.includes(part) ? now.filter((one) => one !== part) : [...now, part]));
  const reveal = { visibilityToggleButtonProps: { 'aria-label': t('seal.show') } };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('seal.title', { title: project.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!differs) onSave({ without, password: password === '' ? null : password });
        }}
      >
        <Stack>
          <Text size="sm">{t('seal.along')}</Text>
          {leftOut.map((part) => (
            <Checkbox
              key={part}
              label={t(`seal.along.${part}`)}
              checked={!without.includes(part)}
              onChange={() => toggle(part)}
            />
          ))}
          {without.length > 0 && (
            <Alert color="yellow">
              {t('seal.partial')} {without.includes('names') && t('seal.namesLeft')}
            </Alert>
          )}
          <PasswordInput
            {...reveal}
            label={t('seal.passwordOptional')}
            value={password}
            onChange={({ currentTarget }) => setPassword(currentTarget.value)}
          />
          {password !== '' && (
            <>
              <PasswordInput
                {...reveal}
                label={t('seal.again')}
                error={again !== '' && differs ? t('seal.differs') : undefined}
                value={again}
                onChange={({ currentTarget }) => setAgain(currentTarget.value)}
              />
              <Alert color="yellow">{t('seal.lost')}</Alert>
            </>
          )}
          <Group>
            <Button type="submit" disabled={differs}>
              {t('seal.save')}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
