import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readDay, shownDay } from '../../../shared/kernel/shown-date';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';

type Props = {
  label: string;
  /** ISO, or '' for none. */
  value: string;
  onChange: (day: string) => void;
  /** Where in the source the field stands; put there by the build (mark-controls.ts). */
  'data-control'?: string;
};

/** A day of a filter: told once it is one; what is none stays, and is marked. */
export function DayInput({ label, value, onChange, ...marks }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const [last, setLast] = useState<{ text: string; of: string } | null>(null);
  // What was typed goes when another day is set from elsewhere, as by emptying all filters.
  const typed = last?.of === value ? last.text : null;
  const isNone = typed !== null && readDay(typed) === null;
  return (
    <TextInput
      {...marks}
      label={label}
      placeholder={t('date.form')}
      data-kind="date"
      w="9rem"
      value={typed ?? shownDay(value, language)}
      error={isNone ? t('date.unread') : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const day = readDay(text);
        setLast({ text, of: day ?? value });
        if (day !== null && day !== value) onChange(day);
      }}
      // What was read is shown in the one form.
      onBlur={() => {
        if (!isNone) setLast(null);
      }}
    />
  );
}
