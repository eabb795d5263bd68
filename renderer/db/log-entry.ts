// What memory keeps of every entry of the log: enough to undo by, without the records.
import type { Change } from '../../shared/model/change';

export type LogEntry = Pick<Change, 'id' | 'by' | 'undoes' | 'redoes' | 'seq' | 'kind' | 'at' | 'device'>;

/** An entry without its patches. */
export const lightEntry = ({ id, by, undoes, redoes, seq, kind, at, device }: Change): LogEntry => ({
  id,
  by,
  undoes,
  redoes,
  seq,
  kind,
  at,
  device,
});
