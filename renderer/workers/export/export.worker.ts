// Writes references in a format off the main thread.
import type { CsvDelimiter } from '../../../shared/import/serialise/writer';
import { writerOf } from '../../../shared/import/write-file';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { decisionsAdder } from '../../../shared/review/exportable';
import { ProjectReader, type ReadAs } from '../../db/reader';
import type { CallContext } from '../rpc/messages';
import { serveCalls } from '../rpc/serve';

export type ExportWork = ReadAs & {
  /** Ids of the references in their order, a line each: one text crosses faster than many. */
  ids: string;
  /** Id of a format that can be written. */
  format: string;
  delimiter: CsvDelimiter;
};

// References in one part of the file: some hundred kilobytes.
const AT_ONCE = 500;

const functions = {
  /** The file in parts, one behind the other. */
  write: async function* (
    { ids, format, delimiter, ...of }: ExportWork,
    { progress, transfer }: CallContext,
  ): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const encoder = new TextEncoder();
    const part = (text: string): Uint8Array<ArrayBuffer> => {
      const bytes = encoder.encode(text);
      transfer.push(bytes.buffer);
      return bytes;
    };
    const { data } = await ProjectReader.during(of, (reader) => reader.moment(of.since));
    const byId = new Map(data.references.map((r) => [r.id, r]));
    // Another window may have removed some since the list was drawn.
    const wanted = (ids.split('\n') as ReferenceId[]).flatMap((id) => byId.get(id) ?? []);
    const withDecisions = decisionsAdder(data);
    const { begin, between, end, piece } = writerOf(format);
    const head = begin(delimiter);
    if (head !== '') yield part(head);
    for (let at = 0; at < wanted.length; at += AT_ONCE) {
      const text = piece(
        wanted.slice(at, at + AT_ONCE).map((reference) => withDecisions(ProjectReader.inPassing(reference))),
        at,
        delimiter,
      );
      yield part(at === 0 ? text : between + text);
      progress(Math.min(1, (at + AT_ONCE) / wanted.length));
    }
    if (end !== '') yield part(end);
  },
};
export type ExportWorker = typeof functions;

serveCalls(functions);
