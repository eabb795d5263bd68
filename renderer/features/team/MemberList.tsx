import { Button, Card, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { shownDate } from '../../../shared/kernel/shown-date';
import { hostStore } from '../../host/team';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData, useSession } from '../../store/session';
import { useTeamStore } from '../../store/team.store';
import { useAct } from '../../ui-domain/use-act';
import { removeInWorker } from '../../workers/team/client';
import type { ShownDevice, TeamView } from '../../workers/team/team.worker';
import { Disclosed } from './Disclosed';
import { doWithTeam } from './keeper';

/** Who is in the team, each with their devices; a lead takes one out. */
export function MemberList({ view }: { view: TeamView }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { persons } = useProjectData();
  const own = useTeamStore(({ kept }) => kept?.me.device);
  const isLead = view.members.some(
    (m) => m.role === 'lead' && view.devices.some((d) => d.id === own && d.person === m.person),
  );
  const nameOf = (id: string): string => persons.find((p) => p.id === id)?.name ?? t('team.unknown');
  type Row = { member: TeamView['members'][number]; device: ShownDevice | null };
  const rows = view.members.flatMap((member): Row[] => {
    const devices = view.devices.filter((d) => d.person === member.person);
    return devices.length === 0 ? [{ member, device: null }] : devices.map((device) => ({ member, device }));
  });
  return (
    <Card withBorder padding="sm" component="section" aria-labelledby="team-members">
      <Title order={2} size="h3" id="team-members">
        {t('team.members')}
      </Title>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('team.name')}</Table.Th>
            <Table.Th>{t('team.role')}</Table.Th>
            <Table.Th>{t('team.device')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ member, device }) => (
            <Table.Tr key={device?.id ?? member.person}>
              <Table.Td>{nameOf(member.person)}</Table.Td>
              <Table.Td>{t(`team.role.${member.role}`)}</Table.Td>
              <Table.Td>
                {device === null
                  ? t('team.noDevice')
                  : t(
                      device.isPaper
                        ? device.isGone
                          ? 'team.paperGone'
                          : 'team.paper'
                        : device.isGone
                          ? 'team.deviceGone'
                          : device.id === own
                            ? 'team.deviceOwn'
                            : 'team.deviceOf',
                      { date: shownDate(device.since, language), name: device.id.slice(0, 4) },
                    )}
              </Table.Td>
              <Table.Td>
                {isLead && device !== null && !device.isGone && device.id !== own && (
                  <TakeOut device={device} name={nameOf(member.person)} />
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Card>
  );
}

/** Takes a device out, once it was said what that means. */
function TakeOut({ device, name }: { device: ShownDevice; name: string }) {
  const t = useText();
  const session = useSession();
  const act = useAct();
  const [isBusy, setBusy] = useState(false);
  const remove = (): Promise<unknown> =>
    doWithTeam((me) => removeInWorker(hostStore(session.id), session.id, me, [device.id]));
  return (
    <Disclosed label={t(device.isPaper ? 'team.removePaperOf' : 'team.removeOf', { name })}>
      {(close) => (
        <>
          <Text size="sm">{t(device.isPaper ? 'team.removePaperMeans' : 'team.removeMeans', { name })}</Text>
          <Button
            size="compact-sm"
            color="red"
            loading={isBusy}
            onClick={() => {
              setBusy(true);
              void act(t('team.remove'), remove).finally(() => setBusy(false));
            }}
          >
            {t('team.removeYes')}
          </Button>{' '}
          <Button size="compact-sm" variant="default" disabled={isBusy} onClick={close}>
            {t('common.cancel')}
          </Button>
        </>
      )}
    </Disclosed>
  );
}
