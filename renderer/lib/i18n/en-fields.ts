// English texts of fields: what is missing, what was not saved, what was changed elsewhere.
import type { nlFields } from './nl-fields';

export const enFields: Record<keyof typeof nlFields, string> = {
  'field.conflict': 'Changed elsewhere meanwhile',
  'field.conflict.by': '{{name}} wrote here on {{when}}: {{value}}',
  'field.conflict.mine': 'Keep mine',
  'field.conflict.theirs': 'Take theirs',
  'field.somebody': 'Somebody else',
  'field.noDraft': 'Not kept as a draft: do not close this window before it is saved ({{reason}}).',
  'field.offer': 'Text of an earlier version of Zeef that was not saved:',
  'field.offer.take': 'Use this text',
  'field.offer.drop': 'Throw away',
  'line.inLine': 'Line {{line}}: {{reason}}',
  'line.inPart': 'Part {{line}}: {{reason}}',
  'line.more': 'and {{count}} more lines that are not complete',
  'line.name': 'name is missing',
  'line.countryCode': 'country code of two or three letters is missing',
  'line.code': 'code is missing',
  'line.kind': 'include or exclude is missing after the code',
  'line.label': 'text is missing',
  'line.double': 'is there already',
  'number.empty': 'Fill in a number.',
  'number.notWhole': 'This is not a whole number; not saved yet.',
  'number.outside': 'A number from {{min}} to {{max}}; not saved yet.',
  'number.between': 'A number from {{min}} to {{max}}.',
  'date.part': 'The date is not complete; not saved yet.',
  'act.failed': 'Not done: {{what}}',
};
