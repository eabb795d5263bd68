// Reads the tables of an SQLite file, as ASReview keeps its projects in. Read only, without SQL: whole tables, each row
// as an object. Source: sqlite.org/fileformat2.html, sections 1.3 (header), 1.6 (b-trees) and 2.1 (records).
import { columnsOfTable, type TableColumns } from './sqlite-columns';

/** A value of a cell. Numbers beyond 2^53 lose their last digits; nothing that we read has such. */
export type SqliteValue = string | number | Uint8Array | null;
export type SqliteRow = Readonly<Record<string, SqliteValue>>;

/** A file that is no such database, or whose pages do not hold together. */
export class DamagedDatabase extends Error {}

const MAGIC = 'SQLite format 3\0';
const HEADER = 100;
const LEAF = 0x0d;
const INTERIOR = 0x05;
const ENCODINGS = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be'];

/** A number of one to nine bytes, seven bits each but the last. */
function varint(bytes: Uint8Array, at: number): { value: number; next: number } {
  let value = 0;
  for (let i = 0; i < 9; i++) {
    const byte = bytes[at + i];
    if (byte === undefined) throw new DamagedDatabase('a number is cut off');
    if (i === 8) return { value: value * 256 + byte, next: at + 9 };
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return { value, next: at + i + 1 };
  }
  throw new DamagedDatabase('a number has no end');
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A whole number with its sign, of up to eight bytes. */
function signed(bytes: Uint8Array): number {
  let value = bytes[0] !== undefined && bytes[0] > 127 ? -1 : 0;
  for (const byte of bytes) value = value * 256 + byte;
  return value;
}

const INT_BYTES = [0, 1, 2, 3, 4, 6, 8];
const sizeOf = (type: number): number => {
  const bytes = INT_BYTES[type];
  if (bytes !== undefined) return bytes;
  if (type === 7) return 8;
  if (type === 8 || type === 9) return 0;
  if (type < 12) throw new DamagedDatabase('a value of an unknown kind');
  return Math.floor((type - 12) / 2);
};

/** An open file. */
export class SqliteFile {
  private readonly pageSize: number;
  private readonly usable: number;
  private readonly text: TextDecoder;

  /** @throws DamagedDatabase when it is none */
  constructor(private readonly file: Uint8Array) {
    const start = new TextDecoder('latin1').decode(file.subarray(0, MAGIC.length));
    if (start !== MAGIC || file.length < HEADER) throw new DamagedDatabase('not an SQLite file');
    const view = viewOf(file);
    const size = view.getUint16(16);
    this.pageSize = size === 1 ? 65_536 : size;
    this.usable = this.pageSize - view.getUint8(20);
    if (this.pageSize < 512 || this.usable < 480) throw new DamagedDatabase('an impossible size of pages');
    // The header says how many pages there are, unless a program of before 2010 wrote last.
    const isSaid = view.getUint32(24) === view.getUint32(92);
    if (isSaid && view.getUint32(28) * this.pageSize > file.length)
      throw new DamagedDatabase('its end is missing');
    this.text = new TextDecoder(ENCODINGS[view.getUint32(56)] ?? 'utf-8');
  }

  /** The names of the tables. @throws DamagedDatabase */
  tables(): string[] {
    return [...this.schema().keys()];
  }

  /**
   * The rows of a table, in the order of their row ids; none where there is no such table.
   *
   * @throws DamagedDatabase
   */
  rows(table: string): SqliteRow[] {
    const found = this.schema().get(table);
    return found === undefined ? [] : this.read(found.root, found.columns);
  }

  private schema(): Map<string, { root: number; columns: TableColumns }> {
    const columns = { stored: ['type', 'name', 'tbl_name', 'rootpage', 'sql'], rowId: null };
    const tables = this.read(1, columns).filter(
      (row) => row['type'] === 'table' && typeof row['rootpage'] === 'number',
    );
    return new Map(
      tables.map((row) => [
        String(row['name']),
        { root: Number(row['rootpage']), columns: columnsOfTable(String(row['sql'] ?? '')) },
      ]),
    );
  }

  private page(number: number): Uint8Array {
    const start = (number - 1) * this.pageSize;
    if (number < 1 || start + this.pageSize > this.file.length)
      throw new DamagedDatabase(`page ${number} is missing`);
    return this.file.subarray(start, start + this.pageSize);
  }

  /** Walks a tree of a table; a page that comes twice is a circle. */
  private read(root: number, columns: TableColumns): SqliteRow[] {
    const rows: SqliteRow[] = [];
    const seen = new Set<number>();
    const waiting = [root];
    for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
      if (seen.has(number)) throw new DamagedDatabase('its pages go in a circle');
      seen.add(number);
      const page = this.page(number);
      const view = viewOf(page);
      const at = number === 1 ? HEADER : 0;
      const kind = view.getUint8(at);
      if (kind !== LEAF && kind !== INTERIOR) throw new DamagedDatabase('a page is not of a table');
      const cells = this.cellsOf(page, at, kind);
      if (kind === LEAF) for (const cell of cells) rows.push(this.row(page, cell, columns));
      else {
        const children = cells.map((cell) => this.uint32(page, cell));
        waiting.push(...[...children, view.getUint32(at + 8)].reverse());
      }
    }
    return rows;
  }

  private uint32(page: Uint8Array, at: number): number {
    if (at + 4 > page.length) throw new DamagedDatabase('a cell is cut off');
    return viewOf(page).getUint32(at);
  }

  private cellsOf(page: Uint8Array, at: number, kind: number): number[] {
    const view = viewOf(page);
    const first = at + (kind === LEAF ? 8 : 12);
    const count = view.getUint16(at + 3);
    if (first + 2 * count > page.length) throw new DamagedDatabase('a page has too many cells');
    return Array.from({ length: count }, (_, i) => view.getUint16(first + 2 * i));
  }

  private row(page: Uint8Array, cell: number, { stored, rowId }: TableColumns): SqliteRow {
    const size = varint(page, cell);
    const id = varint(page, size.next);
    const values = this.values(this.payload(page, id.next, size.value));
    const row: Record<string, SqliteValue> = Object.create(null) as Record<string, SqliteValue>;
    stored.forEach((name, i) => (row[name] = values[i] ?? null));
    if (rowId !== null) row[rowId] ??= id.value;
    return row;
  }

  /** The bytes of a row: on its page, and what does not fit there on pages of its own. */
  private payload(page: Uint8Array, at: number, size: number): Uint8Array {
    if (size > this.file.length) throw new DamagedDatabase('a row is larger than the file');
    const most = this.usable - 35;
    if (size <= most) return this.slice(page, at, size);
    const least = Math.floor(((this.usable - 12) * 32) / 255) - 23;
    const fitting = least + ((size - least) % (this.usable - 4));
    const local = fitting <= most ? fitting : least;
    const all = new Uint8Array(size);
    all.set(this.slice(page, at, local));
    let next = this.uint32(page, at + local);
    for (let filled = local; filled < size;) {
      const more = this.page(next).subarray(4, 4 + Math.min(this.usable - 4, size - filled));
      all.set(more, filled);
      filled += more.length;
      next = this.uint32(this.page(next), 0);
    }
    return all;
  }

  private slice(bytes: Uint8Array, at: number, length: number): Uint8Array {
    if (at + length > bytes.length) throw new DamagedDatabase('a value is cut off');
    return bytes.subarray(at, at + length);
  }

  private values(payload: Uint8Array): SqliteValue[] {
    const header = varint(payload, 0);
    const values: SqliteValue[] = [];
    let [at, body] = [header.next, header.value];
    while (at < header.value) {
      const type = varint(payload, at);
      at = type.next;
      const bytes = this.slice(payload, body, sizeOf(type.value));
      body += bytes.length;
      values.push(this.value(type.value, bytes));
    }
    return values;
  }

  private value(type: number, bytes: Uint8Array): SqliteValue {
    if (type === 0) return null;
    if (type < 7) return signed(bytes);
    if (type === 7) return viewOf(bytes).getFloat64(0);
    if (type < 10) return type - 8;
    return type % 2 === 0 ? bytes : this.text.decode(bytes);
  }
}
