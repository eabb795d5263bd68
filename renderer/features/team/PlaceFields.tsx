import { Button, Group, PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import type { TeamPlace } from '../../../shared/ipc/team-contract';
import { chooseTeamFolder } from '../../host/team';
import { useText } from '../../lib/i18n';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';

/** A place as it is being filled in; null while it is not complete. */
export type PlaceForm = { place: TeamPlace | null; fields: React.ReactNode; clear: () => void };

const isAddress = (text: string): boolean => /^[a-z]+:\/\//i.test(text.trim());

/**
 * The fields with which a place is said: a folder, or the address of a server with a name and a password.
 *
 * @param form - of which form its text is kept; the password is kept in none
 * @param onError - told why no folder could be chosen
 */
export function usePlace(form: string, onError: (error: unknown) => void): PlaceForm {
  const t = useText();
  const where = useDraft(form, 'place');
  const user = useDraft(form, 'user');
  const [password, setPassword] = useState('');
  const place = where.text.trim();
  const withName = isAddress(place);
  const choose = async (): Promise<void> => {
    const path = await chooseTeamFolder();
    if (path !== null) where.change(path);
  };
  const fields = (
    <Stack gap="xs">
      <Group align="end" gap="xs" wrap="nowrap">
        <DraftInput
          required
          style={{ flex: 1 }}
          label={t('team.place')}
          description={t('team.placeHelp')}
          draft={where}
        />
        <Button variant="default" onClick={() => void choose().catch(onError)}>
          {t('team.chooseFolder')}
        </Button>
      </Group>
      {withName && (
        <Group align="end" gap="xs">
          <DraftInput label={t('team.user')} draft={user} autoComplete="off" />
          <PasswordInput
            label={t('team.password')}
            value={password}
            autoComplete="off"
            w="16rem"
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
        </Group>
      )}
    </Stack>
  );
  return {
    place:
      place === ''
        ? null
        : { place, user: withName ? user.text.trim() : '', password: withName ? password : '' },
    fields,
    clear: () => {
      where.clear();
      user.clear();
      setPassword('');
    },
  };
}
