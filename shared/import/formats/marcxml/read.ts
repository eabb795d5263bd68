// MARC as XML, as library catalogues export it.
import type { FileBytes } from '../../bytes/file-bytes';
import type { ParseOutcome } from '../../parsed';
import { readXml } from '../../tools/marc/record';
import { marcReference } from '../../tools/marc/reference';
import { behindElement, type PieceReading, readPieces } from '../../tools/record-pieces';
import { parseXmlRecords } from '../../tools/xml';

// Answers of a catalogue's server have records around records.
const CONTENT = '(?=[^<>]*>\\s*<(?:\\w+:)?(?:leader|controlfield|datafield)[\\s>])';

/** Parses MARCXML. */
export const parseMarcXml = (source: string): ParseOutcome =>
  parseXmlRecords(source, [`record${CONTENT}`, `marc:record${CONTENT}`], 'marcxml', (record, raw) =>
    marcReference(readXml(record), 'marcxml', raw),
  );

/** The same of bytes, some records at a time. */
export const readMarcXml = (file: FileBytes): PieceReading =>
  readPieces(file, behindElement(['record', 'marc:record']), parseMarcXml);
