// MARC in its binary form, as library catalogues export it.
import type { ImportProblem, ParsedReference, ParseOutcome } from '../../parsed';
import { binaryRecords, readBinary } from '../../tools/marc/record';
import { marcReference } from '../../tools/marc/reference';

/** Parses MARC in its binary form. A record that is broken is a problem; the others come in. */
export function parseMarc(source: string): ParseOutcome {
  const references: ParsedReference[] = [];
  const problems: ImportProblem[] = [];
  for (const raw of binaryRecords(source)) {
    try {
      const reference = marcReference(readBinary(raw), 'marc', raw);
      references.push(reference);
      if (reference.csl.title === undefined)
        problems.push({ line: 0, record: references.length, reason: 'no-title' });
    } catch (error) {
      problems.push({
        line: 0,
        record: references.length + 1,
        reason: `marc: ${(error as Error).message}`,
        raw,
      });
    }
  }
  return { format: 'marc', references, problems };
}
