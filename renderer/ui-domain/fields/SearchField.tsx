import { Box, Text, TextInput, type TextInputProps } from '@mantine/core';
import { type QueryField, queryFields, unknownFields } from '../../../shared/search/query';
import { useText } from '../../lib/i18n';
import { type SearchKind, SyntaxHelp } from '../SyntaxHelp';

type Props = Pick<TextInputProps, 'size' | 'w'> & {
  label: string;
  value: string;
  onChange: (query: string) => void;
  /** What is understood, in a sentence: heard with the field. Who sees it asks for it. */
  help: string;
  /** Which kinds of the syntax it understands; all where none are named. */
  kinds?: readonly SearchKind[];
  /** Which fields can be asked for by name; all where none are named. */
  fields?: readonly QueryField[];
  /** What is said of its fields, where they are not those of a reference. */
  fieldHelp?: string;
  /** Where in the source the field stands; put there by the build (mark-controls.ts). */
  'data-control'?: string;
};

/** A search in the syntax of all searches (shared/search/query), with its help behind a question mark. */
export function SearchField({ onChange, help, kinds, fields = queryFields, fieldHelp, w, ...props }: Props) {
  return (
    <Box w={w} className="zeef-search">
      <TextInput
        {...props}
        type="search"
        onChange={(event) => onChange(event.currentTarget.value)}
        // Mantine drops an aria-describedby of one's own.
        description={help}
        descriptionProps={{ className: 'zeef-hidden' }}
        // What is not seen takes no room.
        styles={{ wrapper: { marginTop: 0 } }}
        rightSection={
          <SyntaxHelp {...(kinds && { kinds })} {...(fieldHelp !== undefined && { fieldHelp })} />
        }
      />
      <NoField query={props.value} fields={fields} />
    </Box>
  );
}

/** That a name before a colon is no field, and which are. It lies over what is beneath, so that nothing moves. */
function NoField({ query, fields }: { query: string; fields: readonly QueryField[] }) {
  const t = useText();
  const names = unknownFields(query, fields);
  return (
    <div aria-live="polite" className="zeef-search-note">
      {names.length > 0 && (
        <Text size="sm">
          {t(fields.length === 0 ? 'search.noFields' : 'search.noField', {
            names: names.map((name) => `${name}:`).join(' '),
            fields: fields.map((field) => `${t(`search.field.${field}`)}:`).join(' '),
          })}
        </Text>
      )}
    </div>
  );
}
