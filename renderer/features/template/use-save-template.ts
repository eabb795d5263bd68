import { useCallback } from 'react';
import { requireProject } from '../../../shared/model/tables';
import type { BuiltOn } from '../../db/session';
import { useCommit, useProject } from '../../store/session';
import { type EditTemplate, nextVersion } from './template-edit';

export type SaveTemplate = (change: EditTemplate, builtOn: BuiltOn) => Promise<void>;

/** Changes the template as it is when its turn comes, as a new version. */
export function useSaveTemplate(): SaveTemplate {
  const commit = useCommit();
  const project = useProject();
  return useCallback(
    (change, builtOn) =>
      commit(
        'template.save',
        (data) => {
          const before = requireProject(data);
          const template = nextVersion(before.template, change);
          return template === null
            ? []
            : [{ table: 'projects', id: project.id, after: { ...before, template } }];
        },
        builtOn,
      ),
    [commit, project.id],
  );
}
