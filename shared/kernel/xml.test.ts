import { SaxesParser } from 'saxes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutText, escapeXml, legalText } from './xml';

describe('text of XML', () => {
  it.each([
    ['a\u0000b\u001fc', 'abc'],
    ['tab\tline\nreturn\r', 'tab\tline\nreturn\r'],
    ['inter\ufffevention\uffff', 'intervention'],
    ['\ud800 \udc00 \u{1f600}', '  \u{1f600}'],
  ])('%j becomes %j', (text, expected) => expect(legalText(text)).toBe(expected));
  it('is read by a parser, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let read = '';
        const parser = new SaxesParser();
        parser.on('error', (error) => {
          throw error;
        });
        parser.on('text', (t) => (read += t));
        parser.write(`<a>${escapeXml(text)}</a>`).close();
        expect(read).toBe(legalText(text).replace(/\r\n?/g, '\n'));
      }),
    );
  });
  it('is cut between letters', () => {
    expect(cutText('ab\u{1f600}', 3)).toBe('ab');
    expect(cutText('ab', 3)).toBe('ab');
  });
});
