import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import type { Reference } from '../../../shared/model/reference';
import { activeReferences } from '../../../shared/review/active';
import { twoLines } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';
import { TwoLines } from '../../ui-domain/TwoLines';
import { useReferencesFound } from '../../ui-domain/use-references-found';

// References offered at a time: of 100,000 the names alone take a second, so others are searched.
const OFFERED = 50;

type Props = { linked: ReadonlySet<ReferenceId>; onChoose: (id: ReferenceId) => void };

/** Chooses a report to link: the first of the list, or by what is typed. */
export function LinkReport({ linked, onChoose }: Props) {
  const t = useText();
  const data = useProjectData();
  const [typed, setTyped] = useState('');
  const found = useReferencesFound(typed);
  const isAsked = typed.trim() !== '';
  const offered = useMemo(() => {
    const some: Reference[] = [];
    for (const reference of isAsked ? found : activeReferences(data)) {
      if (some.length === OFFERED) break;
      if (!linked.has(reference.id)) some.push(reference);
    }
    return some.map((r) => ({ value: r.id, lines: twoLines(data, r) }));
  }, [data, found, isAsked, linked]);
  return (
    <Select
      label={t('interventions.link')}
      searchable
      // What is offered was searched already, in other words than the name too.
      filter={({ options }) => options}
      searchValue={typed}
      onSearchChange={setTyped}
      nothingFoundMessage={t('common.none')}
      value={null}
      data={offered.map(({ value, lines }) => ({ value, label: lines.title }))}
      renderOption={({ option }) => {
        const lines = offered.find(({ value }) => value === option.value)?.lines;
        return lines === undefined ? option.label : <TwoLines {...lines} />;
      }}
      onChange={(id) => {
        const chosen = offered.find(({ value }) => value === id);
        if (chosen === undefined) return;
        setTyped('');
        onChoose(chosen.value);
      }}
    />
  );
}
