// What memory keeps of every entry of the log: enough to undo by, without the records.
import type { Change } from '../../shared/model/change';

export type LogEntry = Pick<Change, 'id' | 'by' | 'undoes' | 'redoes' | 'seq' | 'kind' | 'at' | 'device'> & {
  /** Whether it says itself what it wrote: copies came together in this log. */
  isMerged: boolean;
};

/** An entry without its patches. */
export const lightEntry = ({ id, by, undoes, redoes, seq, kind, at, device, writes }: Change): LogEntry => ({
  id,
  by,
  undoes,
  redoes,
  seq,
  kind,
  at,
  device,
  isMerged: writes !== undefined,
});
