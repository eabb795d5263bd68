import type { BuiltOn } from '../../db/session';
import { type FieldPlace, placeKey } from '../../store/use-autosave';
import { type Parsed, useParsed } from '../../store/use-lines';
import { type FieldLooks, TextControl } from './TextControl';

type Props<T, Reason extends string> = FieldLooks & {
  place: FieldPlace;
  stored: string;
  parse: (text: string) => Parsed<T, Reason>;
  /** What is said at the field where its text cannot be read. */
  explain: (missing: Reason) => string;
  save: (value: T, builtOn: BuiltOn) => Promise<void>;
};

/** One value as text that saves itself; what cannot be read stays, is marked and is not saved. */
export function ParsedField<T, Reason extends string>(props: Props<T, Reason>) {
  // Another record is another field.
  return <Own key={placeKey(props.place)} {...props} />;
}

function Own<T, Reason extends string>({ place, stored, parse, explain, save, ...looks }: Props<T, Reason>) {
  const { field, missing } = useParsed(place, stored, parse, save);
  return (
    <TextControl {...looks} place={place} field={field} marks={missing === null ? [] : [explain(missing)]} />
  );
}
