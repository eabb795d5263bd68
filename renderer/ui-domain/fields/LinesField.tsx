import type { BuiltOn } from '../../db/session';
import { textOr, useText } from '../../lib/i18n';
import type { LineFormat } from '../../lib/lines';
import { type FieldPlace, placeKey } from '../../store/use-autosave';
import { type ReadList, useLines } from '../../store/use-lines';
import { type FieldLooks, TextControl } from './TextControl';

type Props<T, Reason extends string> = FieldLooks & {
  place: FieldPlace;
  stored: readonly T[];
  format: LineFormat<T, Reason>;
  save: (read: ReadList<T>, builtOn: BuiltOn) => Promise<void>;
};

// More marks than this are not read; the rest is counted.
const MARKED = 5;

/** A list as text that saves itself: lines that are complete are data, the others are marked with what is missing. */
export function LinesField<T, Reason extends string>(props: Props<T, Reason>) {
  // Another record is another field.
  return <Own key={placeKey(props.place)} {...props} />;
}

function Own<T, Reason extends string>({ place, stored, format, save, ...looks }: Props<T, Reason>) {
  const t = useText();
  const { field, problems } = useLines(place, stored, format, save);
  const marks = problems.slice(0, MARKED).map(({ line, reason }) =>
    t(format.separator === ',' ? 'line.inPart' : 'line.inLine', {
      line,
      reason: textOr(t, `line.${reason}`, reason),
    }),
  );
  if (problems.length > MARKED) marks.push(t('line.more', { count: problems.length - MARKED }));
  if (problems.length > 0) marks.push(t('line.kept'));
  return (
    <TextControl multiline={format.separator !== ','} {...looks} place={place} field={field} marks={marks} />
  );
}
