import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { developmentPolicy, serveDevelopment } from './dev-server';
import { CONTENT_SECURITY_POLICY } from './policies';

const server = createServer((request, response) => {
  const isThere = request.url === '/main.tsx?t=1';
  response.writeHead(isThere ? 200 : 404, { 'Content-Type': 'text/javascript' }).end(request.url);
});
let address = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  address = `http://127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
});
afterAll(() => server.close());

describe('the page of the development server', () => {
  it('is handed on with its path, query, status and type, under a policy', async () => {
    const served = await serveDevelopment(address, 'app://zeef/main.tsx?t=1');
    expect(served).toMatchObject({ status: 200, headers: { 'Content-Type': 'text/javascript' } });
    expect(new TextDecoder().decode(served.body)).toBe('/main.tsx?t=1');
    expect(served.headers['Content-Security-Policy']).toBe(developmentPolicy(address));
    expect(await serveDevelopment(address, 'app://zeef/none')).toMatchObject({ status: 404 });
  });
  it('is an error in words where the server has gone', async () => {
    const served = await serveDevelopment('http://127.0.0.1:9', 'app://zeef/');
    expect(served.status).toBe(502);
    expect(new TextDecoder().decode(served.body)).toContain('http://127.0.0.1:9');
  });
  it('may do what reloading needs, and nothing else beside a release', () => {
    const rules = (policy: string): string[] => policy.split('; ');
    const more = rules(developmentPolicy('http://127.0.0.1:47812')).filter(
      (rule) => !rules(CONTENT_SECURITY_POLICY).includes(rule),
    );
    expect(more).toEqual([
      "script-src 'self' 'wasm-unsafe-eval' 'unsafe-inline'",
      "connect-src 'self' ws://127.0.0.1:47812",
    ]);
  });
});
