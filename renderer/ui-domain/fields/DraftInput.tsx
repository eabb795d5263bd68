import { TextInput, type TextInputProps } from '@mantine/core';
import type { RefObject } from 'react';
import { useText } from '../../lib/i18n';
import type { FormDraft } from '../../store/use-draft';
import { errorText } from '../error-text';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  draft: FormDraft;
  ref?: RefObject<HTMLInputElement | null>;
};

/** A text field of a form whose text is kept until the form is sent or given up. */
export function DraftInput({ draft, error, ...props }: Props) {
  const t = useText();
  const { draftFailure } = draft;
  return (
    <TextInput
      {...props}
      value={draft.text}
      onChange={(event) => draft.change(event.currentTarget.value)}
      error={draftFailure === null ? error : t('field.noDraft', { reason: errorText(t, draftFailure) })}
    />
  );
}
