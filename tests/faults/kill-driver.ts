// A process that works until it is killed: <work> <folder> <last>. Each line that it prints is a number that was
// acknowledged.
import { writeSync } from 'node:fs';
import { hostWork } from './host-work';

const [, , name = '', folder = '', last = '0'] = process.argv;
writeSync(1, `${last}\n`);
const tell = (acknowledged: number): void => void writeSync(1, `${acknowledged}\n`);
await hostWork.find((one) => one.name === name)?.work(folder, tell, Number(last));
// Killed while it waits, too.
setInterval(() => undefined, 1000);
