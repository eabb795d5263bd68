import { Group, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { FoundFrom } from '../../../shared/citations/plan-citations';
import { foldText } from '../../../shared/kernel/text';
import { citationDirections } from '../../../shared/model/citation';
import { shortLabel } from '../../../shared/model/reference';
import { activeReferences } from '../../../shared/review/active';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';

// References offered at a time: a list of 100,000 is not looked through, but searched.
const OFFERED = 50;

/** What was chosen of the seed: none, until a reference is. */
export type Seed = Pick<FoundFrom, 'direction'> & { seedId: FoundFrom['seedId'] | null };
export const NO_SEED: Seed = { seedId: null, direction: 'cited-by' };

/** The report that a file of citations belongs to, and which way they go. */
export function SeedFields({ seed, onChange }: { seed: Seed; onChange: (seed: Seed) => void }) {
  const t = useText();
  const data = useProjectData();
  const references = activeReferences(data);
  const [typed, setTyped] = useState('');
  const options = useMemo(() => {
    const chosen = references.find((r) => r.id === seed.seedId);
    const asked = chosen !== undefined && typed === shortLabel(chosen) ? '' : foldText(typed);
    const found = new Map(chosen === undefined ? [] : [[chosen.id, shortLabel(chosen)]]);
    for (const reference of references) {
      if (found.size >= OFFERED) break;
      const label = shortLabel(reference);
      if (asked === '' || foldText(label).includes(asked)) found.set(reference.id, label);
    }
    return [...found].map(([value, label]) => ({ value, label }));
  }, [references, seed.seedId, typed]);
  return (
    <Group grow align="start">
      <Select
        label={t('citations.seed')}
        description={t('citations.seedHelp')}
        searchable
        clearable
        filter={({ options: all }) => all}
        onSearchChange={setTyped}
        data={options}
        value={seed.seedId}
        onChange={(value) =>
          onChange({ ...seed, seedId: options.find((o) => o.value === value)?.value ?? null })
        }
      />
      <Select
        label={t('citations.direction')}
        allowDeselect={false}
        data={citationDirections.map((value) => ({ value, label: t(`citations.direction.${value}`) }))}
        value={seed.direction}
        onChange={(value) => {
          const direction = citationDirections.find((d) => d === value);
          if (direction !== undefined) onChange({ ...seed, direction });
        }}
      />
    </Group>
  );
}
