// A process that works until it is killed: <work> <folder>. Each line that it prints is a number that was acknowledged.
import { writeSync } from 'node:fs';
import { hostWork } from './host-work';

const [, , name = '', folder = ''] = process.argv;
writeSync(1, '0\n');
await hostWork
  .find((one) => one.name === name)
  ?.work(folder, (acknowledged) => writeSync(1, `${acknowledged}\n`));
// Killed while it waits, too.
setInterval(() => undefined, 1000);
