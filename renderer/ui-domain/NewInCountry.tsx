import { Button, Group, Select } from '@mantine/core';
import { useText } from '../lib/i18n';
import { useAppStore } from '../store/app.store';
import { useProject } from '../store/session';
import { useDraft } from '../store/use-draft';
import { DraftInput } from './fields/DraftInput';
import { useAct } from './use-act';

type Props = {
  label: string;
  /** Names the form's draft: `sources:new`. */
  form: string;
  /** Whether a country must be chosen; else it may be left open. */
  needsCountry?: boolean;
  onAdd: (name: string, country: string) => Promise<void>;
};

/** Adds something that has a name and belongs to a country of the project. */
export function NewInCountry({ label, form, needsCountry = false, onAdd }: Props) {
  const t = useText();
  const { countries } = useProject();
  const language = useAppStore((s) => s.language);
  const act = useAct();
  const name = useDraft(form, 'name');
  const country = useDraft(form, 'country');
  const isReady = name.text.trim() !== '' && (!needsCountry || country.text !== '');
  const add = async (): Promise<void> => {
    await onAdd(name.text.trim(), country.text);
    name.clear();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void act(label, add);
      }}
    >
      <DraftInput label={label} draft={name} />
      <Group gap={4} my={4} wrap="nowrap" align="end">
        <Select
          style={{ flex: 1 }}
          label={t('common.country')}
          data={countries.map((c) => ({ value: c.code, label: c.name[language] }))}
          value={country.text === '' ? null : country.text}
          onChange={(code) => country.change(code ?? '')}
        />
        <Button type="submit" style={{ flexShrink: 0 }} disabled={!isReady}>
          {t('common.add')}
        </Button>
      </Group>
    </form>
  );
}
