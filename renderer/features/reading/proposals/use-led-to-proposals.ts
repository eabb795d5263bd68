// Who comes for proposals from elsewhere finds them: under their tab, at the file that they are of.
import { useEffect } from 'react';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { waitingProposals } from '../../../../shared/review/proposed';
import { useAppStore } from '../../../store/app.store';
import { usePerson, useProjectData } from '../../../store/session';
import { useReadingStore } from '../reading.store';

/** @param pick - shows a file of the report by its id */
export function useLedToProposals(documents: readonly ReferenceDocument[], pick: (id: string) => void): void {
  const data = useProjectData();
  const person = usePerson();
  const isLed = useAppStore((s) => s.part === 'proposals');
  const visit = useAppStore((s) => s.visit);
  useEffect(() => {
    if (!isLed) return;
    const ids = new Set(waitingProposals(data, person.id).map((p) => p.documentId));
    const document = documents.find((d) => ids.has(d.id));
    if (document === undefined) return;
    pick(document.id);
    useReadingStore.setState({ tab: 'proposals', isSideOpen: true, isDrawerOpen: true });
    // Once for each time that one is led here: what is chosen after that stays.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [isLed, visit]);
}
