// What is wrong with a file of a tool, in lines that name the place and the reason in the user's language.
import { z } from 'zod';
import type { ToolFault, ToolPlace } from '../../../shared/model/checked-tool';
import type { Translate } from '../../lib/i18n';

const MOST = 8;

function placeText(t: Translate, place: ToolPlace): string {
  if (typeof place === 'string') return t(`toolFault.${place}`);
  return t(`toolFault.${place.kind}`, { id: place.id });
}

function faultText(t: Translate, fault: ToolFault): string {
  if ('most' in fault)
    return t(fault.code === 'too-many' ? 'toolFault.tooMany' : 'toolFault.tooDeep', {
      most: String(fault.most),
    });
  const what = placeText(t, fault.what);
  if (fault.code === 'no-answers') return t('toolFault.noAnswers', { what });
  if (fault.code !== 'twice') return t(`toolFault.${fault.code}`, { where: placeText(t, fault.where), what });
  const text = t('toolFault.twice', { what });
  return fault.in === undefined ? text : `${placeText(t, fault.in)}: ${text}`;
}

/** What the shape of the file lacks, by the codes of zod. */
function shapeText(t: Translate, issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'custom': {
      const fault = issue.params?.['fault'] as ToolFault | undefined;
      return fault === undefined ? issue.message : faultText(t, fault);
    }
    case 'invalid_type':
      return t('toolFault.type', { expected: t(`toolFault.is.${kindOf(issue.expected)}`) });
    case 'invalid_value':
      return t('toolFault.value', { values: issue.values.map(String).join(', ') });
    case 'too_small':
      return t('toolFault.small', { least: String(issue.minimum) });
    case 'too_big':
      return t('toolFault.big', { most: String(issue.maximum) });
    case 'unrecognized_keys':
      return t('toolFault.keys', { keys: issue.keys.join(', ') });
    case 'invalid_union':
      return t('toolFault.union');
    case 'invalid_element':
    case 'invalid_format':
    case 'invalid_key':
    case 'not_multiple_of':
      return issue.message;
  }
}

const kinds = ['string', 'number', 'boolean', 'array', 'object'] as const;
const kindOf = (expected: string): (typeof kinds)[number] | 'other' =>
  kinds.find((kind) => kind === expected) ?? 'other';

/** A line for each of the first problems; what is no matter of the format is said as it is. */
export function toolProblems(t: Translate, reason: unknown, otherwise: string): string[] {
  if (reason instanceof SyntaxError) return [t('toolFault.json')];
  if (!(reason instanceof z.ZodError)) return [otherwise];
  return reason.issues.slice(0, MOST).map((issue) => {
    const place = issue.path.map(String).join('.');
    const text = shapeText(t, issue);
    return place === '' ? text : `${place}: ${text}`;
  });
}
