// Reads a web page that a browser saved as one file: a message in several parts, of which the first page is the text.
// Sources: RFC 2557 (MHTML), RFC 2045 and 2046 (MIME). Only what browsers write is read, without nested messages.
import { type Content, Refused } from '../content';
import { decodePage } from './charset';
import { readHtml } from './html';

type Headers = ReadonlyMap<string, string>;
type Part = { headers: Headers; body: Uint8Array };

// A saved page has a part for each picture and style sheet.
const MAX_PARTS = 20_000;
const STEP = 8192;
/**
 * Each byte as a character of the same number. No decoder does this: browsers and some versions of Node take 'latin1'
 * for Windows-1252, where 0x80 to 0x9F are other characters.
 */
function asCharacters(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += STEP)
    text += String.fromCharCode(...bytes.subarray(at, at + STEP));
  return text;
}
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

function headersOf(text: string): Headers {
  const headers = new Map<string, string>();
  for (const line of text.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const at = line.indexOf(':');
    if (at > 0) headers.set(line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim());
  }
  return headers;
}

/** A parameter of a header, as `charset="utf-8"`. */
function parameter(value: string | undefined, name: string): string | null {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^;\\s]+))`, 'i').exec(value ?? '');
  return match?.[1] ?? match?.[2] ?? null;
}

function split(message: string): { headers: Headers; body: string } {
  const end = /\r?\n\r?\n/.exec(message);
  if (end === null) return { headers: headersOf(message), body: '' };
  return { headers: headersOf(message.slice(0, end.index)), body: message.slice(end.index + end[0].length) };
}

function decode(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64')
    try {
      return bytesOf(atob(body.replace(/[^A-Za-z0-9+/]/g, '')));
    } catch {
      return new Uint8Array();
    }
  if (encoding !== 'quoted-printable') return bytesOf(body);
  const text = body.replace(/[ \t]+(?=\r?\n)/g, '').replace(/=\r?\n/g, '');
  return bytesOf(
    text.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

/** The parts of a message, and the id of the one that is the page, where the message says so. */
function partsOf(message: string): { parts: Part[]; start: string | null } {
  const { headers, body } = split(message);
  const boundary = parameter(headers.get('content-type'), 'boundary');
  const encodingOf = (own: Headers): string =>
    (own.get('content-transfer-encoding') ?? '').trim().toLowerCase();
  if (boundary === null)
    return { parts: [{ headers, body: decode(body, encodingOf(headers)) }], start: null };
  // What stands before the first boundary is for programs that know no parts; what follows the last is nothing.
  const pieces = `\n${body}`.split(`\n--${boundary}`).slice(1);
  if (pieces.length > MAX_PARTS) throw new Refused('too-large', `${pieces.length} parts`);
  const whole: string[] = [];
  for (const piece of pieces) {
    if (/^--[ \t]*(?:\r?\n|$)/.test(piece)) break;
    if (/^[ \t]*(?:\r?\n|$)/.test(piece)) whole.push(piece);
    // A line that goes on after the boundary is a line of the part.
    else if (whole.length > 0) whole.push(`${whole.pop() ?? ''}\n--${boundary}${piece}`);
  }
  const parts = whole.map((piece): Part => {
    const own = split(piece.replace(/^[ \t]*\r?\n/, '').replace(/\r$/, ''));
    return { headers: own.headers, body: decode(own.body, encodingOf(own.headers)) };
  });
  const start = parameter(headers.get('content-type'), 'start');
  return { parts, start: start === null ? null : bareId(start) };
}

const isPage = ({ headers }: Part): boolean =>
  /^(?:text\/html|application\/xhtml\+xml)/i.test(headers.get('content-type') ?? 'text/html');
const bareId = (id: string): string => id.trim().replace(/^<|>$/g, '');

/** Which part a page means by an address, from where the page itself stood. */
function addressBook(parts: readonly Part[], page: Part): (address: string) => Uint8Array | null {
  const byPlace = new Map<string, Uint8Array>();
  for (const { headers, body } of parts) {
    const place = headers.get('content-location');
    const id = headers.get('content-id');
    if (place !== undefined) byPlace.set(place, body);
    if (id !== undefined) byPlace.set(`cid:${bareId(id)}`, body);
  }
  const base = page.headers.get('content-location');
  return (address) => {
    const known = byPlace.get(address.trim());
    if (known !== undefined) return known;
    try {
      return byPlace.get(new URL(address.trim(), base).href) ?? null;
    } catch {
      return null;
    }
  };
}

/** Reads a saved page. @throws Refused where no page is in it */
export function readMhtml(bytes: Uint8Array): Content {
  const { parts, start } = partsOf(asCharacters(bytes));
  const named = parts.find(
    (part) => start !== null && bareId(part.headers.get('content-id') ?? '') === start,
  );
  const page = named !== undefined && isPage(named) ? named : parts.find(isPage);
  if (page === undefined) throw new Refused('damaged', 'no page in the file');
  const markup = decodePage(page.body, parameter(page.headers.get('content-type'), 'charset'));
  return readHtml(markup, { partOf: addressBook(parts, page) });
}
