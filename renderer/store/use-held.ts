// Fields that open when they are asked for: what was typed in one and is not yet data must not look lost.
import { useContext, useState } from 'react';
import { draftOf } from '../db/drafts';
import { SessionContext } from './session-context';

/**
 * The first of some records of which something is held that was typed and is not yet data, as the part of the page is
 * first drawn; null where there is none.
 *
 * @param records - records by name, each as `table:id`
 * @param fields - which fields of them
 */
export function useHeld(records: readonly string[], fields: readonly string[]): string | null {
  const projectId = useContext(SessionContext)?.id ?? '';
  const [held] = useState(
    () =>
      records.find((record) => fields.some((field) => draftOf({ projectId, record, field }) !== null)) ??
      null,
  );
  return held;
}
