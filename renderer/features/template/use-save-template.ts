import { useCallback } from 'react';
import type { Template, TemplateField } from '../../../shared/model/project';
import { requireProject } from '../../../shared/model/tables';
import type { BuiltOn } from '../../db/session';
import { useCommit, useProject } from '../../store/session';

const EMPTY = { nl: '', en: '' };

/** A field that was just added. */
export function newField(): TemplateField {
  return {
    id: `field-${crypto.randomUUID().slice(0, 8)}`,
    type: 'short',
    label: EMPTY,
    help: EMPTY,
    options: [],
    required: false,
    needsEvidence: false,
    unit: '',
    columns: [],
  };
}

/** A section that was just added. */
export function newSection(): Template['sections'][number] {
  return { id: `section-${crypto.randomUUID().slice(0, 8)}`, label: EMPTY, fields: [] };
}

export type SaveTemplate = (change: (now: Template) => Template, builtOn: BuiltOn) => Promise<void>;

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
          const changed = change(before.template);
          // A text that was typed and taken back is no version.
          if (JSON.stringify(changed) === JSON.stringify(before.template)) return [];
          const template = { ...changed, version: before.template.version + 1 };
          return [{ table: 'projects', id: project.id, after: { ...before, template } }];
        },
        builtOn,
      ),
    [commit, project.id],
  );
}
