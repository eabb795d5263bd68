// Records that are found while somebody types in the palette.
import { useMemo } from 'react';
import { useAppStore } from '../store/app.store';
import { useProjectData } from '../store/session';
import { useReferencesFound } from '../ui-domain/use-references-found';
import { type RecordLine, recordLines, referenceLines } from './record-lines';

/** Lines for the records whose names hold what was typed. */
export function useRecordsFound(typed: string): RecordLine[] {
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const references = useReferencesFound(typed);
  const others = useMemo(() => recordLines(data, typed, language), [data, typed, language]);
  // Where the documents of a publication are is looked up once, not at each letter.
  const found = useMemo(() => referenceLines(data, references), [data, references]);
  return [...others, ...found];
}
