// The scale that a project rates on.
import type { Language } from '../../model/fields';
import type { Project } from '../../model/project';
import type { Scale } from '../../model/scale';
import { effectLadder } from './effect-ladder';
import { smsScale } from './sms';
import { whatWorksScale } from './sms-wwg';

export const builtInScales: readonly Scale[] = [smsScale, whatWorksScale, effectLadder];

/** All scales a project can choose from: the built-in ones and its own. */
export function scalesOf(project: Pick<Project, 'scales'>): Scale[] {
  return [...builtInScales, ...project.scales];
}

/** A scale by the name that is printed, with whose form of it it is. */
export function scaleName({ name, edition }: Scale, language: Language): string {
  return edition === undefined ? name[language] : `${name[language]} (${edition})`;
}

/** The scale of a project; the Maryland scale where its choice no longer exists. */
export function scaleOf(project: Pick<Project, 'scales' | 'scaleId'>): Scale {
  return scalesOf(project).find((s) => s.id === project.scaleId) ?? smsScale;
}
