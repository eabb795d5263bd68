// @vitest-environment jsdom
// The dossier: what goes along, and a file that finds what was changed in it.
import '../helpers/own-arrays';
import { runInNewContext } from 'node:vm';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildPracticeProject } from '../../shared/demo/practice/practice-project';
import { sha256Hex } from '../../shared/kernel/hash';
import { fixedEnv } from '../../shared/kernel/ids';
import type { ProjectData } from '../../shared/model/tables';
import { buildHostileStudy } from '../helpers/hostile-study';
import { buildDossier, type DossierPart, dossierProducts, passagesIn } from '../../shared/report/dossier';
import { SHA256_SCRIPT } from '../../shared/report/writers/hand-over/check-script';
import { writeDossier } from '../../shared/report/writers/hand-over/dossier-html';
import { FONTS } from '../helpers/copy-fonts';

let practice: ProjectData;
beforeAll(async () => {
  practice = (await buildPracticeProject(fixedEnv(Date.UTC(2024, 0, 1)), FONTS)).data;
});
const html = (data: ProjectData, without: DossierPart[] = [], language: 'nl' | 'en' = 'nl'): string =>
  new TextDecoder().decode(writeDossier(buildDossier(data, language, dossierProducts, without)).bytes);

/** What a file says of itself when it is opened. */
function said(file: string): string {
  const document = new DOMParser().parseFromString(file, 'text/html');
  runInNewContext(document.querySelector('script')?.textContent ?? '', { document, TextEncoder });
  return document.getElementById('check')?.textContent ?? '';
}

describe('its own SHA-256', () => {
  const own = (text: string): string =>
    runInNewContext(`${SHA256_SCRIPT}sha256(text)`, { text, TextEncoder }) as string;
  it('gives the known vectors of FIPS 180-4', () => {
    expect(own('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(own('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(own('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    );
    expect(own('a'.repeat(1_000_000))).toBe(
      'cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0',
    );
  });
  it('agrees with ours about every length around a block, and letters of all widths', () => {
    for (let n = 50; n < 135; n++) expect(own('x'.repeat(n))).toBe(sha256Hex('x'.repeat(n)));
    expect(own('é€😀ß'.repeat(99))).toBe(sha256Hex('é€😀ß'.repeat(99)));
  });
});

describe('the file', () => {
  it('says that it is unchanged, with the fingerprint that its writer gave', () => {
    const { bytes, fingerprint } = writeDossier(buildDossier(practice, 'nl'));
    const text = said(new TextDecoder().decode(bytes));
    expect(text).toContain('Ongewijzigd');
    expect(text).toContain(fingerprint);
  });

  it('has pictures of its passages where they are given, hashed as the rest; else it says that it has words', () => {
    const plain = buildDossier(practice, 'nl');
    const ids = passagesIn(plain);
    expect(ids.length).toBeGreaterThan(10);
    const src = 'data:image/png;base64,iVBORw0KGgo=';
    const pictures = new Map(ids.slice(1).map((id) => [id, [{ src, width: 300, height: 40 }]]));
    const { bytes, fingerprint } = writeDossier(buildDossier(practice, 'nl', dossierProducts, [], pictures));
    const file = new TextDecoder().decode(bytes);
    expect(said(file)).toContain('Ongewijzigd');
    expect(said(file)).toContain(fingerprint);
    expect(said(file.replace(src, 'data:image/png;base64,AAAA'))).toContain('Gewijzigd');
    const document = new DOMParser().parseFromString(file, 'text/html');
    const shown = document.querySelectorAll('blockquote svg');
    expect(shown.length).toBeGreaterThan(10);
    // Each stands in it once, however often it is shown.
    expect(file.split(src)).toHaveLength(2);
    const [first] = shown;
    expect(first?.getAttribute('aria-label')).toMatch(/^De passage zoals zij op p\. /);
    expect(file).toContain('img-src data:');
    expect(file).not.toContain('zonder beeld van de bladzijde');
    const words = html(practice);
    expect(words).toContain('zonder beeld van de bladzijde');
    expect(words).not.toContain('img-src');
    expect(html(practice, ['passages'])).not.toContain('zonder beeld van de bladzijde');
  });

  it('of a hostile study is unchanged too, and runs one script', async () => {
    const hostile = await buildHostileStudy();
    const evil = '<script>alert(1)</script><img src=x onerror=alert(1)>"\'\r\nnext';
    for (const i of hostile.interventions.slice(0, 3)) i.title = evil;
    for (const r of hostile.ratings) r.argument = evil;
    const file = html(hostile, [], 'en');
    expect(said(file)).toContain('Unchanged');
    expect(file.match(/<script/g)).toHaveLength(1);
    expect(file).not.toMatch(/<(img|iframe|object|embed|link|form|base)\b/i);
    expect(file).not.toMatch(/<[a-z][^>]*\s(on\w+|src)=/i);
  });

  it('names the table, or the entry behind a cell, that was changed', () => {
    const file = html(practice);
    const table = /(<section[^>]*id="tabel-2\.1"[\s\S]*?class="n"[^>]*><a[^>]*>)(\d+)(<)/;
    expect(said(file.replace(table, '$199$3'))).toMatch(/Gewijzigd.*:Tabel 2\.1 /s);
    expect(said(file.replace(/(<blockquote>)/, '$1Niet '))).toMatch(/herkomst van (Bijlage|Tabel) [\d.]+/);
    // A link that leads elsewhere is a change too.
    expect(said(file.replace(/(id="bijlage-3"[\s\S]*?href="#src-)(\d+)/, '$19$2'))).toContain('Bijlage 3');
  });

  it('finds what stands outside its parts, or is gone', () => {
    const file = html(practice);
    const outside = 'weggehaald of toegevoegd';
    expect(said(file.replace('<h2>Inhoud</h2>', '<h2>Inhoud</h2><p>Erbij</p>'))).toContain(outside);
    expect(said(file.replace(/<article[\s\S]*?<\/article>/, ''))).toContain(outside);
    expect(said(file.replace('</style>', 'td{color:white}</style>'))).toContain(outside);
    expect(said(file.replace('<title>Dossier', '<title>Iets anders'))).toContain(outside);
  });
});

describe('what goes along', () => {
  it('is all of it: passages in words with page, arguments and names', () => {
    const file = html(practice);
    expect(file).toContain('Noor Jansen');
    expect(file).toMatch(/<blockquote><span class="around">[^<]+<\/span>“/);
    expect(file).toContain('Tevredenheid, één keer gemeten.');
  });

  it.each([
    ['names', /Noor Jansen|Jelle Bakker|Marit Visser/],
    ['passages', /<blockquote>/],
    ['arguments', /Tevredenheid, één keer gemeten/],
  ] as const)('without %s has none of them, and says so', (part, what) => {
    const file = html(practice, [part]);
    expect(file).not.toMatch(what);
    expect(file).toContain('Niet meegegeven: ');
    expect(said(file)).toContain('Ongewijzigd');
  });

  it('tells persons apart without their names', () => {
    const file = html(practice, ['names']);
    expect(file).toContain('door Persoon 2');
    expect(file).toContain('door Persoon 3');
  });
});
