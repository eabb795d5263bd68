// The scale that a project rates on.
import type { Language } from '../../model/fields';
import type { Project } from '../../model/project';
import type { Rating } from '../../model/rating';
import type { Scale } from '../../model/scale';
import { effectLadder } from './effect-ladder';
import { smsScale } from './sms';
import { whatWorksScale } from './sms-wwg';

export const builtInScales: readonly Scale[] = [smsScale, whatWorksScale, effectLadder];

const isBuiltIn = (id: string): boolean => builtInScales.some((s) => s.id === id);

/** All scales a project can choose from: the built-in ones and its own, of which none has the id of a built-in one. */
export function scalesOf(project: Pick<Project, 'scales'>): Scale[] {
  return [...builtInScales, ...project.scales.filter((s) => !isBuiltIn(s.id))];
}

/** A scale from a file as one of one's own: what was made from a built-in one gets an id beside it. */
export function asOwn(scale: Scale): Scale {
  return isBuiltIn(scale.id) ? { ...scale, id: `${scale.id}-eigen` } : scale;
}

/** A scale by the name that is printed, with whose form of it it is. */
export function scaleName({ name, edition }: Scale, language: Language): string {
  return edition === undefined ? name[language] : `${name[language]} (${edition})`;
}

/** The scale of a project; the Maryland scale where its choice no longer exists. */
export function scaleOf(project: Pick<Project, 'scales' | 'scaleId'>): Scale {
  return scalesOf(project).find((s) => s.id === project.scaleId) ?? smsScale;
}

/** Whether a scale is that of a project: by the id that it chose, or by that of the scale which that stands for. */
export const isScaleOf = (project: Pick<Project, 'scales' | 'scaleId'>, scaleId: string): boolean =>
  scaleId === project.scaleId || scaleId === scaleOf(project).id;

/**
 * The ratings that say something on the scale of a project: a level that was given on another one is none of this one.
 * A remark is of no scale.
 */
export function onScaleOf(
  project: Pick<Project, 'scales' | 'scaleId'> | undefined,
  ratings: readonly Rating[],
): readonly Rating[] {
  const isLevel = ({ value }: Pick<Rating, 'value'>): boolean => value !== null && value.type !== 'remark';
  const isOther = (r: Rating): boolean =>
    project !== undefined && !isScaleOf(project, r.scaleId) && [r, ...r.levels].some(isLevel);
  return ratings.some(isOther) ? ratings.filter((r) => !isOther(r)) : ratings;
}
