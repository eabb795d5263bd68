import { expect, it } from 'vitest';
import { joined } from '../../shared/kernel/joined';
import { packQda } from '../../shared/report/qdpx/pack';
import { qdaPieces } from './qda-pieces';

it('has the bytes that it has as a whole, and asks for one PDF after the other', async () => {
  const files = ['a', 'b', 'c'].map((sha256) => ({ name: `${sha256}.pdf`, sha256 }));
  const texts = [{ name: 'a.txt', text: 'één bladzij '.repeat(200) }];
  const project = { xml: '<Project>é</Project>'.repeat(50), files, texts, selections: 0, left: 0 };
  const bytesOf = (sha256: string): Uint8Array => new Uint8Array(100_000).fill(sha256.charCodeAt(0));
  const order: string[] = [];
  const fileOf = (sha256: string): Promise<Uint8Array> => {
    order.push(`asked ${sha256}`);
    return Promise.resolve(bytesOf(sha256));
  };
  const parts: Uint8Array[] = [];
  for await (const piece of qdaPieces(project, fileOf)) {
    parts.push(piece);
    if (piece.length === 100_000) order.push('given');
  }
  expect(Buffer.compare(joined(parts), packQda(project, bytesOf))).toBe(0);
  expect(order).toEqual(['asked a', 'given', 'asked b', 'given', 'asked c', 'given']);
});
