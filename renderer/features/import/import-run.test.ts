import { describe, expect, it, vi } from 'vitest';
import { ImportRun } from './import-run';

function started() {
  const end = vi.fn();
  const calls = { end, call: vi.fn(() => Promise.resolve()) };
  return { end, run: new ImportRun(() => calls as never) };
}

describe('an import whose page is left', () => {
  it('is written first, and its failure is said', async () => {
    const { run, end } = started();
    let fail: (error: Error) => void = () => undefined;
    const asked = run.ask(() => new Promise((_resolve, reject) => (fail = reject)), true);
    const said = vi.fn();
    run.leave(said);
    expect(end).not.toHaveBeenCalled();
    fail(new Error('disk full'));
    expect(await asked).toBeNull();
    await vi.waitFor(() => expect(end).toHaveBeenCalled());
    expect(said).toHaveBeenCalledWith(new Error('disk full'));
  });
  it('ends at once when it only reads', () => {
    const { run, end } = started();
    void run.ask(() => new Promise(() => undefined));
    run.leave(() => undefined);
    expect(end).toHaveBeenCalled();
  });
});

describe('a worker of an import', () => {
  it('gives way to the next when it fails', async () => {
    const { run, end } = started();
    await expect(run.ask(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    expect(end).toHaveBeenCalledOnce();
    expect(await run.ask(() => Promise.resolve(1))).toEqual({ value: 1 });
  });
  it('makes room for other files only while it is busy', async () => {
    const { run, end } = started();
    await run.ask(() => Promise.resolve(1));
    run.makeRoom();
    expect(end).not.toHaveBeenCalled();
    const asked = run.ask(() => Promise.resolve(2));
    run.makeRoom();
    expect(end).toHaveBeenCalledOnce();
    expect(await asked).toBeNull();
  });
});
