// The scale that a project rates on.
import type { Project } from '../../model/project';
import type { Scale } from '../../model/scale';
import { effectLadder } from './effect-ladder';
import { smsScale } from './sms';

export const builtInScales: readonly Scale[] = [smsScale, effectLadder];

/** All scales a project can choose from: the built-in ones and its own. */
export function scalesOf(project: Pick<Project, 'scales'>): Scale[] {
  return [...builtInScales, ...project.scales];
}

/** The scale of a project; the Maryland scale where its choice no longer exists. */
export function scaleOf(project: Pick<Project, 'scales' | 'scaleId'>): Scale {
  return scalesOf(project).find((s) => s.id === project.scaleId) ?? smsScale;
}
