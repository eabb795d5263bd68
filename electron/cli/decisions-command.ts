// `zeef decisions`: what was decided in another program, into a bundle.
import { basename } from 'node:path';
import type { Write } from '../../shared/change/commit';
import { MemoryStore } from '../../shared/change/memory-store';
import { TOOL_NAMES } from '../../shared/decisions/decided';
import { type DecisionsPlan, planDecisions, verdictCounts } from '../../shared/decisions/plan-decisions';
import { readDecisions } from '../../shared/decisions/read-decisions';
import type { Env } from '../../shared/kernel/ids';
import { foldText } from '../../shared/kernel/text';
import { type Stage, stages } from '../../shared/model/decision';
import { atWork, defaultPerson } from '../../shared/model/people';
import type { Arguments } from './arguments';
import { writeBundleTo } from './bundle-output';
import { InputError, withInput } from './files';
import { systemEnv } from './import-command';
import { readBundleFile } from './report-commands';
import { requireOut, type Summary, UsageError } from './usage';

// Lines of what was left out that are printed; --json has all.
const MOST_LINES = 20;
const WHY: Readonly<Record<DecisionsPlan['left'][number]['why'], string>> = {
  none: 'no reference of the study',
  several: 'several references it could be',
  stands: 'decided otherwise by who works here: that stands',
  'not-own': 'of another who works here, who brings it in',
  'only-lead': 'decided elsewhere, which the lead brings in',
  twice: 'decided twice by one reader in the file: the first counts',
  'unknown-word': 'not understood',
  'no-decision': 'no decision',
  'unknown-list':
    'which list it is (included, excluded, irrelevant …) is in neither the record nor the name of the file',
  'unknown-stage': 'not understood which stage it is of: counted at the one that was asked for',
  'no-record': 'the file has no record of this number',
  'no-column': 'a column with what may be decisions, which does not say whose or at which stage: not read',
  'no-file': 'a file of the archive without decisions that can be read',
};

function stageOf({ options }: Arguments): Stage {
  const stage = stages.find((s) => s === (options.stage ?? 'title-abstract'));
  if (stage === undefined) throw new UsageError(`--stage must be one of ${stages.join(', ')}`);
  return stage;
}

function told(plan: DecisionsPlan): void {
  const lines = plan.left.map(
    ({ record, title, why, text }) =>
      `record ${record}: ${[WHY[why], text, title].filter((w) => w !== '').join(': ')}`,
  );
  for (const line of lines.slice(0, MOST_LINES)) process.stderr.write(`${line}\n`);
  if (lines.length > MOST_LINES)
    process.stderr.write(`… and ${lines.length - MOST_LINES} more (--json has all)\n`);
}

/** Runs the command. Nothing is written where nothing could be read. @throws UsageError or InputError */
export async function decisions(args: Arguments, env: Env = systemEnv): Promise<Summary> {
  const [bundleFile, file, ...rest] = args.files;
  if (bundleFile === undefined || file === undefined || rest.length > 0)
    throw new UsageError('zeef decisions: a bundle and a file with decisions');
  const out = requireOut(args);
  const by = args.options.by?.trim() || null;
  const stage = stageOf(args);
  const bundle = await readBundleFile(bundleFile);
  const { persons } = bundle.data;
  const person =
    atWork(persons).find((p) => by !== null && foldText(p.name) === foldText(by)) ?? defaultPerson(persons);
  if (person === undefined) throw new InputError(`${bundleFile}: nobody works in this study`);
  // What is said beats what a file is called.
  const nameSays = args.options.stage === undefined;
  const read = await withInput(file, (bytes) =>
    Promise.resolve(readDecisions(basename(file), bytes, nameSays)),
  );
  if (!read.ok) throw new InputError(`${file}: ${read.error.message}`);
  const plan = planDecisions(env, bundle.data, read.value, {
    stage,
    by,
    own: person.id,
    isLead: true,
  });
  const store = new MemoryStore(bundle.data, bundle.log);
  // One's own decisions one signs oneself; what was decided elsewhere a lead brings in, as in the window.
  const isOwn = (w: Write): boolean => w.table === 'decisions' && w.after?.personId === person.id;
  const signed = [
    [defaultPerson(persons) ?? person, plan.writes.filter((w) => !isOwn(w))],
    [person, plan.writes.filter(isOwn)],
  ] as const;
  for (const [{ id: signer }, writes] of signed)
    if (writes.length > 0)
      await store.commit(env, { by: signer, device: 'cli', kind: 'decisions.import', writes: [...writes] });
  await writeBundleTo(out, { data: store.toData(), log: store.log, files: bundle.files });
  told(plan);
  const { include, exclude, maybe } = verdictCounts(plan);
  const tool = TOOL_NAMES[read.value.tool];
  return {
    message: `${out}: ${plan.decisions} decisions${tool === '' ? '' : ` out of ${tool}`} on ${plan.matched} references (${include} include, ${exclude} exclude, ${maybe} maybe)${plan.remarks === 0 ? '' : ` and ${plan.remarks} notes or labels without a decision`} of ${plan.readers.map((r) => r.name).join(', ')}; ${plan.already} stood already, ${plan.left.length} left out`,
    out,
    tool: read.value.tool,
    records: read.value.records,
    matched: plan.matched,
    silent: plan.silent,
    decisions: plan.decisions,
    already: plan.already,
    remarks: plan.remarks,
    include,
    exclude,
    maybe,
    readers: plan.readers.map(({ name, include: i, exclude: e, maybe: m }) => ({
      name,
      include: i,
      exclude: e,
      maybe: m,
    })),
    criteria: plan.criteria,
    labels: plan.labels,
    left: plan.left,
  };
}
