// The texts of references that are on screen: the window holds what lists show, and reads abstracts when somebody looks at them. Private to renderer/db.
import type { Reference } from '../../shared/model/reference';
import { correctedWith, correctionOf } from '../../shared/review/corrected';
import { mergedOf, mergedWith } from '../../shared/review/merged';
import type { ProjectDb } from './database';
import { lazyWithTexts, pageOfTexts } from './references/lazy';

async function read(db: ProjectDb, reference: Reference): Promise<Reference> {
  const merge = mergedOf(reference);
  if (merge !== null) return mergedWith(await read(db, merge.own), merge.group);
  const corrected = correctionOf(reference);
  if (corrected !== null) return correctedWith(await read(db, corrected.own), corrected.correction);
  const page = pageOfTexts(reference);
  return page === null ? reference : lazyWithTexts(reference, await db.references.pages.textsOf(page));
}

/** References as they are shown, with abstracts and unknown tags. @throws when a page is not whole */
export function withTexts(db: ProjectDb, references: readonly Reference[]): Promise<Reference[]> {
  return Promise.all(references.map((reference) => read(db, reference)));
}
