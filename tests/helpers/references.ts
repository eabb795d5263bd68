// References for tests.
import type { CslItem, Reference } from '../../shared/model/reference';

/** A reference with nothing but its item, and what is given. */
export const bareReference = (id: string, csl: CslItem, more: Partial<Reference> = {}): Reference => ({
  id: id as Reference['id'],
  schemaVersion: 5,
  csl,
  raw: null,
  unknown: [],
  sourceId: null,
  batchId: null,
  country: null,
  citedAs: null,
  sequence: 0,
  tags: [],
  ...more,
});
