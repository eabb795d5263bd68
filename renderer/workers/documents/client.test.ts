// Names of files to the worker, with the password that opened them.
import { expect, it, vi } from 'vitest';
import { documentCalls, fileKey, passwordOf, rememberPassword } from './client';

vi.mock('../rpc/calls', () => ({ WorkerCalls: vi.fn() }));

it('hold the password of that file alone', () => {
  vi.stubGlobal('document', { baseURI: 'app://zeef/index.html' });
  rememberPassword('a', 'geheim');
  expect([passwordOf('a'), passwordOf('b')]).toEqual(['geheim', null]);
  expect(fileKey('p' as never, 'a')).toEqual({
    projectId: 'p',
    sha256: 'a',
    password: 'geheim',
    assets: 'app://zeef/pdfjs/',
  });
  expect(fileKey('p' as never, 'b').password).toBeNull();
  vi.unstubAllGlobals();
});

it('go to one worker', () => {
  vi.stubGlobal('Worker', vi.fn());
  expect(documentCalls()).toBe(documentCalls());
  vi.unstubAllGlobals();
});
