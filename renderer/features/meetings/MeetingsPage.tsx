import {
  ActionIcon,
  Button,
  Card,
  Group,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { shownDate } from '../../../shared/kernel/shown-date';
import { type FindingId, newId } from '../../../shared/kernel/ids';
import type { Intervention } from '../../../shared/model/intervention';
import { findingKinds, type MeetingFinding, newFinding } from '../../../shared/model/finding';
import { rankInterventions } from '../../../shared/selection/ranking';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { oneOf, usePageState } from '../../store/page-state';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { AutosaveField } from '../../ui-domain/fields/AutosaveField';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { filterInterventions, useInterventionFilter } from '../../ui-domain/intervention-filter';
import { InterventionFilterBar } from '../../ui-domain/InterventionFilterBar';
import { useAct } from '../../ui-domain/use-act';
import { DeckSettings } from './DeckSettings';

/** The expert meetings: findings written against interventions, chosen ones first. */
export function MeetingsPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const filter = useInterventionFilter();
  const [meeting, setMeeting] = usePageState('meetings.which', 1, oneOf([1, 2]));
  const shown = new Set(filterInterventions(data.interventions, filter, project.countries).map((i) => i.id));
  const ranked = rankInterventions(data, project).filter((r) => shown.has(r.intervention.id));
  const isIn = (id: string): boolean => data.findings.some((f) => f.interventionId === id);
  const discussed = ranked.filter((r) => r.selection?.outcome === 'chosen' || isIn(r.intervention.id));
  const others = ranked.filter((r) => !discussed.includes(r));
  const [added, setAdded] = useState<ReadonlySet<string>>(new Set());
  const rows = [...discussed, ...others.filter((r) => added.has(r.intervention.id))];
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('meetings.title')}</Title>
        <Group gap="xs">
          <SegmentedControl
            size="xs"
            aria-label={t('meetings.which')}
            data={[1, 2].map((n) => ({ value: String(n), label: t(`meetings.meeting${n === 2 ? 2 : 1}`) }))}
            value={String(meeting)}
            onChange={(value) => setMeeting(Number(value))}
          />
          <Button size="compact-sm" variant="default" onClick={() => goTo('report')}>
            {t('meetings.toSlides')}
          </Button>
        </Group>
      </Group>
      <DeckSettings key={meeting} meeting={meeting === 2 ? 2 : 1} />
      <InterventionFilterBar shown={ranked.length} total={data.interventions.length} />
      {rows.length === 0 && <Text mb="xs">{t('meetings.empty')}</Text>}
      <Stack gap="sm">
        {rows.map((r) => (
          <Findings key={r.intervention.id} intervention={r.intervention} meeting={meeting} />
        ))}
        <Select
          label={t('meetings.addIntervention')}
          searchable
          value={null}
          maw="30rem"
          data={others
            .filter((r) => !added.has(r.intervention.id))
            .map((r) => ({ value: r.intervention.id, label: r.intervention.title }))}
          onChange={(id) => {
            if (id !== null) setAdded(new Set([...added, id]));
          }}
        />
      </Stack>
    </>
  );
}

function Findings({ intervention, meeting }: { intervention: Intervention; meeting: number }) {
  const t = useText();
  const { findings, persons } = useProjectData();
  const language = useAppStore((s) => s.language);
  const commit = useCommit();
  const act = useAct();
  const own = findings.filter((f) => f.interventionId === intervention.id && f.meeting === meeting);
  return (
    <Card withBorder padding="sm" component="section" aria-label={intervention.title}>
      <Title order={2} size="h5" mb="xs">
        {intervention.title}
      </Title>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
        {findingKinds.map((kind) => (
          <div key={kind}>
            <Text size="sm" fw={600}>
              {t(`meetings.kind.${kind}`)}
            </Text>
            {own
              .filter((f) => f.kind === kind)
              .map((f) => (
                <Group key={f.id} gap={4} wrap="nowrap" align="end">
                  <div style={{ flex: 1 }}>
                    <AutosaveField
                      place={{ table: 'findings', id: f.id, field: 'text', was: f.id }}
                      label={t(`meetings.kind.${kind}`)}
                      isLabelHidden
                      multiline
                      stored={f.text}
                      save={(text, builtOn) =>
                        commit(
                          'finding.save',
                          (now) =>
                            now.findings
                              .filter((x) => x.id === f.id)
                              .map((x) => ({ table: 'findings', id: x.id, after: { ...x, text } })),
                          builtOn,
                        )
                      }
                    />
                    <Text size="xs" c="dimmed">
                      {persons.find((p) => p.id === f.by)?.name}, {shownDate(f.at, language)}
                    </Text>
                  </div>
                  <ActionIcon
                    variant="subtle"
                    color="red"
                    aria-label={t('meetings.remove', { text: f.text.slice(0, 40) })}
                    onClick={() =>
                      void act(t('common.delete'), (builtOn) =>
                        commit('finding.save', [{ table: 'findings', id: f.id, after: null }], builtOn),
                      )
                    }
                  >
                    <IconTrash size={16} />
                  </ActionIcon>
                </Group>
              ))}
            <NewFinding key={meeting} intervention={intervention} meeting={meeting} kind={kind} />
          </div>
        ))}
      </SimpleGrid>
    </Card>
  );
}

type NewProps = { intervention: Intervention; meeting: number; kind: MeetingFinding['kind'] };

function NewFinding({ intervention, meeting, kind }: NewProps) {
  const t = useText();
  const commit = useCommit();
  const person = usePerson();
  const act = useAct();
  const draft = useDraft(`findings:new:${intervention.id}:${meeting}`, kind);
  const add = async (): Promise<void> => {
    const id = newId<FindingId>(browserEnv);
    const after = newFinding({
      id,
      interventionId: intervention.id,
      meeting,
      kind,
      text: draft.text.trim(),
      by: person.id,
      at: browserEnv.now(),
    });
    await commit('finding.save', [{ table: 'findings', id, after }]);
    draft.clear();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.text.trim() !== '') void act(t('meetings.add'), add);
      }}
    >
      <DraftInput
        size="xs"
        mt={4}
        aria-label={`${t('meetings.add')}: ${t(`meetings.kind.${kind}`)}, ${intervention.title}`}
        placeholder={t('meetings.add')}
        draft={draft}
      />
    </form>
  );
}
