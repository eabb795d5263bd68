// A passage and an answer as they stand behind a cell of the report.
import type { AnnotationId, ReferenceId } from '../kernel/ids';
import type { ReadTranslation } from '../review/translations';

/** A marked passage, with whose it is and where. */
export type Quote = {
  annotationId: AnnotationId;
  referenceId: ReferenceId;
  text: string;
  /** Some words before and after it. */
  before: string;
  after: string;
  pageLabel: string;
  fileName: string;
  person: string;
  /** What it says in the language of the report, where a person translated it. */
  translation: ReadTranslation | null;
  /** Its place on the page as pictures, where they go along. */
  pictures?: readonly PassagePicture[];
};
/** A picture within a file, as a `data:` address, with its size in pixels as it is shown. */
export type PassagePicture = { src: string; width: number; height: number };
export type TracedAnswer = {
  intervention: string;
  field: string;
  text: string;
  person: string;
  at: number;
  quotes: Quote[];
};

export type Names = ReadonlyMap<string, string>;
export type QuotesFor = (key: string) => Quote[];
