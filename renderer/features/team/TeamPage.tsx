import { Alert, Button, Card, CopyButton, Group, List, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { hasTeams } from '../../host/team';
import { textOr, useText } from '../../lib/i18n';
import { usePerson, useProject } from '../../store/session';
import { useTeamStore } from '../../store/team.store';
import { TeamLine } from '../../ui-domain/TeamLine';
import { useAct } from '../../ui-domain/use-act';
import { AskingList } from './AskingList';
import { BeginTeam } from './BeginTeam';
import { exchangeNow } from './keeper';
import { MemberList } from './MemberList';
import { LeaveTeam } from './LeaveTeam';
import { MovePlace } from './MovePlace';
import { RecoveryKey } from './RecoveryKey';

/** The team of a study: who is in it, who asks to come, and how the exchange stands. */
export function TeamPage() {
  const t = useText();
  const standing = useTeamStore((s) => s.standing);
  const kept = useTeamStore((s) => s.kept);
  return (
    <>
      <Title order={1} mb="xs">
        {t('nav.team')}
      </Title>
      <Stack gap="sm" maw="60rem">
        {!hasTeams() && <Alert>{t('team.plain')}</Alert>}
        {hasTeams() && standing === 'none' && <BeginTeam />}
        {standing === 'locked' && <Locked />}
        {kept !== null && <InTeam place={kept.place} />}
      </Stack>
    </>
  );
}

function Locked() {
  const t = useText();
  const problem = useTeamStore((s) => s.problem);
  return (
    <Alert color="red" title={t('team.locked')}>
      {t('team.lockedHelp', { reason: problem?.message ?? '' })}
    </Alert>
  );
}

function InTeam({ place }: { place: string }) {
  const t = useText();
  const act = useAct();
  const [isAsked, setAsked] = useState(false);
  const standing = useTeamStore((s) => s.standing);
  const view = useTeamStore((s) => s.view);
  const isLead = usePerson().role === 'lead';
  return (
    <>
      <Card withBorder padding="sm" component="section" aria-labelledby="team-exchange">
        <Title order={2} size="h3" id="team-exchange">
          {t('team.exchange')}
        </Title>
        <Group justify="space-between" wrap="nowrap">
          <div>
            <Text size="sm">{t('team.at', { place })}</Text>
            <TeamLine />
          </div>
          <Button
            variant="default"
            style={{ flexShrink: 0 }}
            loading={isAsked || standing === 'busy'}
            onClick={() => {
              setAsked(true);
              void act(t('team.now'), exchangeNow).finally(() => setAsked(false));
            }}
          >
            {t('team.now')}
          </Button>
        </Group>
        <Group gap="xs">
          <MovePlace />
          <LeaveTeam />
        </Group>
        {standing === 'not-in' && <Alert mt="xs">{t('team.notIn')}</Alert>}
        {view !== null && (
          <Text size="xs" c="dimmed" className="zeef-team-hash">
            {t('team.hash', { hash: view.hash })}
          </Text>
        )}
      </Card>
      {view !== null && (
        <>
          <AskingList asking={view.asking} />
          {isLead && <Invite place={place} />}
          <MemberList view={view} />
          {isLead && <RecoveryKey />}
          <Problems />
        </>
      )}
    </>
  );
}

/** What a colleague is told who is to come in. */
function Invite({ place }: { place: string }) {
  const t = useText();
  const { title } = useProject();
  const text = t('team.inviteText', { place, title });
  return (
    <Card withBorder padding="sm" component="section" aria-labelledby="team-invite">
      <Title order={2} size="h3" id="team-invite">
        {t('team.invite')}
      </Title>
      <Text size="sm">{t('team.inviteHelp')}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {text}
      </Text>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button mt="xs" variant="default" style={{ alignSelf: 'start' }} onClick={copy}>
            {t(copied ? 'team.copied' : 'team.copyInvite')}
          </Button>
        )}
      </CopyButton>
    </Card>
  );
}

/** What the store has that does not count, each with why. */
function Problems() {
  const t = useText();
  // Not made here: a list that is another each time would be drawn for ever.
  const view = useTeamStore((s) => s.view);
  const { problems = [], refused = 0, held = 0 } = view ?? {};
  if (problems.length === 0 && refused === 0 && held === 0) return null;
  return (
    <Alert color="yellow" title={t('team.problems')}>
      {held > 0 && <Text size="sm">{t('team.held', { count: held })}</Text>}
      {refused > 0 && <Text size="sm">{t('team.refused', { count: refused })}</Text>}
      <List size="sm">
        {problems.slice(0, 20).map(({ where, code, message }) => (
          <List.Item key={`${where} ${code}`}>
            {textOr(t, `team.wrong.${code}`, message)} <code>{where}</code>
          </List.Item>
        ))}
      </List>
      {problems.length > 20 && <Text size="sm">{t('team.more', { count: problems.length - 20 })}</Text>}
    </Alert>
  );
}
