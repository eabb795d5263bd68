import type { PageText } from '../../shared/annotation/page-text';

/** The texts of a file's pages. `corpus` names the way they were made. */
export type StoredTexts = {
  sha256: string;
  corpus: string;
  pages: string[];
  labels: string[] | null;
  /** From the document information; '' where there is none. */
  title: string;
};

/** A page whose text was recognised in its picture. */
export type StoredOcr = { key: string; sha256: string; page: number; language: string; text: PageText };
