// The commands. Each returns a summary, printed as JSON or as a line.
import { writeBundle } from '../../shared/bundle/bundle';
import { buildDemoProject } from '../../shared/demo/demo-project';
import { fixedEnv } from '../../shared/kernel/ids';
import type { Arguments } from './arguments';
import { convert } from './convert-command';
import { dedupe } from './dedupe-command';
import { writeOutput } from './files';
import { importFiles } from './import-command';
import { report } from './report-commands';
import { verify } from './verify-command';
import { simulate } from './simulate-command';
import { requireOut, type Summary, UsageError } from './usage';

async function demo(args: Arguments): Promise<Summary> {
  const out = requireOut(args);
  // A fixed clock: the example study is the same bytes on every machine.
  const store = await buildDemoProject(fixedEnv(Date.UTC(2024, 0, 1)));
  const data = store.toData();
  await writeOutput(out, writeBundle({ data, log: store.log, files: new Map() }));
  return {
    message: `${out}: ${data.references.length} references, ${data.interventions.length} interventions`,
    out,
    references: data.references.length,
    interventions: data.interventions.length,
  };
}

/** Runs the command that the arguments name. @throws UsageError or InputError */
export async function runCommand(args: Arguments): Promise<Summary> {
  switch (args.command) {
    case 'demo':
      return await demo(args);
    case 'import':
      return await importFiles(args);
    case 'convert':
      return await convert(args);
    case 'dedupe':
      return await dedupe(args);
    case 'report':
      return await report(args);
    case 'simulate':
      return await simulate(args);
    case 'verify':
      return await verify(args);
    case undefined:
      throw new UsageError('which command?');
    default:
      throw new UsageError(`unknown command ${args.command}`);
  }
}
