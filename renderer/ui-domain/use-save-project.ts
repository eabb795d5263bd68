import { useCallback } from 'react';
import type { Project } from '../../shared/model/project';
import { requireProject } from '../../shared/model/tables';
import type { BuiltOn } from '../db/session';
import { useCommit, useProject } from '../store/session';

/** Writes part of the project, worked out from it as it is when its turn comes. */
export type SaveProject = (change: (now: Project) => Partial<Project>, builtOn?: BuiltOn) => Promise<void>;

export function useSaveProject(): SaveProject {
  const commit = useCommit();
  const { id } = useProject();
  return useCallback(
    (change, builtOn) =>
      commit(
        'project.save',
        (data) => {
          const now = requireProject(data);
          return [{ table: 'projects', id, after: { ...now, ...change(now) } }];
        },
        builtOn,
      ),
    [commit, id],
  );
}
