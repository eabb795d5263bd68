import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { readWhole } from '../../lib/read-number';
import { useText } from '../../lib/i18n';

type Props = Omit<TextInputProps, 'value' | 'onChange'> & {
  /** Where one is. */
  at: number;
  total: number;
  onGo: (to: number) => void;
};

/** Goes to a number while it is typed; Enter and Escape leave the field, so that the next key acts on what is shown. */
export function JumpField({ at, total, onGo, ...looks }: Props) {
  const t = useText();
  const [text, setText] = useState<string | null>(null);
  const limits = { min: 1, max: total, mayBeEmpty: false };
  const isWrong = text !== null && text !== '' && !('value' in readWhole(text, limits));
  const go = (typed: string): void => {
    const read = readWhole(typed, limits);
    if ('value' in read && read.value !== null) onGo(read.value);
  };
  return (
    <TextInput
      {...looks}
      inputMode="numeric"
      value={text ?? String(at)}
      error={isWrong ? t('number.between', { min: 1, max: total }) : null}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        go(typed);
      }}
      onBlur={() => setText(null)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.blur();
        if (event.key !== 'Enter') return;
        event.preventDefault();
        if (!isWrong) event.currentTarget.blur();
      }}
    />
  );
}
