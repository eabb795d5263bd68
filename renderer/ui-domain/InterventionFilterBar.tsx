import { Button, Group, Select, Text } from '@mantine/core';
import type { Bilingual } from '../../shared/model/fields';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProject } from '../store/session';
import { SearchField } from './fields/SearchField';
import {
  clearInterventionFilter,
  type InterventionFilter,
  setInterventionFilter,
  useInterventionFilter,
} from './intervention-filter';

const FIELDS = ['title', 'country'] as const;

type Props = { shown: number; total: number };

/** Filters interventions by text, country, type, success measure and condition; the same on every screen. */
export function InterventionFilterBar({ shown, total }: Props) {
  const t = useText();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const filter = useInterventionFilter();
  const select = (
    field: Exclude<keyof InterventionFilter, 'text'>,
    label: string,
    options: readonly { id: string; label: Bilingual }[],
  ) =>
    options.length > 0 && (
      <Select
        size="xs"
        w="11rem"
        clearable
        label={label}
        placeholder={t('common.all')}
        data={options.map((o) => ({ value: o.id, label: o.label[language] }))}
        value={filter[field]}
        onChange={(value) => setInterventionFilter({ [field]: value })}
      />
    );
  return (
    <Group gap="xs" mb="xs" align="end" role="search">
      <SearchField
        size="xs"
        w="14rem"
        label={t('filter.text')}
        value={filter.text}
        onChange={(text) => setInterventionFilter({ text })}
        help={t('filter.searchHelp')}
        fields={FIELDS}
        fieldHelp={t('filter.syntaxField')}
      />
      {select(
        'country',
        t('common.country'),
        project.countries.map((c) => ({ id: c.code, label: c.name })),
      )}
      {select('type', t('filter.type'), project.typology)}
      {select('measure', t('filter.measure'), project.measures)}
      {select('condition', t('filter.condition'), project.conditions)}
      <Text size="sm" aria-live="polite">
        {t('filter.shown', { shown, total })}
      </Text>
      {shown < total && (
        <>
          <Button size="compact-sm" variant="subtle" onClick={clearInterventionFilter}>
            {t('filter.clear')}
          </Button>
          <Text className="zeef-quiet">{t('filter.everywhere')}</Text>
        </>
      )}
    </Group>
  );
}
