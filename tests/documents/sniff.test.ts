// What a file is, by what is in it.
import { strToU8, zipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docxOf, epubOf, mhtmlOf, pageOf } from '../helpers/web-documents';
import { decodePage } from '../../shared/documents/read/charset';
import { isPdf, kindOf } from '../../shared/documents/sniff';

const told = { title: 'T', paragraphs: ['x'] };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

it.each([
  ['pdf', utf8('%PDF-1.7')],
  ['pdf', utf8(`${' '.repeat(1019)}%PDF-`)],
  ['html', utf8(pageOf(told))],
  ['html', utf8('<!-- saved -->\n<html><body>%PDF-1.4 is how a PDF begins')],
  ['html', utf8('<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="y">')],
  ['html', utf8('<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">%PDF-')],
  ['html', utf8('\ufeff<p>only a piece')],
  ['html', Uint8Array.from([0xff, 0xfe, ...Buffer.from('<html>', 'utf16le')])],
  ['html', Uint8Array.from(Buffer.from('<html><p>x', 'utf16le'))],
  ['html', utf8('<section><span>a piece</span></section>')],
  ['mhtml', mhtmlOf(told)],
  ['mhtml', utf8('MIME-Version: 1.0\nContent-Type: text/html\n\n<p>x')],
  ['epub', epubOf(told)],
  ['docx', docxOf(told)],
  ['zip', zipSync({ 'a.txt': strToU8('x') })],
  ['office-97', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0])],
  [null, utf8('TY  - JOUR')],
  [null, new Uint8Array()],
])('%s', (kind, bytes) => {
  expect(kindOf(bytes)).toBe(kind);
});

it('the header of a PDF stands within the first 1024 bytes', () => {
  expect(isPdf(utf8(`${' '.repeat(1020)}%PDF-`))).toBe(false);
});

it.each([
  ['<meta charset="iso-8859-2"><p>', [0xb1], 'ą'],
  ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1252"><p>', [0xe9], 'é'],
  ['<meta charset="utf-16"><p>', [0xc3, 0xa9], 'é'],
  ['<meta charset="nonsense"><p>', [0xe9], 'é'],
  ['<!-- <meta charset="windows-1251"> --><meta charset="iso-8859-2"><p>', [0xb1], 'ą'],
  ['<p>', [0xc3, 0xa9], 'é'],
  ['<p>', [0xe9], 'é'],
])('%s is decoded', (head, bytes, letter) => {
  expect(decodePage(Uint8Array.from([...utf8(head), ...bytes])).slice(head.length)).toBe(letter);
});

it('a mark at the beginning wins over what is said', () => {
  expect(decodePage(Uint8Array.from([0xef, 0xbb, 0xbf, 0xc3, 0xa9]), 'windows-1252')).toBe('é');
  expect(decodePage(Uint8Array.from([0xe9]), 'iso-8859-1')).toBe('é');
  const late = utf8(`<style>${' '.repeat(20_000)}</style><meta charset="iso-8859-2">`);
  expect(decodePage(Uint8Array.from([...late, 0xb1])).at(-1)).toBe('ą');
  const page = Buffer.from('<p>één', 'utf16le');
  expect(decodePage(Uint8Array.from(page))).toBe('<p>één');
  expect(decodePage(Uint8Array.from(page.swap16()))).toBe('<p>één');
});
