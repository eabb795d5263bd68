import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Log } from './log';

const at = new Date('2026-11-30T12:00:00Z');
const begin = (): Log => new Log(mkdtempSync(join(tmpdir(), 'zeef-log-')), () => at);

describe('the log', () => {
  it('is a line for what happened', () => {
    const log = begin();
    log.note('start', { app: '1.0.0', electron: '45.4.1' });
    log.note('page gone', { reason: 'crashed\nx', code: 5 });
    expect(readFileSync(log.path, 'utf8')).toBe(
      '2026-11-30T12:00:00.000Z start app=1.0.0 electron=45.4.1\n2026-11-30T12:00:00.000Z page gone reason=crashed x code=5\n',
    );
  });
  it('is bounded: two files', () => {
    const log = begin();
    for (let i = 0; i < 9000; i++) log.note('x'.repeat(60), { i });
    const folder = join(log.path, '..');
    expect(readdirSync(folder).sort()).toEqual(['zeef.before.log', 'zeef.log']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(300_000);
  });
  it('stops nobody where it cannot be written', () => {
    expect(() => new Log('/dev/null/x').note('start')).not.toThrow();
  });
});
