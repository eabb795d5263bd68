import { useMemo } from 'react';
import type { Concept } from '../../shared/model/project';
import { useProject } from '../store/session';

/** The lists of concepts of the project: the same object as long as they say the same, whatever else is changed. */
export function useConcepts(): readonly Concept[] {
  const text = JSON.stringify(useProject().concepts);
  return useMemo(() => JSON.parse(text) as Concept[], [text]);
}
