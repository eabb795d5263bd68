import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { readDay, shownDay } from '../../../shared/kernel/shown-date';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';

type Props = {
  label: string;
  /** ISO, '' for none, or what was typed that is no day. */
  value: string;
  /** @param day - as `value`: what is no day filters nothing, and no longer by the day before it */
  onChange: (day: string) => void;
  /** Where in the source the field stands; put there by the build (mark-controls.ts). */
  'data-control'?: string;
};

/** A day of a filter; what is typed and is none stays, and is said not to filter. */
export function DayInput({ label, value, onChange, ...marks }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const [last, setLast] = useState<{ text: string; of: string } | null>(null);
  const isNone = readDay(value) === null;
  // What was typed goes when another day is set from elsewhere, as by emptying all filters.
  const shown = last?.of === value ? last.text : shownDay(value, language);
  return (
    <TextInput
      {...marks}
      label={label}
      placeholder={t('date.form')}
      data-kind="date"
      w="9rem"
      value={shown}
      error={isNone ? t('date.unreadFilter') : undefined}
      onChange={(event) => {
        const text = event.currentTarget.value;
        const day = readDay(text) ?? text;
        setLast({ text, of: day });
        if (day !== value) onChange(day);
      }}
      // What was read is shown in the one form.
      onBlur={() => {
        if (!isNone) setLast(null);
      }}
    />
  );
}
