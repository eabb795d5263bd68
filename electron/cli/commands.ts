// The commands. Each returns a summary, printed as JSON or as a line.
import type { Bundle } from '../../shared/bundle/bundle';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { Arguments } from './arguments';
import { writeBundleTo } from './bundle-output';
import { check } from './check-command';
import { convert } from './convert-command';
import { decisions } from './decisions-command';
import { dedupe } from './dedupe-command';
import { exportStudy } from './export-command';
import { readCopyFonts } from './rasterise';
import { dossier, evidenceMap } from './hand-over-command';
import { importFiles } from './import-command';
import { merge } from './merge-command';
import { proposals, questions } from './proposals-command';
import { report } from './report-commands';
import { restore } from './restore-command';
import { team } from './team-command';
import { verify } from './verify-command';
import { simulate } from './simulate-command';
import { requireOut, type Summary, UsageError } from './usage';

// A fixed clock and chance: a study is the same bytes on every machine.
const demoEnv = () => fixedEnv(Date.UTC(2024, 0, 1));

/** The study that is asked for. The code of the practice study is loaded only then, with what writes its PDFs. */
async function studyFor({ options }: Arguments): Promise<Bundle> {
  if (options.practice === true) {
    const { buildPracticeProject } = await import('../../shared/demo/practice/practice-project');
    return await buildPracticeProject(demoEnv(), await readCopyFonts());
  }
  const store = await buildDemoProject(demoEnv());
  return { data: store.toData(), log: store.log, files: new Map() };
}

async function demo(args: Arguments): Promise<Summary> {
  const out = requireOut(args);
  const study = await studyFor(args);
  await writeBundleTo(out, study);
  const { references, interventions, documents } = study.data;
  return {
    message: `${out}: ${references.length} references, ${interventions.length} interventions, ${documents.length} PDFs`,
    out,
    references: references.length,
    interventions: interventions.length,
    documents: documents.length,
  };
}

/** Runs the command that the arguments name. @throws UsageError or InputError */
export async function runCommand(args: Arguments): Promise<Summary> {
  switch (args.command) {
    case 'demo':
      return await demo(args);
    case 'import':
      return await importFiles(args);
    case 'check':
      return await check(args);
    case 'convert':
      return await convert(args);
    case 'decisions':
      return await decisions(args);
    case 'dossier':
      return await dossier(args);
    case 'export':
      return await exportStudy(args);
    case 'questions':
      return await questions(args);
    case 'proposals':
      return await proposals(args);
    case 'dedupe':
      return await dedupe(args);
    case 'merge':
      return await merge(args);
    case 'map':
      return await evidenceMap(args);
    case 'report':
      return await report(args);
    case 'restore':
      return await restore(args);
    case 'simulate':
      return await simulate(args);
    case 'team':
      return await team(args);
    case 'verify':
      return await verify(args);
    case undefined:
      throw new UsageError('which command?');
    default:
      throw new UsageError(`unknown command ${args.command}`);
  }
}
