import type { Project } from '../../../shared/model/project';
import type { LineFormat } from '../../lib/lines';
import { useProject } from '../../store/session';
import { type RowColumn, RowsField } from '../../ui-domain/fields/RowsField';
import { useSaveProject } from '../../ui-domain/use-save-project';

type Props<T, Reason extends string> = {
  name: keyof Project;
  label: string;
  columns: readonly RowColumn[];
  named?: number;
  format: LineFormat<T, Reason>;
  /** The list, of the project as it is. */
  listOf: (project: Project) => readonly T[];
};

/** A list of the project as rows. */
export function ProjectRows<T, Reason extends string>({
  name,
  label,
  format,
  listOf,
  ...looks
}: Props<T, Reason>) {
  const project = useProject();
  const save = useSaveProject();
  return (
    <RowsField
      {...looks}
      place={{ table: 'projects', id: project.id, field: name }}
      label={label}
      stored={listOf(project)}
      format={format}
      save={(read, builtOn) => save((now) => ({ [name]: read(listOf(now)) }), builtOn)}
    />
  );
}
