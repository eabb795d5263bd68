import { Alert, Button, Card, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { leaveTeam, waitingTeams } from '../../host/team';
import { useText } from '../../lib/i18n';
import { enterProject } from '../../store/app.store';
import { useDraft } from '../../store/use-draft';
import { errorText } from '../../ui-domain/error-text';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { askToJoin, comeIn, teamAt, type Waiting, waitingFor } from './begin';
import { usePlace } from './PlaceFields';
import { RecoverDialog } from './RecoverDialog';

const LOOK_MS = 4000;

/** Coming into a team on this machine: asking, the words to read out, and the study once a lead has let one in. */
export function JoinTeam() {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [isBack, setBack] = useState(false);
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const look = useCallback(async (): Promise<void> => {
    const ids = await waitingTeams();
    const found = await Promise.all(ids.map(waitingFor));
    setWaiting(found.filter((one) => one !== null));
  }, []);
  useEffect(() => {
    // Where it cannot be told nobody waits here; asking again says why.
    look().catch(() => setWaiting([]));
  }, [look]);
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h3">
        {t('team.joinTitle')}
      </Title>
      <Text size="sm">{t('team.joinHelp')}</Text>
      <Stack gap="sm" align="start">
        {waiting.map((one) => (
          <WaitingFor key={one.projectId} waiting={one} onGivenUp={look} />
        ))}
        <Group gap="xs">
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('team.join')}
          </Button>
          <Button variant="subtle" onClick={() => setBack(true)}>
            {t('team.recover')}
          </Button>
        </Group>
      </Stack>
      <RecoverDialog isOpen={isBack} onClose={() => setBack(false)} />
      <JoinDialog
        isOpen={isOpen}
        onClose={() => {
          setOpen(false);
          void look().catch(() => undefined);
        }}
      />
    </Card>
  );
}

/** Asks to come in, until a lead has let one in; then the study is opened. */
function WaitingFor({ waiting, onGivenUp }: { waiting: Waiting; onGivenUp: () => Promise<void> }) {
  const t = useText();
  const [failure, setFailure] = useState<string | null>(null);
  const words = useRef<HTMLParagraphElement>(null);
  // What is to be read out is in sight, and said by a reader.
  useEffect(() => {
    words.current?.scrollIntoView({ block: 'center' });
    words.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      try {
        const isIn = await comeIn(waiting);
        if (isLeft) return;
        setFailure(null);
        if (isIn) {
          enterProject(waiting.projectId);
          return;
        }
      } catch (error) {
        if (!isLeft) setFailure(errorText(t, error));
      }
      if (!isLeft) timer = setTimeout(() => void look(), LOOK_MS);
    };
    void look();
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [waiting, t]);
  return (
    <Alert title={t('team.waiting')}>
      <Stack gap="xs" align="start">
        <Text size="sm">{t('team.waitingHelp', { place: waiting.kept.place })}</Text>
        <Text fw={700} className="zeef-team-words" ref={words} tabIndex={-1}>
          {waiting.words}
        </Text>
        {failure !== null && <Text size="sm">{t('team.waitingFailed', { reason: failure })}</Text>}
        <Button
          size="compact-sm"
          variant="default"
          onClick={() =>
            void leaveTeam(waiting.projectId).then(onGivenUp, (e: unknown) => setFailure(errorText(t, e)))
          }
        >
          {t('team.giveUp')}
        </Button>
      </Stack>
    </Alert>
  );
}

function JoinDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const t = useText();
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const failed = (error: unknown): void => setFailure(errorText(t, error));
  const { place, fields, clear } = usePlace('team:join', failed);
  const name = useDraft('team:join', 'name');
  const ask = async (): Promise<void> => {
    const who = name.text.trim();
    if (place === null || who === '') return;
    setBusy(true);
    setFailure(null);
    try {
      const found = await teamAt(place);
      if ('why' in found) setFailure(t(found.why, { place: place.place }));
      else {
        await askToJoin(place, found.team, who);
        clear();
        name.clear();
        onClose();
      }
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened={isOpen}
      size="lg"
      onClose={onClose}
      title={t('team.joinTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void ask().catch(failed);
        }}
      >
        <Stack>
          <Text size="sm">{t('team.joinSteps')}</Text>
          {fields}
          <DraftInput required label={t('projects.yourName')} draft={name} />
          {failure !== null && <Alert color="red">{failure}</Alert>}
          <Button type="submit" loading={isBusy} style={{ alignSelf: 'start' }}>
            {t('team.ask')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
}
