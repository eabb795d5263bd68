// Entry of `zeef`: arguments in, exit code out.
import packageJson from '../../package.json';
import { takePasswordFile } from './bundle-password';
import { HELP, readArguments } from './arguments';
import { runCommand } from './commands';
import { UsageError } from './usage';
import { InputError } from './files';

async function main(): Promise<number> {
  try {
    const args = readArguments(process.argv.slice(2));
    if (args.options.version === true) {
      process.stdout.write(`${packageJson.version}\n`);
      return 0;
    }
    if (args.options.help === true) {
      process.stdout.write(HELP);
      return 0;
    }
    takePasswordFile(args.options['password-file'], args.options.seal === true);
    const { message, exitCode = 0, ...summary } = await runCommand(args);
    if (args.options.json === true) process.stdout.write(JSON.stringify(summary) + '\n');
    else if (message !== '') process.stdout.write(`${message}\n`);
    return exitCode;
  } catch (error) {
    if (error instanceof InputError) {
      process.stderr.write(`zeef: ${error.message}\n`);
      return 1;
    }
    if (error instanceof UsageError || error instanceof TypeError) {
      process.stderr.write(`zeef: ${error.message} (see zeef --help)\n`);
      return 2;
    }
    process.stderr.write(`zeef: ${(error as Error).message}\n`);
    return 1;
  }
}

process.exitCode = await main();
