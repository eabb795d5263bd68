import type { BuiltOn } from '../../db/session';
import { useText } from '../../lib/i18n';
import { PART_OF_DATE, readDate } from '../../lib/read-number';
import { type FieldPlace, placeKey } from '../../store/use-autosave';
import { useParsed } from '../../store/use-lines';
import { type FieldLooks, TextControl } from './TextControl';

type Props = FieldLooks & {
  place: FieldPlace;
  /** ISO, or '' for none. */
  stored: string;
  save: (date: string, builtOn: BuiltOn) => Promise<void>;
};

/** A date that saves itself, once all of it is filled in. */
export function DateField(props: Props) {
  // Another record is another field.
  return <Own key={placeKey(props.place)} {...props} />;
}

function Own({ place, stored, save, ...looks }: Props) {
  const t = useText();
  const { field, missing } = useParsed(place, stored, readDate, save);
  return (
    <TextControl
      {...looks}
      field={field}
      type="date"
      value={field.value === PART_OF_DATE ? '' : field.value}
      read={(input) => (input.value === '' && input.validity.badInput ? PART_OF_DATE : input.value)}
      marks={missing === null ? [] : [t('date.part')]}
    />
  );
}
