import type { BuiltOn } from '../../db/session';
import { type FieldPlace, placeKey, useAutosave } from '../../store/use-autosave';
import { type FieldLooks, TextControl } from './TextControl';

type Props = FieldLooks & {
  place: FieldPlace;
  stored: string;
  /** What is said where the text is empty, if it must not be: the stored text then stays. */
  needs?: string;
  save: (text: string, builtOn: BuiltOn) => Promise<void>;
};

/** A text field that saves itself. Mount it anew (`key`) for another record. */
export function AutosaveField(props: Props) {
  // Another record is another field.
  return <Own key={placeKey(props.place)} {...props} />;
}

function Own({ place, stored, save, needs, ...looks }: Props) {
  const lacks = (text: string): boolean => needs !== undefined && text.trim() === '';
  const field = useAutosave(place, stored, save, (text) => (lacks(text) ? 'not' : 'whole'));
  const marks = needs !== undefined && field.status !== 'clean' && lacks(field.value) ? [needs] : [];
  return <TextControl {...looks} place={place} field={field} marks={marks} />;
}
