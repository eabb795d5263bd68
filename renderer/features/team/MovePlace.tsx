import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { moveTeam } from '../../host/team';
import { useText } from '../../lib/i18n';
import { useSession } from '../../store/session';
import { tellFailure } from '../../ui-domain/use-act';
import { Disclosed } from './Disclosed';
import { lookAnew } from './keeper';
import { usePlace } from './PlaceFields';

/** Says where the files of the team lie now: a folder that was moved, another password. */
export function MovePlace() {
  const t = useText();
  return <Disclosed label={t('team.move')}>{(close) => <MoveForm onClose={close} />}</Disclosed>;
}

function MoveForm({ onClose }: { onClose: () => void }) {
  const t = useText();
  const session = useSession();
  const [isBusy, setBusy] = useState(false);
  const failed = (error: unknown): void => tellFailure(t, t('team.move'), error);
  const { place, fields, clear } = usePlace(`team:move:${session.id}`, failed);
  const move = async (): Promise<void> => {
    if (place === null) return;
    setBusy(true);
    try {
      await moveTeam(session.id, place);
      clear();
      onClose();
      await lookAnew();
    } finally {
      setBusy(false);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void move().catch(failed);
      }}
    >
      <Stack gap="xs">
        {fields}
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={isBusy}>
            {t('team.moveSave')}
          </Button>
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
