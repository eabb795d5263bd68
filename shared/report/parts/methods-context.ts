// What the parts of the methods chapter share.
import type { ReferenceId } from '../../kernel/ids';
import type { Language } from '../../model/fields';
import type { ProjectData } from '../../model/tables';
import type { Flow } from '../../review/flow-model';
import type { Noun } from '../words';
import type { methodsTexts } from './methods-texts';

/** What every part of the account is written from. */
export type Context = {
  data: ProjectData;
  flow: Flow;
  language: Language;
  t: (typeof methodsTexts)['nl'];
  n: (count: number, noun: Noun) => string;
};

/** A paragraph, with the reports that its numbers are made of: few enough to be opened. */
export type Said = { text: string; references?: readonly ReferenceId[] };

/** A sentence begins with a capital. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
