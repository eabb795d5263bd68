// `zeef questions` and `zeef proposals in`: what can be asked about the documents of a study, and what somebody or
// something answered, looked up in them. Nothing is sent anywhere.
import { MemoryStore } from '../../shared/change/memory-store';
import { decodeText } from '../../shared/import/bytes/decode';
import type { Env } from '../../shared/kernel/ids';
import { defaultPerson } from '../../shared/model/people';
import type { ProjectData } from '../../shared/model/tables';
import { isOnScale, namesake, raterWrites } from '../../shared/proposals/as-rater';
import { lookUpAll } from '../../shared/proposals/look-up-all';
import { matchAnswers, planProposals, type Refused } from '../../shared/proposals/plan-proposals';
import { leftOut, questionFile, questionLines } from '../../shared/proposals/questions';
import { type LineProblem, readAnswers } from '../../shared/proposals/read-answers';
import { withMergedValues } from '../../shared/review/merged';
import type { Arguments } from './arguments';
import { writeBundleTo } from './bundle-output';
import { InputError, readInput, writeOutput } from './files';
import { systemEnv } from './import-command';
import { pdfTexts } from './pdf-texts';
import { readBundleFile } from './report-commands';
import { requireFile, requireOut, type Summary, UsageError } from './usage';

// Lines of what was left out that are printed; --json has all.
const MOST_LINES = 20;
const WHY: Readonly<Record<Refused['why'] | LineProblem['why'], string>> = {
  'unknown-document': 'no document of the study',
  'unknown-question': 'no question of the study',
  'unknown-intervention': 'no intervention that the document is about',
  'wrong-answer': 'not an answer to the question',
  'no-quotation': 'without a quotation',
  unreadable: 'the document cannot be read',
  'too-long': 'the line is too long',
  'not-json': 'the line is not JSON',
  'not-an-answer': 'the line is not an answer',
};
const MISSING: Readonly<Record<string, string>> = {
  'no-text': 'the document has no text to look in',
  unclear: 'so short, and there so often, that no place is meant',
  differs: 'something else stands there',
  absent: 'nothing like it stands there',
};

/** Runs `zeef questions`. @throws UsageError or InputError */
export async function questions(args: Arguments): Promise<Summary> {
  const file = requireFile(args);
  const { data } = await readBundleFile(file, 'may-differ');
  const { out, report = [] } = args.options;
  const unknown = report.filter((id) => !data.references.some((r) => r.id === id));
  if (unknown.length > 0) throw new InputError(`${file}: no reference ${unknown.join(', ')}`);
  const lines = questionLines(withMergedValues(data), report.length === 0 ? null : report);
  if (out === undefined) {
    process.stdout.write(questionFile(lines));
    return { message: '', questions: lines.length };
  }
  await writeOutput(out, questionFile(lines));
  const excluded = report.length === 0 ? leftOut(data) : 0;
  const without =
    excluded === 0 ? '' : `; ${excluded} of excluded reports left out (--report asks about one)`;
  const documents = new Set(lines.map((l) => l.document)).size;
  return {
    message: `${out}: ${lines.length} questions about ${documents} documents${without}`,
    out,
    questions: lines.length,
    documents,
    excluded,
  };
}

function told(lines: readonly string[]): void {
  for (const line of lines.slice(0, MOST_LINES)) process.stderr.write(`${line}\n`);
  if (lines.length > MOST_LINES)
    process.stderr.write(`… and ${lines.length - MOST_LINES} more (--json has all)\n`);
}

const described = ({ line, why, detail }: Refused | LineProblem): string =>
  `line ${line}: ${WHY[why]}${detail === '' ? '' : `: ${detail.slice(0, 200)}`}`;

/** Reads a file of answers and looks them up. @throws InputError where there is nothing in it that can be read */
async function answersOf(file: string, data: ProjectData) {
  const text = decodeText(await readInput(file));
  const read = readAnswers(text);
  const [first] = read.problems;
  if (read.answers.length === 0 && read.unanswered === 0 && first !== undefined)
    throw new InputError(`${file}: no line could be read (${described(first)})`);
  return { read, ...matchAnswers(data, read.answers) };
}

/** Runs `zeef proposals in`. Nothing is written where nothing could be read. @throws UsageError or InputError */
export async function proposals(args: Arguments, env: Env = systemEnv): Promise<Summary> {
  const [verb, bundleFile, file, ...rest] = args.files;
  if (verb !== 'in' || bundleFile === undefined || file === undefined || rest.length > 0)
    throw new UsageError('zeef proposals in: a bundle and a file with answers');
  const out = requireOut(args);
  const origin = args.options.origin?.trim() ?? '';
  if (origin === '') throw new UsageError('--origin: whose answers are these?');
  const asRater = args.options['as-rater'] === true;
  const { data, log, files } = await readBundleFile(bundleFile);
  const other = namesake(data.persons, origin);
  if (other !== null)
    throw new InputError(
      `--origin ${origin}: ${other.name} is a person of this study, and these answers would count as theirs; give the origin a name of its own`,
    );
  const lead = defaultPerson(data.persons);
  if (lead === undefined) throw new InputError(`${bundleFile}: nobody works in this study`);
  if (asRater && lead.role !== 'lead') throw new InputError(`${bundleFile}: a rater is brought in by a lead`);
  const { read, matched, refused } = await answersOf(file, data);
  const plan = await planProposals(
    data,
    matched,
    async ({ sha256 }, wanted) => {
      const bytes = await files.get(sha256)?.read();
      const texts = bytes === undefined ? null : await pdfTexts(bytes);
      return texts === null ? null : lookUpAll(texts, wanted);
    },
    { origin, env, isRated: (answer) => asRater && isOnScale(answer) },
  );
  const rater = asRater ? raterWrites(data, matched, origin, env.now()) : { writes: [], rated: 0 };
  const store = new MemoryStore(data, log);
  const writes = [
    ...plan.proposals.map(({ proposal }) => ({
      table: 'proposals' as const,
      id: proposal.id,
      after: proposal,
    })),
    ...rater.writes,
  ];
  if (writes.length > 0)
    await store.commit(env, { by: lead.id, device: 'cli', kind: 'proposals.import', writes });
  await writeBundleTo(out, { data: store.toData(), log: store.log, files });
  const left = [...read.problems, ...refused, ...plan.refused].sort((a, b) => a.line - b.line);
  const missing = plan.proposals.flatMap(({ line, proposal: { missing: m, quotation, target } }) =>
    m === null ? [] : [{ line, target, quotation, ...m }],
  );
  told([
    ...left.map(described),
    ...missing.map(
      ({ line, why, near, quotation }) =>
        `line ${line}: not found (${MISSING[why] ?? why}): “${quotation.slice(0, 120)}”${near === '' ? '' : `; there stands “${near.replace(/\s+/g, ' ').slice(0, 160)}”`}`,
    ),
  ]);
  const found = plan.proposals.length - missing.length;
  return {
    message: `${out}: ${found} proposals of ${origin}; ${missing.length} quotations not found, ${left.length} lines refused, ${plan.already} there already${asRater ? `, levels of ${rater.rated} reports as a rater` : ''}`,
    out,
    origin,
    answers: read.answers.length,
    unanswered: read.unanswered,
    found,
    missing,
    refused: left,
    already: plan.already,
    rated: rater.rated,
  };
}
