import { Alert, Button, Card, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { atWork } from '../../../shared/model/people';
import { useText } from '../../lib/i18n';
import { usePerson, useProjectData, useSession } from '../../store/session';
import { tellFailure } from '../../ui-domain/use-act';
import { beginHere } from './begin';
import { lookAnew } from './keeper';
import { usePlace } from './PlaceFields';

/** For a study without a team: what a team is, and beginning one, which a lead does. */
export function BeginTeam() {
  const t = useText();
  const session = useSession();
  const person = usePerson();
  const { persons } = useProjectData();
  const [isBusy, setBusy] = useState(false);
  const failed = (error: unknown): void => tellFailure(t, t('team.begin'), error);
  const { place, fields, clear } = usePlace(`team:begin:${session.id}`, failed);
  const begin = async (): Promise<void> => {
    if (place === null) return;
    setBusy(true);
    try {
      await beginHere(session.id, place, person, atWork(persons));
      clear();
    } finally {
      setBusy(false);
      // Also where not all could be put: the rest follows with the exchange.
      await lookAnew();
    }
  };
  return (
    <Card withBorder padding="sm" component="section" aria-labelledby="team-begin">
      <Title order={2} size="h3" id="team-begin">
        {t('team.begin')}
      </Title>
      <Stack gap="sm">
        <List size="sm" spacing={4}>
          <List.Item>{t('team.what.place')}</List.Item>
          <List.Item>{t('team.what.sealed')}</List.Item>
          <List.Item>{t('team.what.blind')}</List.Item>
        </List>
        {person.role === 'lead' ? (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              void begin().catch(failed);
            }}
          >
            <Stack gap="sm" align="start">
              <div style={{ alignSelf: 'stretch' }}>{fields}</div>
              <Button type="submit" loading={isBusy}>
                {t('team.beginNow')}
              </Button>
            </Stack>
          </form>
        ) : (
          <Alert>{t('team.leadBegins')}</Alert>
        )}
        <Text size="sm" c="dimmed">
          {t('team.joinInstead')}
        </Text>
      </Stack>
    </Card>
  );
}
