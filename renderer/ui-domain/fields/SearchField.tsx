import { TextInput, type TextInputProps } from '@mantine/core';
import { type SearchKind, SyntaxHelp } from '../SyntaxHelp';

type Props = Pick<TextInputProps, 'size' | 'w'> & {
  label: string;
  value: string;
  onChange: (query: string) => void;
  /** What is understood, in a sentence: heard with the field. Who sees it asks for it. */
  help: string;
  /** Which kinds of the syntax it understands; all where none are named. */
  kinds?: readonly SearchKind[];
  /** What is said of its fields, where they are not those of a reference. */
  fieldHelp?: string;
  /** Where in the source the field stands; put there by the build (mark-controls.ts). */
  'data-control'?: string;
};

/** A search in the syntax of all searches (shared/search/query), with its help behind a question mark. */
export function SearchField({ onChange, help, kinds, fieldHelp, ...props }: Props) {
  return (
    <TextInput
      {...props}
      type="search"
      onChange={(event) => onChange(event.currentTarget.value)}
      // Mantine drops an aria-describedby of one's own.
      description={help}
      descriptionProps={{ className: 'zeef-hidden' }}
      // What is not seen takes no room.
      styles={{ wrapper: { marginTop: 0 } }}
      rightSection={<SyntaxHelp {...(kinds && { kinds })} {...(fieldHelp !== undefined && { fieldHelp })} />}
    />
  );
}
