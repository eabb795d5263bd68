import { Button, Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProject } from '../store/session';

type Props = {
  label: string;
  /** Whether a country must be chosen; else it may be left open. */
  needsCountry?: boolean;
  onAdd: (name: string, country: string) => Promise<void>;
};

/** Adds something that has a name and belongs to a country of the project. */
export function NewInCountry({ label, needsCountry = false, onAdd }: Props) {
  const t = useText();
  const { countries } = useProject();
  const language = useAppStore((s) => s.language);
  const [name, setName] = useState('');
  const [country, setCountry] = useState<string | null>(null);
  const isReady = name.trim() !== '' && (!needsCountry || country !== null);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void onAdd(name.trim(), country ?? '').then(() => setName(''));
      }}
    >
      <TextInput size="xs" label={label} value={name} onChange={(e) => setName(e.currentTarget.value)} />
      <Group gap={4} my={4} wrap="nowrap" align="end">
        <Select
          size="xs"
          style={{ flex: 1 }}
          label={t('common.country')}
          data={countries.map((c) => ({ value: c.code, label: c.name[language] }))}
          value={country}
          onChange={setCountry}
        />
        <Button size="xs" type="submit" style={{ flexShrink: 0 }} disabled={!isReady}>
          {t('common.add')}
        </Button>
      </Group>
    </form>
  );
}
