import { Button, Group, NavLink, ScrollArea, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { type InterventionId, newId } from '../../../shared/kernel/ids';
import { type Intervention, linkId, newIntervention } from '../../../shared/model/intervention';
import { referenceLabel } from '../../../shared/model/reference';
import { activeReferences } from '../../../shared/review/active';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, useProject, useProjectData } from '../../store/session';
import { ExtractionForm } from '../../ui-domain/ExtractionForm';

/** All interventions; one of them with its reports and its template. */
export function InterventionsPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const subject = useAppStore((s) => s.subject);
  const [title, setTitle] = useState('');
  const [country, setCountry] = useState<string | null>(null);
  const sorted = [...data.interventions].sort((a, b) => a.sequence - b.sequence);
  const chosen = sorted.find((i) => i.id === subject);
  const add = async (): Promise<void> => {
    const intervention = newIntervention(
      newId<InterventionId>(browserEnv),
      title.trim(),
      country ?? '',
      sorted.length,
    );
    await commit('intervention.add', [{ table: 'interventions', id: intervention.id, after: intervention }]);
    setTitle('');
    goTo('interventions', intervention.id);
  };
  return (
    <>
      <Title order={1}>{t('interventions.title')}</Title>
      <Group align="end" my="xs">
        <TextInput
          label={t('interventions.new')}
          value={title}
          onChange={(e) => setTitle(e.currentTarget.value)}
        />
        <Select
          label={t('common.country')}
          data={project.countries.map((c) => ({ value: c.code, label: c.name[language] }))}
          value={country}
          onChange={setCountry}
        />
        <Button disabled={title.trim() === ''} onClick={() => void add()}>
          {t('common.add')}
        </Button>
      </Group>
      {sorted.length === 0 && <Text>{t('interventions.empty')}</Text>}
      <div
        style={{
          display: 'grid',
          gridTemplateColumns: 'minmax(14rem, 1fr) 3fr',
          gap: '1rem',
          minHeight: 0,
          flex: 1,
        }}
      >
        <ScrollArea>
          {sorted.map((i) => (
            <NavLink
              key={i.id}
              component="button"
              label={i.title}
              description={i.country}
              variant="filled"
              active={i.id === subject}
              onClick={() => goTo('interventions', i.id)}
            />
          ))}
        </ScrollArea>
        <ScrollArea>
          {chosen !== undefined && <InterventionDetail key={chosen.id} intervention={chosen} />}
        </ScrollArea>
      </div>
    </>
  );
}

function InterventionDetail({ intervention }: { intervention: Intervention }) {
  const t = useText();
  const data = useProjectData();
  const commit = useCommit();
  const references = activeReferences(data);
  const linked = new Set(
    data.links.filter((l) => l.interventionId === intervention.id).map((l) => l.referenceId),
  );
  const change = (id: string | null, isLinked: boolean): void => {
    const reference = references.find((r) => r.id === id);
    if (reference === undefined) return;
    const link = linkId(reference.id, intervention.id);
    const after = isLinked
      ? { id: link, schemaVersion: 1 as const, referenceId: reference.id, interventionId: intervention.id }
      : null;
    void commit('link.change', [{ table: 'links', id: link, after }]);
  };
  return (
    <Stack gap="sm" pr="md">
      <Title order={2} size="h3">
        {intervention.title}
      </Title>
      <Title order={3} size="h5">
        {t('interventions.reports')}
      </Title>
      {references
        .filter((r) => linked.has(r.id))
        .map((r) => (
          <Group key={r.id} wrap="nowrap">
            <Button variant="subtle" size="compact-sm" onClick={() => goTo('reading', r.id)}>
              <Text truncate maw="34rem" size="sm">
                {referenceLabel(r)}
              </Text>
            </Button>
            <Button variant="default" size="compact-xs" onClick={() => change(r.id, false)}>
              {t('interventions.unlink')}
            </Button>
          </Group>
        ))}
      <Select
        label={t('interventions.link')}
        searchable
        limit={50}
        value={null}
        data={references
          .filter((r) => !linked.has(r.id))
          .map((r) => ({ value: r.id, label: referenceLabel(r).slice(0, 120) }))}
        onChange={(id) => change(id, true)}
      />
      <ExtractionForm intervention={intervention} />
    </Stack>
  );
}
