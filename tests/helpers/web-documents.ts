// Documents that are no PDF, made in code: a page, a saved page, a book and a Word file of a title and paragraphs.
import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../shared/kernel/xml';

export type Told = { title: string; paragraphs: readonly string[] };

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(strToU8(text));
const paragraphsOf = ({ paragraphs }: Told): string =>
  paragraphs.map((p) => `<p>${escapeXml(p)}</p>`).join('\n');

/** A red PNG of 8 by 8 points. */
export const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAIAAABLbSncAAAAEUlEQVR42mM4oKCAFTEMLQkAKj9AAQUJSn0AAAAASUVORK5CYII=';

/** A page as a site sends it: with its menus, scripts, and things from elsewhere. */
export function pageOf(told: Told, more = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeXml(told.title)} | Site</title>
<meta name="citation_title" content="${escapeXml(told.title)}"><meta name="citation_author" content="Jansen, Noor">
<script src="https://elsewhere.test/a.js"></script><link rel="stylesheet" href="https://elsewhere.test/a.css">
<base href="https://elsewhere.test/"></head><body onload="location='https://elsewhere.test/loaded'">
<nav><a href="/">Home</a> <a href="/about">About us</a></nav>
<main><h1>${escapeXml(told.title)}</h1>
${paragraphsOf(told)}
<img src="https://elsewhere.test/p.png" alt="A chart of attendance" onerror="location='https://elsewhere.test/error'">
<iframe src="https://elsewhere.test/frame"></iframe>${more}</main><footer>Terms of use</footer></body></html>`;
}

/** A page as Chromium saves it in one file, with a picture of its own. */
export function mhtmlOf(told: Told): Uint8Array<ArrayBuffer> {
  const page = pageOf(
    told,
    '<img src="https://site.test/dot.png" alt="Dot"><img src="cid:two@mhtml.test" alt="Two">',
  );
  const quoted = [...strToU8(page)]
    .map((b) =>
      b === 0x3d || b > 0x7e ? `=${b.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(b),
    )
    .join('')
    .replace(/.{1,60}(?:=.{2})?/g, (line) => `${line}=\r\n`);
  const picture = (headers: string): string =>
    `------boundary\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n${headers}\r\n\r\n${PNG}\r\n`;
  return utf8(
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://site.test/page\r\nMIME-Version: 1.0\r\n` +
      `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----boundary"\r\n\r\n\r\n` +
      `------boundary\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n` +
      `Content-Location: https://site.test/page\r\n\r\n${quoted}\r\n` +
      picture('Content-Location: https://site.test/dot.png') +
      picture('Content-ID: <two@mhtml.test>') +
      '------boundary--\r\n',
  );
}

/** A book of EPUB 3; each paragraph is a chapter, and what is not linear stands at the end. */
export function epubOf(told: Told, files: Record<string, Uint8Array> = {}): Uint8Array<ArrayBuffer> {
  const chapter = (body: string): Uint8Array =>
    utf8(
      `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x.js"/></head><body>${body}</body></html>`,
    );
  const count = told.paragraphs.length;
  const names = told.paragraphs.map((_, i) => `c${i}`);
  const chapters = Object.fromEntries(
    told.paragraphs.map((p, i) => [
      `OEBPS/text/c${i}.xhtml`,
      chapter(
        `${i === 0 ? `<h1>${escapeXml(told.title)}</h1>` : ''}<p>${escapeXml(p)}</p><img src="../p.png" alt=""/>`,
      ),
    ]),
  );
  const opf = `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(told.title)}</dc:title><dc:creator>Noor Jansen</dc:creator><dc:language>en</dc:language></metadata><manifest>${['note', ...names].map((n) => `<item id="${n}" href="text/${n}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine><itemref idref="note" linear="no"/>${names.map((n) => `<itemref idref="${n}"/>`).join('')}</spine></package>`;
  return new Uint8Array(
    zipSync({
      mimetype: [utf8('application/epub+zip'), { level: 0 }],
      'META-INF/container.xml': utf8(
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
      ),
      'OEBPS/book.opf': utf8(opf),
      'OEBPS/text/note.xhtml': chapter(`<p>A note after all ${count} chapters.</p>`),
      'OEBPS/p.png': Uint8Array.from(atob(PNG), (c) => c.charCodeAt(0)),
      ...chapters,
      ...files,
    }),
  );
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file of which the body is given as WordprocessingML. */
export function docxOfBody(body: string, parts: Record<string, string> = {}): Uint8Array<ArrayBuffer> {
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELS}/${type}" Target="${target}"/>`;
  const rels = (inner: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`;
  return new Uint8Array(
    zipSync({
      '[Content_Types].xml': utf8(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
      ),
      '_rels/.rels': utf8(rels(rel('r1', 'officeDocument', 'word/document.xml'))),
      'word/_rels/document.xml.rels': utf8(
        rels(
          rel('s', 'styles', 'styles.xml') +
            rel('n', 'numbering', 'numbering.xml') +
            rel('f', 'footnotes', 'footnotes.xml'),
        ),
      ),
      'word/styles.xml': utf8(
        `<w:styles ${W}><w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Eigen"><w:basedOn w:val="Kop1"/></w:style></w:styles>`,
      ),
      'word/document.xml': utf8(`<w:document ${W}><w:body>${body}</w:body></w:document>`),
      ...Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, utf8(xml.replace('W_NS', W))])),
    }),
  );
}

/** A Word file. */
export function docxOf(told: Told): Uint8Array<ArrayBuffer> {
  const run = (text: string): string => `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
  return docxOfBody(
    `<w:p><w:pPr><w:pStyle w:val="Kop1"/></w:pPr>${run(told.title)}</w:p>${told.paragraphs.map((p) => `<w:p>${run(p)}</w:p>`).join('')}`,
  );
}
