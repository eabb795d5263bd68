// Parses and writes imports off the main thread. One file at a time; the parsed references stay here until they are written.
import { parseReferenceFile } from '../../shared/import/parse-file';
import { readHeadings } from '../../shared/import/parse/csv';
import type { ParsedReference } from '../../shared/import/parsed';
import { writeImport } from '../db/import.repository';
import type { ImportReply, ImportWork } from './import-messages';

let references: ParsedReference[] = [];
let isCancelled = false;

const reply = (message: ImportReply): void => postMessage(message);

function parse(work: Extract<ImportWork, { type: 'parse' }>): void {
  const outcome = parseReferenceFile(work.bytes, work.mapping === null ? {} : { mapping: work.mapping });
  if (!outcome.ok) {
    references = [];
    reply({ type: 'failed', error: outcome.error });
    return;
  }
  const { value } = outcome;
  references = value.references;
  reply({
    type: 'parsed',
    format: value.format,
    count: references.length,
    problems: value.problems,
    sample: references.slice(0, 100).map(({ csl, study }) => ({ csl, study })),
    headings: value.format === 'csv' || value.format === 'xlsx' ? readHeadings(value.text) : [],
  });
}

async function write(work: Extract<ImportWork, { type: 'write' }>): Promise<void> {
  isCancelled = false;
  try {
    const plan = await writeImport(
      references,
      work.request,
      (done) => reply({ type: 'progress', done, total: references.length }),
      () => isCancelled,
    );
    reply(plan === null ? { type: 'cancelled' } : { type: 'written', count: plan.references.length });
  } catch (error) {
    reply({ type: 'failed', error: { code: 'write-failed', message: (error as Error).message } });
  }
}

addEventListener('message', ({ data }: MessageEvent<ImportWork>) => {
  if (data.type === 'parse') parse(data);
  else if (data.type === 'write') void write(data);
  else isCancelled = true;
});
