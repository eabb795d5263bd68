import Papa from 'papaparse';

/** Rows of a CSV, with whichever of the usual signs stands between its columns. */
export function parseCsvRows(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    skipEmptyLines: true,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  return data;
}
