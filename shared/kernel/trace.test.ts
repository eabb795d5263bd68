import { homedir } from 'node:os';
import { expect, it } from 'vitest';
import { traceOf } from './trace';

it('holds of an error where it arose, and neither its words nor folders', () => {
  const error = Object.assign(new TypeError(`“Schulden van Jansen” in ${homedir()}/study.zeef`), {
    code: 'ENOSPC',
  });
  const trace = traceOf(error);
  expect(trace).toMatch(/^TypeError ENOSPC < trace\.test\.ts:\d+:\d+/);
  expect(trace).not.toMatch(/Jansen|Schulden|\/|zeef$/);
});

it('says nothing of what is no error, nor in a name or code that is no word', () => {
  expect(traceOf('Jansen')).toBe('string');
  expect(traceOf(Object.assign(new Error(), { code: 'a b', stack: '' }))).toBe('Error');
  expect(traceOf(Object.assign(new Error(), { name: 'van Jansen', stack: '' }))).toBe('Error');
});

it('names the script of a page without its address, and at most twelve places', () => {
  const line = '    at draw (app://zeef/assets/start-Ch7.js:12:345)';
  const error = Object.assign(new RangeError('x'), {
    stack: ['RangeError: x', ...Array<string>(20).fill(line)].join('\n'),
  });
  expect(traceOf(error).split(' < ')).toEqual([
    'RangeError',
    ...Array<string>(12).fill('start-Ch7.js:12:345'),
  ]);
});
