// What a new study begins with, in order, and how much of it is done.
import { fixedEnv } from '../kernel/ids';
import { sameJson } from '../kernel/same-json';
import { defaultProject } from '../model/default-project';
import { atWork } from '../model/people';
import { type ProjectData, requireProject } from '../model/tables';
import { ownRatings } from './raters';

// Those that a new study comes with are of another study: nobody has laid them down.
const DEFAULT_CRITERIA = defaultProject(fixedEnv(0), '').criteria;

/** A step and the page where it is done. */
export type FirstStep = {
  code: 'question' | 'criteria' | 'people' | 'import' | 'screen' | 'documents' | 'rate';
  page: 'protocol' | 'import' | 'screening' | 'documents' | 'reading';
  isDone: boolean;
};

/** The first steps of a study. */
export function firstSteps(data: ProjectData): FirstStep[] {
  const project = requireProject(data);
  return [
    { code: 'question', page: 'protocol', isDone: project.question.trim() !== '' },
    {
      code: 'criteria',
      page: 'protocol',
      isDone: project.criteria.length > 0 && !sameJson(project.criteria, DEFAULT_CRITERIA),
    },
    { code: 'people', page: 'protocol', isDone: atWork(data.persons).length > 1 },
    { code: 'import', page: 'import', isDone: data.references.length > 0 },
    { code: 'screen', page: 'screening', isDone: data.decisions.some((d) => d.verdict !== null) },
    { code: 'documents', page: 'documents', isDone: data.documents.length > 0 },
    { code: 'rate', page: 'reading', isDone: ownRatings(data).some((r) => r.value !== null) },
  ];
}
