// The parts of a presentation that are the same for every deck: theme, master, layouts, notes. Written by hand since
// the parts are few and must be valid. Source: ECMA-376 part 1, section 13 (PresentationML packages) and 19.3 (slides).
import { escapeXml } from '../../kernel/xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const NAMES =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"';
const TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

/** English Metric Units of a length in points. */
export const emu = (points: number): number => Math.round(points * 12700);
/** The slide, and where things stand on it, in points. */
export const SLIDE = { width: 960, height: 540 };
export const TITLE_BOX = { x: 44, y: 22, w: 872, h: 64 };
export const BODY_BOX = { x: 44, y: 98, w: 872, h: 392 };
const NUMBER_BOX = { x: 846, y: 502, w: 70, h: 22 };
export const ACCENT = '1F3864';
export const INK = '1F2937';

type Box = { x: number; y: number; w: number; h: number };
/** Place and size as DrawingML. */
export function xfrm({ x, y, w, h }: Box, tag = 'a:xfrm', attributes = ''): string {
  return `<${tag}${attributes}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></${tag}>`;
}

const TREE =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const fill = (colour: string): string => `<a:solidFill><a:srgbClr val="${colour}"/></a:solidFill>`;

function placeholder(id: number, name: string, ph: string, box: Box, body: string, prompt: string): string {
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>` +
    `<p:spPr>${xfrm(box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>${body}${prompt}</p:txBody></p:sp>`
  );
}

const BODY_PR =
  '<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="t"><a:normAutofit/></a:bodyPr><a:lstStyle/>';
const TITLE_PR = BODY_PR.replace('anchor="t"', 'anchor="ctr"');
const NUMBER =
  '<a:p><a:pPr algn="r"/><a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr lang="nl-NL" sz="1100"><a:latin typeface="+mn-lt"/></a:rPr><a:t>‹nr.›</a:t></a:fld><a:endParaRPr lang="nl-NL" sz="1100"/></a:p>';
const prompt = (text: string): string => `<a:p><a:r><a:rPr lang="nl-NL"/><a:t>${text}</a:t></a:r></a:p>`;

const titleShape = (id: number): string =>
  placeholder(id, 'Titel', 'type="title"', TITLE_BOX, TITLE_PR, prompt('Titel'));
const bodyShape = (id: number): string =>
  placeholder(id, 'Tekst', 'type="body" idx="1"', BODY_BOX, BODY_PR, prompt('Tekst'));
const numberShape = (id: number): string =>
  placeholder(
    id,
    'Dianummer',
    'type="sldNum" sz="quarter" idx="12"',
    NUMBER_BOX,
    '<a:bodyPr/><a:lstStyle/>',
    NUMBER,
  );

function level(
  n: number,
  margin: number,
  indent: number,
  bullet: string,
  size: number,
  bold: string,
): string {
  return (
    `<a:lvl${n}pPr marL="${emu(margin)}" indent="${emu(indent)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPts val="${n === 1 ? 800 : 300}"/></a:spcBef>${bullet}` +
    `<a:defRPr sz="${size}"${bold} kern="1200">${fill(INK)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${n}pPr>`
  );
}
const BULLET = '<a:buFont typeface="Arial"/><a:buChar char="•"/>';
const STYLES =
  `<p:txStyles><p:titleStyle><a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2800" b="1" kern="1200">${fill(ACCENT)}<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr></p:titleStyle>` +
  `<p:bodyStyle>${level(1, 0, 0, '<a:buNone/>', 2200, ' b="1"')}${level(2, 22, -18, BULLET, 2000, '')}</p:bodyStyle>` +
  `<p:otherStyle>${level(1, 0, 0, '<a:buNone/>', 1800, '')}</p:otherStyle></p:txStyles>`;
const MAP =
  'bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"';
const BAND = `<p:sp><p:nvSpPr><p:cNvPr id="9" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${xfrm({ x: 0, y: 0, w: 13, h: SLIDE.height })}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>${fill(ACCENT)}</p:spPr></p:sp>`;
const BACKGROUND =
  '<p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>';

const MASTER = `${HEAD}<p:sldMaster ${NAMES}><p:cSld>${BACKGROUND}<p:spTree>${TREE}${BAND}${titleShape(2)}${bodyShape(3)}${numberShape(4)}</p:spTree></p:cSld><p:clrMap ${MAP}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst>${STYLES}</p:sldMaster>`;
const layout = (name: string, type: string, shapes: string): string =>
  `${HEAD}<p:sldLayout ${NAMES} type="${type}" preserve="1"><p:cSld name="${name}"><p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;

function theme(name: string): string {
  const colours = `<a:dk1><a:srgbClr val="${INK}"/></a:dk1><a:lt1><a:srgbClr val="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="${ACCENT}"/></a:dk2><a:lt2><a:srgbClr val="E8EEF4"/></a:lt2><a:accent1><a:srgbClr val="${ACCENT}"/></a:accent1><a:accent2><a:srgbClr val="3B5BDB"/></a:accent2><a:accent3><a:srgbClr val="2F855A"/></a:accent3><a:accent4><a:srgbClr val="B7791F"/></a:accent4><a:accent5><a:srgbClr val="C53030"/></a:accent5><a:accent6><a:srgbClr val="4A5568"/></a:accent6><a:hlink><a:srgbClr val="0B5394"/></a:hlink><a:folHlink><a:srgbClr val="5B3A8C"/></a:folHlink>`;
  const font = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/>';
  const flat = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${flat}</a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${HEAD}<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="${name}"><a:themeElements><a:clrScheme name="Zeef">${colours}</a:clrScheme><a:fontScheme name="Zeef"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Zeef"><a:fillStyleLst>${flat.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${flat.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}

const IMAGE_BOX = { x: 60, y: 60, w: 420, h: 236 };
const NOTE_BOX = { x: 54, y: 320, w: 432, h: 420 };
const NOTES_MASTER = `${HEAD}<p:notesMaster ${NAMES}><p:cSld>${BACKGROUND}<p:spTree>${TREE}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Dia"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>${xfrm(IMAGE_BOX)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:sp>${placeholder(3, 'Notities', 'type="body" sz="quarter" idx="3"', NOTE_BOX, '<a:bodyPr/><a:lstStyle/>', prompt('Notities'))}</p:spTree></p:cSld><p:clrMap ${MAP}/></p:notesMaster>`;

/** Lines of notes as a part of their own. */
export function notesPart(notes: string, mark: string, language: string): string {
  const lines = notes
    .split('\n')
    .map((l) => `<a:p><a:r><a:rPr lang="${language}"/><a:t>${escapeXml(l)}</a:t></a:r></a:p>`);
  return `${HEAD}<p:notes ${NAMES}><p:cSld><p:spTree>${TREE}<p:sp><p:nvSpPr><p:cNvPr id="2" name="Dia"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr><p:cNvPr id="3" name="Notities${mark === '' ? '' : ` [${mark}]`}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>${lines.join('')}</p:txBody></p:sp></p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>`;
}

/** A slide of its shapes; the page number is always last. */
export function slidePart(shapes: string): string {
  return `${HEAD}<p:sld ${NAMES}><p:cSld><p:spTree>${TREE}${shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`;
}

/** The shape that prints a slide's number. */
export function slideNumber(id: number, n: number, language: string): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Dianummer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="r"/><a:fld id="{F7021451-1387-4CA6-816F-3879F97B5CBC}" type="slidenum"><a:rPr lang="${language}" sz="1100"><a:latin typeface="+mn-lt"/></a:rPr><a:t>${n}</a:t></a:fld><a:endParaRPr lang="${language}" sz="1100"/></a:p></p:txBody></p:sp>`;
}

/** A part with what it refers to. */
export type Relation = { id: string; type: string; target: string; isExternal?: true };
/** The part that says what a part refers to. */
export function relationsPart(relations: readonly Relation[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations
    .map(
      (r) =>
        `<Relationship Id="${r.id}" Type="${r.type.startsWith('http') ? r.type : TYPE + r.type}" Target="${escapeXml(r.target)}"${r.isExternal ? ' TargetMode="External"' : ''}/>`,
    )
    .join('')}</Relationships>`;
}

export type Properties = { title: string; subject: string; language: string; mark: string };
const OOXML = 'application/vnd.openxmlformats-officedocument.';

/** Everything around the slides, by name of the part. `withNotes` says of each slide whether it has notes. */
export function packageParts(
  withNotes: readonly boolean[],
  { title, subject, language, mark }: Properties,
): Record<string, string> {
  const slides = withNotes.map((_, i) => i + 1);
  const overrides = [
    ['ppt/presentation.xml', `${OOXML}presentationml.presentation.main+xml`],
    ['ppt/slideMasters/slideMaster1.xml', `${OOXML}presentationml.slideMaster+xml`],
    ['ppt/slideLayouts/slideLayout1.xml', `${OOXML}presentationml.slideLayout+xml`],
    ['ppt/slideLayouts/slideLayout2.xml', `${OOXML}presentationml.slideLayout+xml`],
    ['ppt/theme/theme1.xml', `${OOXML}theme+xml`],
    ['ppt/theme/theme2.xml', `${OOXML}theme+xml`],
    ['ppt/notesMasters/notesMaster1.xml', `${OOXML}presentationml.notesMaster+xml`],
    ...slides.map((n) => [`ppt/slides/slide${n}.xml`, `${OOXML}presentationml.slide+xml`]),
    ...slides.flatMap((n) =>
      withNotes[n - 1] === true
        ? [[`ppt/notesSlides/notesSlide${n}.xml`, `${OOXML}presentationml.notesSlide+xml`]]
        : [],
    ),
    ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['docProps/app.xml', `${OOXML}extended-properties+xml`],
    ['docProps/custom.xml', `${OOXML}custom-properties+xml`],
  ];
  return {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`).join('')}</Types>`,
    '_rels/.rels': relationsPart([
      { id: 'rId1', type: 'officeDocument', target: 'ppt/presentation.xml' },
      {
        id: 'rId2',
        type: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
        target: 'docProps/core.xml',
      },
      { id: 'rId3', type: 'extended-properties', target: 'docProps/app.xml' },
      { id: 'rId4', type: 'custom-properties', target: 'docProps/custom.xml' },
    ]),
    'docProps/core.xml': `${HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:subject>${escapeXml(subject)}</dc:subject><dc:creator>Zeef</dc:creator><dc:language>${language}</dc:language></cp:coreProperties>`,
    'docProps/app.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Zeef</Application><Slides>${slides.length}</Slides></Properties>`,
    'docProps/custom.xml': `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="zeef"><vt:lpwstr>${escapeXml(mark)}</vt:lpwstr></property></Properties>`,
    'ppt/presentation.xml': `${HEAD}<p:presentation ${NAMES} saveSubsetFonts="1"><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rIdMaster"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rIdNotes"/></p:notesMasterIdLst><p:sldIdLst>${slides.map((n) => `<p:sldId id="${255 + n}" r:id="rIdSlide${n}"/>`).join('')}</p:sldIdLst><p:sldSz cx="${emu(SLIDE.width)}" cy="${emu(SLIDE.height)}"/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relationsPart([
      { id: 'rIdMaster', type: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
      { id: 'rIdNotes', type: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
      { id: 'rIdTheme', type: 'theme', target: 'theme/theme1.xml' },
      ...slides.map((n) => ({ id: `rIdSlide${n}`, type: 'slide', target: `slides/slide${n}.xml` })),
    ]),
    'ppt/theme/theme1.xml': theme('Zeef'),
    'ppt/theme/theme2.xml': theme('Zeef notities'),
    'ppt/slideMasters/slideMaster1.xml': MASTER,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relationsPart([
      { id: 'rId1', type: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { id: 'rId2', type: 'slideLayout', target: '../slideLayouts/slideLayout2.xml' },
      { id: 'rId3', type: 'theme', target: '../theme/theme1.xml' },
    ]),
    'ppt/slideLayouts/slideLayout1.xml': layout(
      'Titel en tekst',
      'tx',
      `${titleShape(2)}${bodyShape(3)}${numberShape(4)}`,
    ),
    'ppt/slideLayouts/slideLayout2.xml': layout(
      'Alleen titel',
      'titleOnly',
      `${titleShape(2)}${numberShape(4)}`,
    ),
    ...Object.fromEntries(
      [1, 2].map((n) => [
        `ppt/slideLayouts/_rels/slideLayout${n}.xml.rels`,
        relationsPart([{ id: 'rId1', type: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }]),
      ]),
    ),
    'ppt/notesMasters/notesMaster1.xml': NOTES_MASTER,
    'ppt/notesMasters/_rels/notesMaster1.xml.rels': relationsPart([
      { id: 'rId1', type: 'theme', target: '../theme/theme2.xml' },
    ]),
  };
}
