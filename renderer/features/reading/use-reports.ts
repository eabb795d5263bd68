import { useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { buildBoard } from '../../../shared/review/board';
import { useCounted } from '../../ui-domain/use-counted';
import { keptOrder } from './report-order';
import { type ReportToRead, reportsToRead } from './reports-to-read';

/**
 * The reports to read, what asks for work first, and the order in which one goes through them. That is as they stood
 * when the first was opened.
 *
 * @param isOpen - whether one of them is open
 */
export function useReports(isOpen: boolean): {
  reports: readonly ReportToRead[];
  order: readonly ReferenceId[];
} {
  const data = useCounted();
  const reports = useMemo(() => (data === null ? [] : reportsToRead(buildBoard(data), data)), [data]);
  const [kept, setKept] = useState<readonly ReferenceId[]>([]);
  const now = reports.map((report) => report.id);
  const order = isOpen ? keptOrder(kept, now) : now;
  if (order.join() !== kept.join()) setKept(order);
  return { reports, order };
}
