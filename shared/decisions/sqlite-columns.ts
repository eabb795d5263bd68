// The columns of a table of an SQLite file, out of the statement that made it.

/** `stored`: names in the order in which rows hold them. `rowId`: the column that is the row's own number; or null. */
export type TableColumns = { stored: string[]; rowId: string | null };

const QUOTES: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '[': ']' };

/** Where a text in quotes ends that begins at `at`. */
function endOfQuoted(text: string, at: number): number {
  const end = text.indexOf(QUOTES[text[at] ?? ''] ?? '', at + 1);
  return end < 0 ? text.length : end;
}

/** The parts of a list between commas that stand within no brackets or quotes. */
function parts(text: string): string[] {
  const found: string[] = [];
  let [depth, start] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i] ?? '';
    if (sign in QUOTES) i = endOfQuoted(text, i);
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (sign === ',' && depth === 0) {
      found.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return [...found, text.slice(start)].map((part) => part.trim());
}

const nameOf = (text: string): string => {
  const word = text.trim();
  return (word[0] ?? '') in QUOTES ? word.slice(1, endOfQuoted(word, 0)) : (/^[^\s(]+/.exec(word)?.[0] ?? '');
};

const CONSTRAINT = /^(?:constraint|primary\s+key|unique|check|foreign\s+key)\b/i;
const isVirtual = (definition: string): boolean =>
  /\bas\s*\(/i.test(definition) && !/\bstored\b/i.test(definition);

/** The columns of a `CREATE TABLE` statement. Columns that are worked out at each reading are in no row. */
export function columnsOfTable(sql: string): TableColumns {
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'));
  const all = parts(body);
  const columns = all.filter((part) => part !== '' && !CONSTRAINT.test(part));
  const ofTable = all.map((part) => /^(?:constraint\s+\S+\s+)?primary\s+key\s*\(([^,)]+)\)/i.exec(part)?.[1]);
  const key = ofTable.find((name) => name !== undefined);
  const rowId = columns.find((part) => {
    const type = /^(?:"[^"]*"|`[^`]*`|\[[^\]]*\]|\S+)\s+integer\b/i.test(part);
    return type && (/\bprimary\s+key\b/i.test(part) || (key !== undefined && nameOf(key) === nameOf(part)));
  });
  return {
    stored: columns.filter((part) => !isVirtual(part)).map(nameOf),
    rowId: rowId === undefined ? null : nameOf(rowId),
  };
}
