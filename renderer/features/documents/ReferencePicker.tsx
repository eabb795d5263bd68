import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { foldText } from '../../../shared/kernel/text';
import { useText } from '../../lib/i18n';
import type { LabelledReference, MatchedFile } from './match-files';

// References offered at a time: a list of 100,000 is not looked through, but searched.
const OFFERED = 50;

type Props = {
  labels: readonly LabelledReference[];
  match: MatchedFile;
  value: ReferenceId | null;
  onChange: (id: ReferenceId | null) => void;
};

/** Chooses the reference of a file: its candidates first, others by what is typed. */
export function ReferencePicker({ labels, match, value, onChange }: Props) {
  const t = useText();
  const [typed, setTyped] = useState('');
  const known = useMemo(() => {
    const wanted = new Set<string>([
      ...match.candidates.map((c) => c.referenceId),
      ...(value === null ? [] : [value]),
    ]);
    return new Map(labels.flatMap((l) => (wanted.has(l.value) ? [[l.value as string, l]] : [])));
  }, [labels, match, value]);
  const offered = useMemo(() => {
    const first = match.candidates.flatMap((c) => known.get(c.referenceId) ?? []);
    const chosen = value === null ? undefined : known.get(value);
    // What stands in the field once something is chosen is no question.
    const asked = typed === chosen?.label ? '' : foldText(typed);
    const hits = new Set<LabelledReference>(
      first.filter((l) => asked === '' || foldText(l.label).includes(asked)),
    );
    for (const label of labels) {
      if (hits.size >= OFFERED) break;
      if (asked === '' || foldText(label.label).includes(asked)) hits.add(label);
    }
    if (chosen !== undefined) hits.add(chosen);
    return [...hits];
  }, [labels, known, match, value, typed]);
  return (
    <Select
      size="xs"
      searchable
      clearable
      filter={({ options }) => options}
      onSearchChange={setTyped}
      aria-label={`${t('documents.pickReference')} ${match.file.name}`}
      placeholder={t('documents.skip')}
      data={offered}
      value={value}
      onChange={(id) => onChange(labels.find((l) => l.value === id)?.value ?? null)}
    />
  );
}
