import { Stack, Textarea, TextInput } from '@mantine/core';
import type { CslItem } from '../../../shared/model/reference';
import { useText } from '../../lib/i18n';
import { type FieldTexts, proposedFields, textOf } from './proposed-fields';

type Props = { csl: CslItem; texts: FieldTexts; onChange: (texts: FieldTexts) => void };

/** The fields of a reference that was read out of a PDF, to be corrected before it is added. */
export function ProposedForm({ csl, texts, onChange }: Props) {
  const t = useText();
  return (
    <Stack gap={4}>
      {proposedFields.map(([field, form]) => {
        const label = t(`field.${field}`);
        const props = {
          value: texts[field] ?? textOf(csl, field),
          onChange: (event: { currentTarget: { value: string } }) =>
            onChange({ ...texts, [field]: event.currentTarget.value }),
        };
        return form === 'names' ? (
          <Textarea key={field} label={label} {...props} autosize minRows={1} maxRows={5} />
        ) : (
          <TextInput key={field} label={label} {...props} />
        );
      })}
    </Stack>
  );
}
