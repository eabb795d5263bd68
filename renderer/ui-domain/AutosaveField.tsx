import { Textarea, TextInput } from '@mantine/core';
import { useText } from '../lib/i18n';
import { useAutosave } from '../store/use-autosave';

type Props = {
  /** Unique for the field: names its draft. */
  name: string;
  label: string;
  isLabelHidden?: boolean;
  description?: string;
  stored: string;
  multiline?: boolean;
  disabled?: boolean;
  placeholder?: string;
  save: (text: string) => Promise<void>;
};

/** A text field that saves itself. Mount it with `key={name}`. */
export function AutosaveField({
  name,
  label,
  isLabelHidden = false,
  description,
  stored,
  multiline = false,
  disabled = false,
  placeholder,
  save,
}: Props) {
  const t = useText();
  const field = useAutosave(name, stored, save);
  const common = {
    ...(isLabelHidden ? { 'aria-label': label } : { label }),
    description,
    disabled,
    placeholder,
    error: field.failure === null ? null : t('common.notSaved', { reason: field.failure }),
    value: field.value,
    'data-saved': field.isSaved,
    onBlur: field.flush,
    onChange: (event: { currentTarget: { value: string } }) => field.change(event.currentTarget.value),
  };
  return multiline ? <Textarea {...common} autosize minRows={2} maxRows={14} /> : <TextInput {...common} />;
}
