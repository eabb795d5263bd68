import { Button, Card, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { newId, type PersonId } from '../../../shared/kernel/ids';
import { atWork, newPerson, type Person } from '../../../shared/model/people';
import type { Asking } from '../../../shared/sync/admitting';
import { hostStore } from '../../host/team';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useCommit, useProjectData, useSession } from '../../store/session';
import { useTeamStore } from '../../store/team.store';
import { useAct } from '../../ui-domain/use-act';
import { admitInWorker } from '../../workers/team/client';
import { doWithTeam } from './keeper';

const NEW = 'new';

/** Who asks to come in, each with the six words that their screen shows, for a lead. */
export function AskingList({ asking }: { asking: readonly Asking[] }) {
  const t = useText();
  if (asking.length === 0) return null;
  return (
    <Card withBorder padding="sm" component="section" aria-labelledby="team-asking">
      <Title order={2} size="h3" id="team-asking">
        {t('team.asking')}
      </Title>
      <Text size="sm">{t('team.askingHelp')}</Text>
      <Stack gap="sm" mt="xs">
        {asking.map((one) => (
          <AskingRow key={one.device.id} asking={one} />
        ))}
      </Stack>
    </Card>
  );
}

/** As whom somebody comes in at first: who has their name, else somebody new. */
const likely = (persons: readonly Person[], name: string): string =>
  persons.find((p) => p.name.trim().toLowerCase() === name.trim().toLowerCase())?.id ?? NEW;

function AskingRow({ asking }: { asking: Asking }) {
  const t = useText();
  const session = useSession();
  const commit = useCommit();
  const act = useAct();
  const { persons } = useProjectData();
  const members = atWork(persons).filter((p) => p.origin === null);
  const [as, setAs] = useState(() => likely(members, asking.name));
  const [isBusy, setBusy] = useState(false);
  const known = useTeamStore(({ view }) => view?.devices);
  const admit = async (): Promise<void> => {
    let person = members.find((p) => p.id === as);
    if (person === undefined) {
      const added = newPerson({
        id: newId<PersonId>(browserEnv),
        name: asking.name,
        role: 'assistant',
        colour: 'teal',
      });
      await commit('person.save', [{ table: 'persons', id: added.id, after: added }]);
      // Where letting in fails and is tried again, it is the same person.
      setAs(added.id);
      person = added;
    }
    const { id, role } = person;
    await doWithTeam((me) => admitInWorker(hostStore(session.id), session.id, me, asking, { id, role }));
  };
  const second = known?.some((d) => d.person === as && !d.isGone && !d.isPaper);
  return (
    <div>
      <Text size="sm">
        {t('team.asks', { name: asking.name })} <strong className="zeef-team-words">{asking.words}</strong>
      </Text>
      <Group align="end" gap="xs">
        <Select
          label={t('team.as')}
          w="24rem"
          allowDeselect={false}
          data={[
            ...members.map((p) => ({ value: p.id, label: p.name })),
            { value: NEW, label: t('team.asNew', { name: asking.name }) },
          ]}
          value={as}
          onChange={(value) => setAs(value ?? NEW)}
        />
        <Button
          loading={isBusy}
          onClick={() => {
            setBusy(true);
            void act(t('team.admit'), admit).finally(() => setBusy(false));
          }}
        >
          {t('team.admit')}
        </Button>
      </Group>
      {second && (
        <Text size="sm" c="dimmed">
          {t('team.second', { name: members.find((p) => p.id === as)?.name ?? '' })}
        </Text>
      )}
    </div>
  );
}
