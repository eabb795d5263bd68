import { Textarea, TextInput } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Autosaved } from '../../store/use-autosave';
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
  /** Where in the source the field stands; put there by the build (mark-controls.ts). */
  'data-control'?: string;
};

type Props = FieldLooks & {
  field: Autosaved;
  /** What is missing of the text, a line each. */
  marks?: string[];
  type?: 'text' | 'date';
  /** The value in the control, where that is not the text itself. */
  value?: string;
  inputMode?: 'numeric';
  rightSection?: ReactNode;
  /** What the text is at a change in the control. */
  read?: (input: HTMLInputElement | HTMLTextAreaElement) => string;
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** The control of a field that saves itself, with what it says beneath it. */
export function TextControl({
  field,
  marks = [],
  label,
  isLabelHidden = false,
  multiline = false,
  read = (input) => input.value,
  type = 'text',
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
      field.change(read(event.currentTarget)),
  };
  // One element: in a row of fields the question stands beneath its own, not in a column of its own.
  return (
    <div data-field>
      {multiline ? (
        <Textarea {...common} autosize minRows={2} maxRows={14} />
      ) : (
        <TextInput {...common} type={type} rightSection={rightSection} />
      )}
      <FieldQuestion field={field} label={label} />
    </div>
  );
}
