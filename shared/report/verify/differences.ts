// What can differ, and what cannot be checked.

export const differenceKinds = [
  'cell',
  'heading',
  'row-added',
  'row-removed',
  'row-moved',
  'column-added',
  'column-removed',
  'column-moved',
  'text',
  'hidden',
  'number-format',
  'picture',
  'picture-missing',
  'picture-added',
  'table-missing',
  'table-added',
  'order',
] as const;
/** A place where a document and the study differ. */
export type Difference = {
  /** The table, text or picture, as people call it. */
  where: string;
  kind: (typeof differenceKinds)[number];
  /** The row and column by their names; '' for a whole. */
  place: string;
  inFile: string;
  inProject: string;
};
/** A difference whose `where` is not yet known. */
export type Found = Omit<Difference, 'where'>;

/**
 * Why something is not checked: no marks at all; what the file says it has and has not; the same mark twice; an entry
 * of the log that the bundle has not; a mark of no product; a mark that does not belong to what this version makes of
 * that entry; what stands outside of the marks of an own export; a table like ours without a mark; a picture in a
 * format that cannot be compared; something that can hide.
 */
export const reasons = [
  'no-marks',
  'missing',
  'doubled',
  'foreign-entry',
  'unknown-mark',
  'mark-altered',
  'unmarked',
  'unmarked-table',
  'picture-format',
  'may-hide',
] as const;
export type Unchecked = { where: string; reason: (typeof reasons)[number] };
