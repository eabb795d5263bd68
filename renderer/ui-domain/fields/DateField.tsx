import { shownDay } from '../../../shared/kernel/shown-date';
import type { BuiltOn } from '../../db/session';
import { useText } from '../../lib/i18n';
import { readDate } from '../../lib/read-number';
import { useAppStore } from '../../store/app.store';
import { type FieldPlace, placeKey } from '../../store/use-autosave';
import { useParsed } from '../../store/use-lines';
import { type FieldLooks, TextControl } from './TextControl';

type Props = FieldLooks & {
  place: FieldPlace;
  /** ISO, or '' for none. */
  stored: string;
  save: (date: string, builtOn: BuiltOn) => Promise<void>;
};

/** A day that saves itself, typed in any of the ways that people write one; what is no day stays, and is marked. */
export function DateField(props: Props) {
  // Another record is another field.
  return <Own key={placeKey(props.place)} {...props} />;
}

function Own({ place, stored, save, ...looks }: Props) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const { field, missing } = useParsed(place, shownDay(stored, language), readDate, save);
  return (
    <TextControl
      {...looks}
      place={place}
      field={field}
      data-kind="date"
      placeholder={t('date.form')}
      marks={missing === null ? [] : [t('date.part')]}
    />
  );
}
