// Schema 4: annotations over pages with quads and anchors, versions of files, cue words, dismissed proposals, examples
// to rank from.
import type { Migration, StoredRecord } from './migration';

type Rect = [number, number, number, number];
const pad = (n: number, width: number): string => String(Math.max(0, Math.round(n))).padStart(width, '0');

export const v004: Migration = {
  version: 4,
  tables: {
    // Cue words came with the method of new projects; a project of before begins without.
    projects: (project) => {
      const screening = project['screening'] as { ranking: StoredRecord };
      return {
        ...project,
        schemaVersion: 4,
        cues: {},
        screening: { ...screening, ranking: { ...screening.ranking, examples: '' } },
      };
    },
    documents: (document) => ({ ...document, schemaVersion: 4, versions: [] }),
    annotations: ({ pageIndex, pageLabel, rects, position, quote, ...annotation }) => {
      const { exact, prefix, suffix } = quote as { exact: string; prefix: string; suffix: string };
      const { start, end } = position as { start: number; end: number };
      const page = pageIndex as number;
      const quads = (rects as Rect[]).map(([x1, y1, x2, y2]) => [x1, y2, x2, y2, x1, y1, x2, y1]);
      const migrated: StoredRecord = {
        ...annotation,
        schemaVersion: 4,
        parts: [{ pageIndex: page, pageLabel, quads }],
        quote: { exact, raw: exact, prefix, suffix, source: 'text' },
        // The text of a page was made without line ends then.
        position: {
          corpus: 'pdfjs6-raw-1',
          start: { page, offset: start },
          end: { page, offset: end },
        },
        anchor: { state: 'exact', score: 1, found: null },
        sortIndex: `${pad(page, 5)}|${pad(start, 7)}|00000`,
        tags: [],
        imageSha256: null,
        origin: { type: 'app' },
        modifiedAt: annotation['createdAt'],
      };
      return migrated;
    },
  },
};
