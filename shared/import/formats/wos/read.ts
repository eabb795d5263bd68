// Web of Science's tagged text (plain text, CIW, ISI). Source: Web of Science field tags,
// https://webofscience.help.clarivate.com
import type { FileBytes } from '../../bytes/file-bytes';
import type { ParseOutcome } from '../../parsed';
import { RecordCollector } from '../../tools/record-collector';
import { RecordLines } from '../../tools/record-lines';
import { behindLine, type PieceReading, readPieces, standsAt } from '../../tools/record-pieces';
import { type WosField, wosReference } from '../../tools/wos-record';

const isTagChar = (c: number): boolean => (c >= 65 && c <= 90) || (c >= 48 && c <= 57);

/** Parses texts of one file, one after the other: the database that the file names at its head is that of all. */
function wosParser(): (text: string) => ParseOutcome {
  let name = '';
  return (source) => {
    const lines = new RecordLines(source);
    const records = new RecordCollector<WosField>(lines, (fields, raw) =>
      wosReference(fields, raw, 'wos', name),
    );
    while (lines.next()) {
      const { text, start, end } = lines;
      const isTag =
        isTagChar(text.charCodeAt(start)) &&
        isTagChar(text.charCodeAt(start + 1)) &&
        (end === start + 2 || text.charCodeAt(start + 2) === 32);
      if (!isTag) {
        const content = lines.value.trim();
        const { last } = records;
        if (content === '') continue;
        if (last === undefined) records.stray(lines.line);
        else last.values.push(content);
        continue;
      }
      const tag = text.slice(start, start + 2);
      if (tag === 'ER' || tag === 'EF') records.finish(end);
      else if (tag === 'FN') name = text.slice(start + 3, end).trim();
      else if (tag !== 'VR') {
        if (tag === 'PT' && records.last !== undefined) records.finishUnended(start);
        records.add({ tag, values: [text.slice(start + 3, end).trim()] });
      }
    }
    return records.outcome('wos');
  };
}

/** Parses Web of Science text. Never throws. */
export const parseWos = (source: string): ParseOutcome => wosParser()(source);

/** The same of bytes, some records at a time. */
export const readWos = (file: FileBytes): PieceReading =>
  readPieces(
    file,
    behindLine((bytes, at) => standsAt(bytes, at, 'ER\n') || standsAt(bytes, at, 'ER\r\n')),
    wosParser(),
  );
