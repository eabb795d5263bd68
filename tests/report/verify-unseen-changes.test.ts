/* eslint-disable max-lines -- a table of changes, a line or some each */
// Changes that leave the text of an export as it is and change what a reader sees: each is found.
import { beforeAll, describe, expect, it } from 'vitest';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Study } from '../../shared/report/verify';
import { exampleStudy, exportOf, findings, verified } from '../helpers/verify-study';
let study: Study;
const files: Record<string, Uint8Array> = {};
beforeAll(async () => {
  study = await exampleStudy();
  const ids = ['bijlage-1', 'methoden', 'prisma', 'tabel-2.1', 'tabel-2.2', 'bijlage-3'] as const;
  for (const f of ['docx', 'xlsx', 'html'] as const) files[f] = await exportOf(study, ids, f);
  files['pptx'] = await exportOf(study, ['tabel-2.1', 'prisma', 'bijlage-6'], 'pptx');
  files['csv'] = await exportOf(study, ['tabel-2.2'], 'csv');
}, 120000);
type Parts = Record<string, string>;
const edit = (f: string, change: (p: Parts) => void) => {
  const zip = unzipSync(files[f]!);
  const p: Parts = {};
  for (const n of Object.keys(zip)) if (/\.(xml|rels)$/.test(n)) p[n] = strFromU8(zip[n]!);
  const before = JSON.stringify(p);
  change(p);
  if (JSON.stringify(p) === before) throw new Error('NOTHING CHANGED');
  return zipSync({ ...zip, ...Object.fromEntries(Object.entries(p).map(([n, t]) => [n, strToU8(t)])) });
};
const D = 'word/document.xml';
// the cell after Zweden in table 2.1
const at = (x: string) => {
  const i = x.lastIndexOf('<w:tr>', x.indexOf('>Zweden<'));
  const e = x.indexOf('</w:tr>', i) + 7;
  return [i, e] as const;
};
const row = (g: (r: string) => string) => (p: Parts) => {
  const [i, e] = at(p[D]!);
  p[D] = p[D]!.slice(0, i) + g(p[D]!.slice(i, e)) + p[D]!.slice(e);
};
const SIX = '<w:r><w:t xml:space="preserve">6</w:t></w:r>';
const cell = (to: string) => row((r) => r.replace(SIX, to));
const run = (props: string) => cell(`<w:r><w:rPr>${props}</w:rPr><w:t>6</w:t></w:r>`);
const ns =
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const S = (n: number) => `ppt/slides/slide${n}.xml`;
const X = (n: number) => `xl/worksheets/sheet${n}.xml`;
const hasT21 = (p: Parts) =>
  Object.keys(p).find((n) => n.startsWith('ppt/slides/slide') && p[n]!.includes('>Zweden<'))!;
const sp = (extra: string, text: string, name = 'x') =>
  `<p:sp><p:nvSpPr><p:cNvPr id="999" name="${name}"/><p:cNvSpPr/><p:nvPr>${extra}</p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="9000000" cy="5000000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></p:spPr>${text === '' ? '' : `<p:txBody><a:bodyPr/><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody>`}</p:sp>`;
const attacks: [string, string, (p: Parts) => void][] = [
  ['docx', 'vMerge continue', row((r) => r.replace(/(<w:tcW w:w="3855" w:type="dxa"\/>)/, '$1<w:vMerge/>'))],
  ['docx', 'themeColor bg1', run('<w:color w:val="000000" w:themeColor="background1"/>')],
  ['docx', 'nearly white', run('<w:color w:val="FEFEFE"/>')],
  ['docx', 'strike', run('<w:strike/>')],
  ['docx', 'scale', run('<w:w w:val="1"/>')],
  ['docx', 'bdo', cell('<w:bdo w:val="rtl"><w:r><w:t>6</w:t></w:r></w:bdo>')],
  [
    'docx',
    'docDefaults vanish',
    (p) => {
      p['word/styles.xml'] = p['word/styles.xml']!.replace(
        /<w:rPrDefault>\s*<w:rPr>/,
        '$&<w:vanish/>',
      ).replace('<w:rPrDefault/>', '<w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault>');
      if (!p['word/styles.xml'].includes('vanish'))
        p['word/styles.xml'] = p['word/styles.xml'].replace(
          /(<w:styles[^>]*>)/,
          '$1<w:docDefaults><w:rPrDefault><w:rPr><w:vanish/></w:rPr></w:rPrDefault></w:docDefaults>',
        );
    },
  ],
  [
    'docx',
    'table style white',
    (p) => {
      p['word/styles.xml'] = p['word/styles.xml']!.replace(
        '</w:styles>',
        '<w:style w:type="table" w:styleId="Wit"><w:name w:val="Wit"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>',
      );
      const i = p[D]!.lastIndexOf('<w:tblPr>', p[D]!.indexOf('>Zweden<'));
      p[D] = p[D]!.slice(0, i + 9) + '<w:tblStyle w:val="Wit"/>' + p[D]!.slice(i + 9);
    },
  ],
  [
    'docx',
    'exact line 1',
    row((r) => r.replace(/<w:jc w:val="right"\/>/, '<w:spacing w:line="1" w:lineRule="exact"/>$&')),
  ],
  [
    'docx',
    'numbering prefix',
    (p) => {
      p['word/numbering.xml'] = p['word/numbering.xml']!.replace(
        /(<w:num )/,
        '<w:abstractNum w:abstractNumId="77"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="9"/></w:lvl></w:abstractNum>$1',
      ).replace('</w:numbering>', '<w:num w:numId="77"><w:abstractNumId w:val="77"/></w:num></w:numbering>');
      row((r) =>
        r.replace('<w:jc w:val="right"/>', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="77"/></w:numPr>$&'),
      )(p);
    },
  ],
  [
    'docx',
    'altChunk',
    (p) => {
      p[D] = p[D]!.replace('<w:sectPr', '<w:altChunk r:id="rIdZ"/><w:sectPr');
    },
  ],
  [
    'docx',
    'white rectangle',
    cell(
      `<w:r><w:drawing ${ns}><wp:anchor><a:graphic><a:graphicData uri="x"><wps:wsp><wps:spPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>${SIX}`,
    ),
  ],
  [
    'docx',
    'chart',
    cell(
      `<w:r><w:drawing ${ns}><wp:inline><a:graphic><a:graphicData uri="x"><c:chart r:id="rId99"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>${SIX}`,
    ),
  ],
  [
    'docx',
    'wordart',
    cell(`<w:r><w:pict ${ns}><v:shape><v:textpath string="99"/></v:shape></w:pict></w:r>${SIX}`),
  ],
  [
    'docx',
    'footer wordart',
    (p) => {
      p['word/footer1.xml'] = p['word/footer1.xml']!.replace(
        '</w:p>',
        `<w:r><w:pict ${ns}><v:shape><v:textpath string="CONCEPT 99"/></v:shape></w:pict></w:r></w:p>`,
      );
    },
  ],
  [
    'docx',
    'footer digits',
    (p) => {
      p['word/footer1.xml'] = p['word/footer1.xml']!.replace(
        '</w:p>',
        `</w:p><w:p><w:r><w:t>15</w:t></w:r></w:p>`,
      );
    },
  ],
  [
    'docx',
    'footer math',
    (p) => {
      p['word/footer1.xml'] = p['word/footer1.xml']!.replace(
        '</w:p>',
        `<m:oMath xmlns:m="m"><m:r><m:t>onjuist</m:t></m:r></m:oMath></w:p>`,
      );
    },
  ],
  [
    'docx',
    'dataBinding',
    (p) => {
      const i = p[D]!.lastIndexOf('<w:sdtPr>', p[D]!.indexOf('>Zweden<'));
      p[D] = p[D]!.slice(0, i + 9) + '<w:dataBinding w:xpath="/a" w:storeItemID="{0}"/>' + p[D]!.slice(i + 9);
    },
  ],
  [
    'docx',
    'svgBlip',
    (p) => {
      p[D] = p[D]!.replace(
        /<a:blip ([^>]*?)\/>/,
        '<a:blip $1><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip xmlns:asvg="x" r:embed="rIdZ"/></a:ext></a:extLst></a:blip>',
      );
    },
  ],
  [
    'docx',
    'crop',
    (p) => {
      p[D] = p[D]!.replace(/(<a:blip [^>]*?\/>)/, '$1<a:srcRect t="90000"/>');
    },
  ],
  [
    'docx',
    'blip lum',
    (p) => {
      p[D] = p[D]!.replace(/<a:blip ([^>]*?)\/>/, '<a:blip $1><a:lum bright="100000"/></a:blip>');
    },
  ],
  ['docx', 'minus', cell('<w:r><w:t>- 6</w:t></w:r>')],
  [
    'docx',
    'field that recalculates',
    cell(
      '<w:r><w:fldChar w:fldCharType="begin" w:dirty="true"/></w:r><w:r><w:instrText> QUOTE 99 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>6</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
  ],
  [
    'docx',
    'fldSimple',
    cell('<w:fldSimple w:instr=" QUOTE 99 " w:dirty="true"><w:r><w:t>6</w:t></w:r></w:fldSimple>'),
  ],
  ['docx', 'ptab/object', cell(`<w:r><w:object/></w:r>${SIX}`)],
  ['docx', 'subDoc', cell(`<w:subDoc r:id="rId7"/>${SIX}`)],
  ['docx', 'contentPart', cell(`<w:contentPart r:id="rId7"/>${SIX}`)],
  ['docx', 'dir', cell('<w:dir w:val="rtl"><w:r><w:t>6</w:t></w:r></w:dir>')],
  [
    'docx',
    'dropdown form',
    cell(
      '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="99"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText>FORMDROPDOWN</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>' +
        SIX,
    ),
  ],
  ['docx', 'textFill none', run('<w14:textFill xmlns:w14="x"><w14:noFill/></w14:textFill>')],
  [
    'docx',
    'frame off page',
    row((r) => r.replace('<w:jc w:val="right"/>', '<w:framePr w:x="30000" w:hAnchor="page"/>$&')),
  ],
];
const sheet =
  (g: (x: string) => string, n = 2) =>
  (p: Parts) => {
    p[X(n)] = g(p[X(n)]!);
  };
const style = (p: Parts, xf: string, extra: (s: string) => string = (s) => s) => {
  let s = extra(p['xl/styles.xml']!);
  const n = Number(/<cellXfs count="(\d+)"/.exec(s)![1]);
  s = s.replace(/<cellXfs count="\d+"/, `<cellXfs count="${n + 1}"`).replace('</cellXfs>', `${xf}</cellXfs>`);
  p['xl/styles.xml'] = s;
  return n;
};
const cellAt = (p: Parts, ref: string, g: (c: string) => string, n = 2) => {
  const re = new RegExp(`<c r="${ref}"[^>]*>.*?</c>`);
  const m = re.exec(p[X(n)]!);
  if (!m) throw new Error('no ' + ref);
  p[X(n)] = p[X(n)]!.replace(re, () => g(m[0]));
};
const xs: [string, string, (p: Parts) => void][] = [
  [
    'xlsx',
    'mergeCells',
    sheet((x) =>
      x.replace('</sheetData>', '</sheetData><mergeCells count="1"><mergeCell ref="B2:B4"/></mergeCells>'),
    ),
  ],
  ['xlsx', 'showFormulas', sheet((x) => x.replace('<sheetView ', '<sheetView showFormulas="1" '))],
  ['xlsx', 'boolean', (p) => cellAt(p, 'B2', (c) => c.replace('<c ', '<c t="b" '))],
  [
    'xlsx',
    'text format',
    (p) => {
      const n = style(
        p,
        '<xf numFmtId="199" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>',
        (s) =>
          s.includes('<numFmts')
            ? s.replace(
                /<numFmts count="\d+">/,
                '$&<numFmt numFmtId="199" formatCode="General;General;General;&quot;Noorwegen&quot;"/>',
              )
            : s.replace(
                /(<styleSheet[^>]*>)/,
                '$1<numFmts count="1"><numFmt numFmtId="199" formatCode="General;General;General;&quot;Noorwegen&quot;"/></numFmts>',
              ),
      );
      cellAt(p, 'A2', (c) => c.replace(/ s="\d+"/, '').replace('<c ', `<c s="${n}" `));
    },
  ],
  [
    'xlsx',
    'fill alignment',
    (p) => {
      const n = style(
        p,
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"><alignment horizontal="fill"/></xf>',
      );
      cellAt(p, 'B2', (c) => c.replace(/ s="\d+"/, '').replace('<c ', `<c s="${n}" `));
    },
  ],
  [
    'xlsx',
    'indexed white',
    (p) => {
      const s0 = p['xl/styles.xml']!;
      const f = Number(/<fonts count="(\d+)"/.exec(s0)![1]);
      const n = style(p, `<xf numFmtId="0" fontId="${f}" fillId="0" borderId="0"/>`, (s) =>
        s
          .replace(/<fonts count="\d+"/, `<fonts count="${f + 1}"`)
          .replace(
            '</fonts>',
            '<font><sz val="11"/><color indexed="9"/><name val="Calibri"/></font></fonts>',
          ),
      );
      cellAt(p, 'B2', (c) => c.replace(/ s="\d+"/, '').replace('<c ', `<c s="${n}" `));
    },
  ],
  [
    'xlsx',
    'strike font',
    (p) => {
      const s0 = p['xl/styles.xml']!;
      const f = Number(/<fonts count="(\d+)"/.exec(s0)![1]);
      const n = style(p, `<xf numFmtId="0" fontId="${f}" fillId="0" borderId="0"/>`, (s) =>
        s
          .replace(/<fonts count="\d+"/, `<fonts count="${f + 1}"`)
          .replace('</fonts>', '<font><strike/><sz val="11"/><name val="Calibri"/></font></fonts>'),
      );
      cellAt(p, 'B2', (c) => c.replace(/ s="\d+"/, '').replace('<c ', `<c s="${n}" `));
    },
  ],
  [
    'xlsx',
    'footer',
    sheet((x) =>
      x.replace(
        '</sheetData>',
        '</sheetData><headerFooter><oddFooter>&amp;CTotaal 99</oddFooter></headerFooter>',
      ),
    ),
  ],
  [
    'xlsx',
    'x14 conditional',
    sheet((x) =>
      x.replace(
        '</worksheet>',
        '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="x"><x14:conditionalFormatting/></x14:conditionalFormattings></ext></extLst></worksheet>',
      ),
    ),
  ],
  ['xlsx', 'zeroHeight', sheet((x) => x.replace('<sheetFormatPr ', '<sheetFormatPr zeroHeight="1" '))],
];
const ps: [string, string, (p: Parts) => void][] = [
  [
    'pptx',
    'layout text',
    (p) => {
      p['ppt/slideLayouts/slideLayout1.xml'] = p['ppt/slideLayouts/slideLayout1.xml']!.replace(
        '</p:spTree>',
        sp('', 'Zweden 99') + '</p:spTree>',
      );
    },
  ],
  [
    'pptx',
    'master text',
    (p) => {
      p['ppt/slideMasters/slideMaster1.xml'] = p['ppt/slideMasters/slideMaster1.xml']!.replace(
        '</p:spTree>',
        sp('', 'Zweden 99') + '</p:spTree>',
      );
    },
  ],
  [
    'pptx',
    'sldNum text',
    (p) => {
      p[S(1)] = p[S(1)]!.replace('</p:spTree>', sp('<p:ph type="sldNum"/>', 'Zweden 99') + '</p:spTree>');
    },
  ],
  [
    'pptx',
    'sldImg text',
    (p) => {
      p[S(1)] = p[S(1)]!.replace('</p:spTree>', sp('<p:ph type="sldImg"/>', 'Zweden 99') + '</p:spTree>');
    },
  ],
  [
    'pptx',
    'Zeef title text',
    (p) => {
      p[S(1)] = p[S(1)]!.replace('</p:spTree>', sp('', 'Zweden 99', 'Zeef title 9') + '</p:spTree>');
    },
  ],
  [
    'pptx',
    'white rectangle',
    (p) => {
      p[S(1)] = p[S(1)]!.replace('</p:spTree>', sp('', '') + '</p:spTree>');
    },
  ],
  [
    'pptx',
    'background picture',
    (p) => {
      p[S(1)] = p[S(1)]!.replace(
        /<p:cSld([^>]*)>/,
        '<p:cSld$1><p:bg><p:bgPr><a:blipFill><a:blip r:embed="rId1"/></a:blipFill></p:bgPr></p:bg>',
      );
    },
  ],
  [
    'pptx',
    'vMerge',
    (p) => {
      const n = hasT21(p);
      p[n] = p[n]!.replace(/(<a:t>Zweden<\/a:t>.*?<\/a:tc>)<a:tc(?=[ >])/s, '$1<a:tc vMerge="1"');
    },
  ],
  [
    'pptx',
    'bullet char',
    (p) => {
      const n = hasT21(p);
      p[n] = p[n]!.replace(
        /(<a:t>Zweden<\/a:t>.*?<a:p>)(<a:pPr[^>]*?)\/>/s,
        '$1$2><a:buChar char="9"/></a:pPr>',
      );
    },
  ],
  [
    'pptx',
    'strike',
    (p) => {
      const n = hasT21(p);
      p[n] = p[n]!.replace(/(<a:rPr )([^>]*>(?:(?!<a:rPr ).)*?<a:t>Zweden)/s, '$1strike="sngStrike" $2');
    },
  ],
  [
    'pptx',
    'nearly white',
    (p) => {
      const n = hasT21(p);
      const i = p[n]!.indexOf('<a:t>Zweden');
      const j = p[n]!.lastIndexOf('<a:r>', i);
      p[n] =
        p[n]!.slice(0, j) +
        '<a:r><a:rPr><a:solidFill><a:srgbClr val="FEFEFE"/></a:solidFill></a:rPr>' +
        p[n]!.slice(i);
    },
  ],
  [
    'pptx',
    'timing',
    (p) => {
      p[S(1)] = p[S(1)]!.replace('</p:sld>', '<p:timing><p:tnLst/></p:timing></p:sld>');
    },
  ],
];
const H = (g: (x: string) => string) => {
  const a = strFromU8(files['html']!);
  const b = g(a);
  if (a === b) throw new Error('NOTHING CHANGED');
  return strToU8(b);
};
const hZ = (x: string, to: (cell: string) => string) => {
  const i = x.indexOf('<td', x.indexOf('>Zweden<'));
  const e = x.indexOf('</td>', i) + 5;
  return x.slice(0, i) + to(x.slice(i, e)) + x.slice(e);
};
const inner = (g: (t: string) => string) => (x: string) =>
  hZ(x, (c) => c.replace(/>([^<]*)<\/(a|td)>/, (_m, t: string, n: string) => `>${g(t)}</${n}>`));
const hs: [string, (x: string) => string][] = [
  ['comment differential', (x) => x.replace('<main>', '<main><!--><p>Zweden 99</p><!---->')],
  ['comment --!>', (x) => x.replace('<main>', '<main><!-- a --!><p>Zweden 99</p><!-- -->')],
  ['pi', (x) => x.replace('Zweden<', 'Zweden<?x ?><')],
  ['foster text in table', (x) => x.replace(/(<table[^>]*data-zeef[^>]*>)/, '$1Zweden 99')],
  ['foster b in tr', (x) => x.replace(/<tr>/, '<tr><b>99</b>')],
  ['foster p in tbody', (x) => x.replace(/<tbody>/, '<tbody><p>99</p>')],
  ['onload', (x) => x.replace('<body>', '<body onload="document.body.innerText=99">')],
  [
    'refresh',
    (x) => x.replace('<meta charset', '<meta http-equiv="refresh" content="0;url=http://x"><meta charset'),
  ],
  ['input', (x) => x.replace('<main>', '<main><input value="Zweden 99">')],
  ['input in cell', inner((t) => `${t}<input value="9">`)],
  ['iframe', (x) => x.replace('<main>', '<main><iframe srcdoc="99"></iframe>')],
  ['object', (x) => x.replace('<main>', '<main><object data="x"></object>')],
  ['shadow root', inner((t) => `<b><template shadowrootmode="open">99</template>${t}</b>`)],
  ['style near white', inner((t) => `<b style="color:#fefefe">${t}</b>`)],
  ['style font:0', inner((t) => `<b style="font:0/0 a">${t}</b>`)],
  ['style escape', inner((t) => `<b style="d\\69splay:none">${t}</b>`)],
  ['style background over', inner((t) => `<b style="background:#000">${t}</b>`)],
  ['style content url', inner((t) => `<b style="content:url(data:x)">${t}</b>`)],
  ['style margin', inner((t) => `<b style="margin-left:-9999px">${t}</b>`)],
  ['del', inner((t) => `<del>${t}</del>`)],
  ['bdo', inner((t) => `<bdo dir="rtl">${t}</bdo>`)],
  ['details', inner((t) => `<details>${t}</details>`)],
  ['class', inner((t) => `<b class="x">${t}</b>`)],
  ['list value', (x) => x.replace('<main>', '<main><ol start="99"><li></li></ol>')],
  ['minus', inner((t) => `- ${t}`)],
  ['second body attr', (x) => x.replace('<body>', '<body style="display:none">')],
  ['html hidden', (x) => x.replace('<html ', '<html hidden ')],
  ['font color', inner((t) => `<font color="white">${t}</font>`)],
  ['font size', inner((t) => `<font size="-9">${t}</font>`)],
  ['bgcolor', inner((t) => `<b bgcolor="x">${t}</b>`)],
  ['entity without semicolon', inner(() => `&#54&#54`)],
  ['dialog', inner((t) => `<dialog>${t}</dialog>`)],
  ['option', inner((t) => `<datalist><option>${t}</datalist>`)],
  ['noscript', inner((t) => `${t}<noscript>99</noscript>`)],
  ['audio', inner((t) => `<video>${t}</video>`)],
  ['canvas', inner((t) => `<canvas>${t}</canvas>`)],
  ['iframe content', inner((t) => `<iframe>${t}</iframe>`)],
  ['rp', inner((t) => `<ruby><rp>${t}</rp></ruby>`)],
  ['textarea', inner((t) => `${t}<meter value=9></meter>`)],
  ['svg in cell', inner((t) => `${t}<svg><path d="M0 0h9"/></svg>`)],
  ['img in cell', inner((t) => `${t}<img alt="99" src="x">`)],
  ['plaintext tag close', inner((t) => `<xmp>${t}</xmp>`)],
  ['nested table in cell', inner((t) => `${t}<table><td>9</table>`)],
  ['rowspan', (x) => hZ(x, (c) => c.replace('<td', '<td rowspan="3"'))],
  ['after title', (x) => x.replace('</title>', '</title><base href="http://x/">')],
  ['style in body', (x) => x.replace('<main>', '<main><style>td{display:none}</style>')],
  ['style media attr', (x) => x.replace('<style>', '<style media="print">')],
  ['marquee', inner((t) => `<marquee>${t}</marquee>`)],
  ['svg style', (x) => x.replace(/<svg ([^>]*)>/, '<svg $1><style>*{display:none}</style>')],
  ['svg hidden figure', (x) => x.replace(/<figure/, '<figure style="display:none"')],
  ['frameset', (x) => x.replace('<body>', '<frameset><frame src=x></frameset><body>')],
];
const cases = [...attacks, ...xs, ...ps].map(([f, name, g]) => [f, name, () => edit(f, g)] as const);
const pages = hs.map(([name, g]) => ['html', name, () => H(g)] as const);

describe('a change that is seen and is no plain text', () => {
  it.each([...cases, ...pages])('in %s: %s', async (_format, _name, make) => {
    const found = findings(await verified(make(), study));
    expect(found.length).toBeGreaterThan(0);
  });
  it('a minus in a CSV file', async () => {
    const changed = strFromU8(files['csv']!).replace(/,(\d)/, ',- $1');
    expect(findings(await verified(strToU8(changed), study)).length).toBeGreaterThan(0);
  });
});
