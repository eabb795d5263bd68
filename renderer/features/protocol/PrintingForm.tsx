import { Checkbox, Group, MultiSelect, Select, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { sourceName } from '../../../shared/model/source';
import type { Printing } from '../../../shared/model/project';
import { activeReferences } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProject, useProjectData } from '../../store/session';
import { NumberField } from '../../ui-domain/fields/NumberField';
import { useAct } from '../../ui-domain/use-act';
import { useSaveProject } from '../../ui-domain/use-save-project';

const scopes = ['correspondents', 'included', 'filter'] as const;
const flows = ['all-rounds', 'last-round'] as const;
const counts = ['delivered', 'counted'] as const;
// No review builds on more.
const MOST = 1_000_000;

/** Which reports the tables hold, which of its numbers table 2.1 prints, and what the flow diagram leaves out. */
export function PrintingForm() {
  const t = useText();
  const project = useProject();
  const { printing, previous } = project;
  const { sources } = useProjectData();
  const save = useSaveProject();
  const act = useAct();
  const savePrinting = (change: (now: Printing) => Partial<Printing>): void =>
    void act(t('printing.title'), (builtOn) =>
      save((now) => ({ printing: { ...now.printing, ...change(now.printing) } }), builtOn),
    );
  const place = (field: string) => ({ table: 'projects', id: project.id, field }) as const;
  return (
    <>
      <Title order={2} size="h4">
        {t('printing.title')}
      </Title>
      <Group align="end">
        <Select
          label={t('printing.scope')}
          w="22rem"
          allowDeselect={false}
          value={printing.scope}
          data={scopes.map((s) => ({ value: s, label: t(`printing.scope.${s}`) }))}
          onChange={(value) => {
            const scope = scopes.find((s) => s === value);
            if (scope !== undefined) savePrinting(() => ({ scope }));
          }}
        />
        <Select
          label={t('printing.count')}
          w="22rem"
          allowDeselect={false}
          value={printing.count}
          data={counts.map((c) => ({ value: c, label: t(`printing.count.${c}`) }))}
          onChange={(value) => {
            const count = counts.find((c) => c === value);
            if (count !== undefined) savePrinting(() => ({ count }));
          }}
        />
        {sources.some((s) => s.round > 1) && (
          <Select
            label={t('printing.flow')}
            w="22rem"
            allowDeselect={false}
            value={printing.flow}
            data={flows.map((f) => ({ value: f, label: t(`printing.flow.${f}`) }))}
            onChange={(value) => {
              const flow = flows.find((f) => f === value);
              if (flow !== undefined) savePrinting(() => ({ flow }));
            }}
          />
        )}
      </Group>
      {printing.scope === 'filter' && <ScopeFilter printing={printing} save={savePrinting} />}
      <Text size="sm">{t('printing.help')}</Text>
      <Group align="end">
        <NumberField
          place={place('previous.studies')}
          label={t('printing.previousStudies')}
          mayBeEmpty
          min={0}
          max={MOST}
          stored={previous.studies}
          save={(studies, builtOn) => save((now) => ({ previous: { ...now.previous, studies } }), builtOn)}
        />
        <NumberField
          place={place('previous.reports')}
          label={t('printing.previousReports')}
          mayBeEmpty
          min={0}
          max={MOST}
          stored={previous.reports}
          save={(reports, builtOn) => save((now) => ({ previous: { ...now.previous, reports } }), builtOn)}
        />
        <Checkbox
          label={t('printing.hideEmpty')}
          checked={printing.hideEmptyBoxes}
          onChange={(e) => {
            const hideEmptyBoxes = e.currentTarget.checked;
            savePrinting(() => ({ hideEmptyBoxes }));
          }}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('printing.previousHelp')}
      </Text>
    </>
  );
}

/** What an included report must have to be in the tables; what is left empty asks nothing. */
function ScopeFilter({
  printing,
  save,
}: {
  printing: Printing;
  save: (change: (now: Printing) => Partial<Printing>) => void;
}) {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const references = activeReferences(data);
  const tags = useMemo(() => [...new Set(references.flatMap((r) => r.tags))].sort(), [references]);
  const { countries } = useProject();
  const set = (part: Partial<Printing['filter']>): void =>
    save((now) => ({ filter: { ...now.filter, ...part } }));
  return (
    <Group align="end">
      <MultiSelect
        label={t('printing.countries')}
        w="16rem"
        clearable
        data={countries.map((c) => ({ value: c.code, label: c.name[language] }))}
        value={printing.filter.countries}
        onChange={(value) => set({ countries: value })}
      />
      <MultiSelect
        label={t('printing.sources')}
        w="16rem"
        clearable
        data={data.sources.map((s) => ({ value: s.id, label: sourceName(s, language) }))}
        value={printing.filter.sourceIds}
        onChange={(value) => set({ sourceIds: value })}
      />
      <MultiSelect
        label={t('printing.tags')}
        w="16rem"
        clearable
        searchable
        data={[...new Set([...tags, ...printing.filter.tags])]}
        value={printing.filter.tags}
        onChange={(value) => set({ tags: value })}
      />
    </Group>
  );
}
