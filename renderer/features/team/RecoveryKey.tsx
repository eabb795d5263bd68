import { Alert, Button, Card, Group, Modal, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { shownDate } from '../../../shared/kernel/shown-date';
import { deviceOfWords, newRecoveryWords } from '../../../shared/sync/recovery';
import { hostStore } from '../../host/team';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useSession } from '../../store/session';
import { useTeamStore } from '../../store/team.store';
import { errorText } from '../../ui-domain/error-text';
import { addPaperInWorker } from '../../workers/team/client';
import { doWithTeam } from './keeper';

/** The recovery key of a lead: whether there is one, and making one. */
export function RecoveryKey() {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const own = useTeamStore(({ kept }) => kept?.me.person);
  const since = useTeamStore(
    ({ view }) => view?.devices.find((d) => d.person === own && d.isPaper && !d.isGone)?.since,
  );
  const [words, setWords] = useState<readonly string[] | null>(null);
  return (
    <Card withBorder padding="sm" component="section" aria-labelledby="team-recovery">
      <Title order={2} size="h3" id="team-recovery">
        {t('team.recovery')}
      </Title>
      <Text size="sm">{t('team.recoveryHelp')}</Text>
      {since === undefined ? (
        <Alert mt="xs" color="yellow">
          {t('team.recoveryNone')}
        </Alert>
      ) : (
        <Text size="sm">{t('team.recoverySince', { date: shownDate(since, language) })}</Text>
      )}
      <Button
        mt="xs"
        variant="default"
        style={{ alignSelf: 'start' }}
        onClick={() => setWords(newRecoveryWords())}
      >
        {t(since === undefined ? 'team.recoveryMake' : 'team.recoveryAgain')}
      </Button>
      {words !== null && (
        <NewKey words={words} isSecond={since !== undefined} onClose={() => setWords(null)} />
      )}
    </Card>
  );
}

/** Which words are asked back: three places, the first first. */
function placesAsked(): number[] {
  const places = new Set<number>();
  while (places.size < 3) places.add(Math.floor(Math.random() * 24));
  return [...places].sort((a, b) => a - b);
}

type NewKeyProps = { words: readonly string[]; isSecond: boolean; onClose: () => void };

/** Shows the words once, and asks three of them back before the key counts. Nothing of it is kept on this machine. */
function NewKey({ words, isSecond, onClose }: NewKeyProps) {
  const t = useText();
  const session = useSession();
  const [isAsking, setAsking] = useState(false);
  const [places] = useState(placesAsked);
  const [answers, setAnswers] = useState<readonly string[]>(['', '', '']);
  const [failure, setFailure] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const isRight = places.every((place, i) => answers[i]?.trim().toLowerCase() === words[place]);
  const finish = async (): Promise<void> => {
    if (!isRight) {
      setFailure(t('team.recoveryWrong'));
      return;
    }
    setBusy(true);
    setFailure(null);
    try {
      const paper = await deviceOfWords(words.join(' '));
      if (!paper.ok) throw new Error(paper.error.message);
      await doWithTeam((me) => addPaperInWorker(hostStore(session.id), session.id, me, paper.value));
      onClose();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      closeOnClickOutside={false}
      title={t('team.recoveryMake')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {isAsking ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void finish().catch((error: unknown) => setFailure(errorText(t, error)));
          }}
        >
          <Stack gap="sm">
            <Text size="sm">{t('team.recoveryAsk')}</Text>
            {places.map((place, i) => (
              <TextInput
                key={place}
                data-autofocus={i === 0 ? true : undefined}
                label={t('team.recoveryWord', { n: place + 1 })}
                value={answers[i]}
                autoComplete="off"
                spellCheck={false}
                w="16rem"
                onChange={({ currentTarget: { value } }) =>
                  setAnswers(answers.map((a, j) => (j === i ? value : a)))
                }
              />
            ))}
            {failure !== null && <Alert color="red">{failure}</Alert>}
            <Group gap="xs">
              <Button type="submit" loading={isBusy}>
                {t('team.recoveryKeep')}
              </Button>
              <Button variant="default" disabled={isBusy} onClick={() => setAsking(false)}>
                {t('team.recoveryBack')}
              </Button>
            </Group>
          </Stack>
        </form>
      ) : (
        <Stack gap="sm">
          <Text size="sm">{t('team.recoveryWrite')}</Text>
          {isSecond && <Text size="sm">{t('team.recoveryReplaces')}</Text>}
          <SimpleGrid
            component="ol"
            cols={4}
            spacing="xs"
            verticalSpacing={4}
            className="zeef-recovery-words"
          >
            {words.map((word, i) => (
              <Text component="li" key={`${i} ${word}`} size="sm">
                {word}
              </Text>
            ))}
          </SimpleGrid>
          <Button style={{ alignSelf: 'start' }} onClick={() => setAsking(true)}>
            {t('team.recoveryWritten')}
          </Button>
        </Stack>
      )}
    </Modal>
  );
}
