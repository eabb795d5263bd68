import type { Project } from '../../../shared/model/project';
import type { LineFormat } from '../../lib/lines';
import { useProject } from '../../store/session';
import { LinesField } from '../../ui-domain/fields/LinesField';
import { useSaveProject } from '../../ui-domain/use-save-project';

type Props<T, Reason extends string> = {
  name: keyof Project;
  label: string;
  format: LineFormat<T, Reason>;
  /** The list, of the project as it is. */
  listOf: (project: Project) => readonly T[];
};

/** A list of the project as lines. */
export function ProjectLines<T, Reason extends string>({ name, label, format, listOf }: Props<T, Reason>) {
  const project = useProject();
  const save = useSaveProject();
  return (
    <LinesField
      place={{ table: 'projects', id: project.id, field: name }}
      label={label}
      stored={listOf(project)}
      format={format}
      save={(read, builtOn) => save((now) => ({ [name]: read(listOf(now)) }), builtOn)}
    />
  );
}
