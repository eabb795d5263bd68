import type { KeyboardEvent } from 'react';
import type { BuiltOn } from '../../db/session';
import { useText } from '../../lib/i18n';
import { readWhole } from '../../lib/read-number';
import { type FieldPlace, placeKey } from '../../store/use-autosave';
import { useParsed } from '../../store/use-lines';
import { type FieldLooks, TextControl } from './TextControl';

type Common = FieldLooks & {
  place: FieldPlace;
  min: number;
  max: number;
  step?: number;
  unit?: string;
};
type Props = Common &
  (
    | { mayBeEmpty?: false; stored: number; save: (value: number, builtOn: BuiltOn) => Promise<void> }
    | {
        mayBeEmpty: true;
        stored: number | null;
        save: (value: number | null, builtOn: BuiltOn) => Promise<void>;
      }
  );

/**
 * A whole number that saves itself; what is no number within its limits stays, is marked and is not saved. Arrows step.
 */
export function NumberField(props: Props) {
  // Another record is another field.
  return <Own key={placeKey(props.place)} {...props} />;
}

function Own({ place, stored, min, max, step = 1, unit, mayBeEmpty, save, ...looks }: Props) {
  const t = useText();
  const { field, missing } = useParsed(
    place,
    stored?.toString() ?? '',
    (text) => readWhole(text, { min, max, mayBeEmpty: mayBeEmpty === true }),
    async (value, builtOn) => {
      if (mayBeEmpty === true) await save(value, builtOn);
      else if (value !== null) await save(value, builtOn);
    },
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0;
    const now = readWhole(field.value, { min, max, mayBeEmpty: false });
    if (by === 0 || !('value' in now) || now.value === null) return;
    event.preventDefault();
    field.change(String(Math.max(min, Math.min(max, now.value + by))));
  };
  return (
    <TextControl
      {...looks}
      place={place}
      field={field}
      inputMode="numeric"
      rightSection={unit}
      onKeyDown={onKeyDown}
      marks={missing === null ? [] : [t(`number.${missing}`, { min, max })]}
    />
  );
}
