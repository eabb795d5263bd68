import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Autosaved, FieldPlace } from '../../store/use-autosave';
import { SidesAt } from '../sides/SidesAt';
import { FieldQuestion, useFieldError } from './FieldNotes';

/** How a field that saves itself looks. */
export type FieldLooks = {
  label: string;
  isLabelHidden?: boolean;
  description?: string;
  multiline?: boolean;
  disabled?: boolean;
  placeholder?: string;
  size?: 'xs' | 'sm';
  w?: string;
  /** The language that it is written in, by which it is spelled: that of the interface unless said; '' for unknown. */
  lang?: string;
  /** Where in the source the field stands; put there by the build (mark-controls.ts). */
  'data-control'?: string;
  /** What is typed in it, where that is no plain text. */
  'data-kind'?: 'date';
};

type Props = FieldLooks & {
  place: FieldPlace;
  field: Autosaved;
  /** What is missing of the text, a line each. */
  marks?: string[];
  inputMode?: 'numeric';
  rightSection?: ReactNode;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** The control of a field that saves itself, with what it says beneath it. */
export function TextControl({
  place,
  field,
  marks = [],
  label,
  isLabelHidden = false,
  multiline = false,
  rightSection,
  ...looks
}: Props) {
  const common = {
    value: field.value,
    ...looks,
    ...(isLabelHidden ? { 'aria-label': label } : { label }),
    error: useFieldError(field, marks),
    'data-saved': field.isSaved,
    onFocus: field.focus,
    onBlur: field.blur,
    onChange: (event: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) =>
      field.change(event.currentTarget.value),
  };
  // One element: in a row of fields the question stands beneath its own, not in a column of its own.
  return (
    <div data-field>
      {multiline ? (
        <Textarea {...common} rows={2} classNames={{ input: 'zeef-grows' }} />
      ) : (
        <TextInput {...common} rightSection={rightSection} />
      )}
      <FieldQuestion field={field} label={label} />
      <SidesAt table={place.table} id={place.id} field={place.field} />
    </div>
  );
}
