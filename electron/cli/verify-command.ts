// `zeef verify`: what a document says that holds an export, or parts of one, beside what the study says.
import { type Difference, type Unchecked, type Verification, verifierOf } from '../../shared/report/verify';
import { writeReport } from '../../shared/report/writers';
import type { Arguments } from './arguments';
import { InputError, readInput } from './files';
import { rasterise, readFonts } from './rasterise';
import { readBundleFile } from './report-commands';
import { type Summary, UsageError } from './usage';

const DIFFERS = 3;
const UNCHECKED = 4;

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  cell: 'cell',
  heading: 'heading',
  'row-added': 'added row',
  'row-removed': 'removed row',
  'row-moved': 'moved row',
  'column-added': 'added column',
  'column-removed': 'removed column',
  'column-moved': 'moved column',
  text: 'text',
  hidden: 'hidden',
  'number-format': 'format',
  picture: 'another picture',
  'picture-missing': 'picture missing',
  'picture-added': 'added picture',
  'table-missing': 'table missing',
  'table-added': 'added table',
  order: 'stands elsewhere',
};
const REASONS: Readonly<Record<Unchecked['reason'], string>> = {
  'no-marks': 'carries no mark of Zeef',
  missing: 'is missing',
  doubled: 'stands there more than once',
  'foreign-entry': 'is of another project, newer than the bundle, or printed from a copy with other entries',
  'unknown-mark': 'has a mark that is nothing of this study',
  'mark-altered': 'has a mark that was altered, or was exported by another version of Zeef',
  unmarked: 'stands outside of all marks',
  'unmarked-table': 'has the headings of a table of ours, and no mark',
  'picture-format': 'is a picture in a format that cannot be compared',
  'may-hide': 'may hide or change what is shown',
};
/** Of what changed in the study since: what the document lacks came, what it has more went. */
const SINCE: Partial<typeof KINDS> = {
  'row-added': 'row that went',
  'row-removed': 'row that came',
  'column-added': 'column that went',
  'column-removed': 'column that came',
  'table-missing': 'table that came',
  'table-added': 'table that went',
  'picture-missing': 'picture that came',
  'picture-added': 'picture that went',
};
// Lines of a kind that are printed; --json has all.
const MOST_LINES = 200;

function describe(
  { where, kind, place, inFile, inProject }: Difference,
  names: [string, string],
  kinds: Partial<typeof KINDS> = {},
): string {
  const at = place === '' ? '' : `, ${place}`;
  const texts =
    inFile === '' && inProject === '' ? '' : `: ${names[0]} “${inFile}”, ${names[1]} “${inProject}”`;
  return `${where}${at}: ${kinds[kind] ?? KINDS[kind]}${texts}`;
}

/** Lines up to a number, and how many there are beyond. */
function limited(lines: readonly string[]): string[] {
  return lines.length <= MOST_LINES
    ? [...lines]
    : [...lines.slice(0, MOST_LINES), `… and ${lines.length - MOST_LINES} more (--json has all)`];
}

function verdict(file: string, { blocks, cells, differences, unchecked }: Verification): string {
  const checked = `${blocks} marked parts, ${cells} cells and texts compared`;
  if (differences.length === 0 && unchecked.length === 0) return `${file}: all holds (${checked})`;
  const parts = [
    ...(differences.length > 0 ? [`${differences.length} no longer as exported`] : []),
    ...(unchecked.length > 0 ? [`${unchecked.length} not checked`] : []),
  ];
  return `${file}: ${parts.join(', ')} (${checked})`;
}

function remarks({ format, revisions, unmarkedTables, since }: Verification): string[] {
  return [
    ...(format === 'csv'
      ? ['compared by headings and keys with the study as it is now, without a mark']
      : []),
    ...(revisions > 0 ? [`${revisions} tracked changes: read as if all were accepted`] : []),
    ...(unmarkedTables > 0
      ? [
          `${unmarkedTables} ${unmarkedTables === 1 ? 'table has' : 'tables have'} no mark: nothing can be said of them`,
        ]
      : []),
    ...limited(since.map((d) => `changed in the study since: ${describe(d, ['then', 'now'], SINCE)}`)),
  ];
}

/**
 * Says of each marked part of a document whether it still says what was exported: 3 where something differs, 4 where
 * something cannot be checked.
 */
export async function verify(args: Arguments): Promise<Summary> {
  const [exported, bundleFile, ...rest] = args.files;
  if (exported === undefined || bundleFile === undefined || rest.length > 0)
    throw new UsageError('zeef verify: an export and a bundle');
  const bytes = await readInput(exported);
  const { data, log } = await readBundleFile(bundleFile);
  const check = verifierOf({ data, log }, { write: writeReport, rasterise, fonts: readFonts });
  const outcome = await check(bytes);
  if (!outcome.ok) throw new InputError(`${exported}: ${outcome.error.message}`);
  const { differences, unchecked } = outcome.value;
  const holds = differences.length === 0 && unchecked.length === 0;
  return {
    message: [
      ...limited(differences.map((d) => describe(d, ['document', 'study']))),
      ...limited(unchecked.map((u) => `not checked: ${u.where} ${REASONS[u.reason]}`)),
      ...remarks(outcome.value),
      verdict(exported, outcome.value),
    ].join('\n'),
    exitCode: differences.length > 0 ? DIFFERS : unchecked.length > 0 ? UNCHECKED : 0,
    holds,
    ...outcome.value,
  };
}
