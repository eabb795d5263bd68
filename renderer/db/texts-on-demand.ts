// References whose texts or items are read once more: those on screen, whose texts the window does not hold, and those
// that a worker goes through, of which nothing is to stay in memory. Private to renderer/db.
import type { Reference } from '../../shared/model/reference';
import { correctedWith, correctionOf } from '../../shared/review/corrected';
import { mergedOf, mergedWith } from '../../shared/review/merged';
import type { ProjectDb } from './database';
import { lazyAgain, lazyWithTexts, pageOfTexts } from './references/lazy';

/** A reference as it is to be read, on another own one: what duplicates and corrections add is put on that. */
function onOther(reference: Reference, other: (own: Reference) => Reference): Reference {
  const merge = mergedOf(reference);
  if (merge !== null) return mergedWith(onOther(merge.own, other), merge.group);
  const corrected = correctionOf(reference);
  if (corrected !== null) return correctedWith(onOther(corrected.own, other), corrected.correction);
  return other(reference);
}

/** The one that was imported of a reference as it is to be read. */
function ownOf(reference: Reference): Reference {
  const on = mergedOf(reference)?.own ?? correctionOf(reference)?.own;
  return on === undefined ? reference : ownOf(on);
}

async function readTexts(db: ProjectDb, reference: Reference): Promise<Reference> {
  const page = pageOfTexts(ownOf(reference));
  if (page === null) return reference;
  const texts = await db.references.pages.textsOf(page);
  return onOther(reference, (own) => lazyWithTexts(own, texts));
}

/** References as they are shown, with abstracts and unknown tags. @throws when a page is not whole */
export function withTexts(db: ProjectDb, references: readonly Reference[]): Promise<Reference[]> {
  return Promise.all(references.map((reference) => readTexts(db, reference)));
}

/**
 * The same reference for whoever goes through all of them and looks at each once: nothing is kept in memory of what is
 * read of it.
 */
export function inPassing(reference: Reference): Reference {
  return onOther(reference, lazyAgain);
}
