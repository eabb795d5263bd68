// How large a document may be: bounds far above any report, so that a file that was made to fill memory stops early.

/** Bytes of a file. The largest web page of a report with its pictures that we met has 20 MB. */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** Bytes of a zip once unpacked: what a window can hold beside everything else. */
export const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;
/** Characters of markup. A saved page holds its pictures in it. */
export const MAX_MARKUP = 30_000_000;
/** Characters of text. A book of a thousand pages has 3 million. */
export const MAX_TEXT = 10_000_000;
/** Elements within elements. Browsers cut off at 512; finding an open one again costs as much as there are. */
export const MAX_DEPTH = 12_000;
/** Elements. The parser's tree costs about 300 bytes each. */
export const MAX_ELEMENTS = 2_000_000;
/** Pages of a copy. A thesis has 400. */
export const MAX_PAGES = 5000;
/** Points of a picture: unpacked each takes four bytes. */
export const MAX_PICTURE_POINTS = 12_000_000;
/** Columns of a table that are laid out beside each other; cells of wider ones stand below each other. */
export const MAX_COLUMNS = 12;
