// English texts of documents that are no PDF.
import type { nlCopies } from './nl-copies';

export const enCopies: Record<keyof typeof nlCopies, string> = {
  'copies.html': 'Reading copy of a web page, made by Zeef. Page numbers are those of the copy.',
  'copies.mhtml': 'Reading copy of a saved web page, made by Zeef. Page numbers are those of the copy.',
  'copies.docx': 'Reading copy of a Word file, made by Zeef. Page numbers are those of the copy.',
  'copies.epub': 'Reading copy of an e-book, made by Zeef. Page numbers are those of the copy.',
  'copies.short.html': 'reading copy of a web page',
  'copies.short.mhtml': 'reading copy of a web page',
  'copies.short.docx': 'reading copy of a Word file',
  'copies.short.epub': 'reading copy of an e-book',
  'copies.save': 'Save the original',
  'copies.saveOf': 'Save the original: {{file}}',
  'copies.gone': 'The original of {{file}} is no longer on this computer.',
  'files.refused.unknown':
    '{{file}} is not a PDF, web page (HTML or MHTML), Word file (.docx) or e-book (EPUB). Nothing was stored.',
  'files.refused.old-word':
    '{{file}} is a file of an old Office. Open it in Word and save it as .docx or PDF. Nothing was stored.',
  'files.refused.encrypted':
    '{{file}} is protected by a password or against copying and cannot be read. Nothing was stored.',
  'files.refused.empty': 'There is no text in {{file}}. Nothing was stored.',
  'files.refused.damaged': '{{file}} is damaged or incomplete. Nothing was stored.',
  'files.refused.too-large':
    '{{file}} is too large, or becomes so when unpacked, for a reading copy. Nothing was stored.',
  'files.refused.too-deep': '{{file}} is nested too deeply for a reading copy. Nothing was stored.',
  'files.omitted': 'Not in the reading copy of {{file}}: {{what}}.',
  'files.omitted.scripts': '{{count}} scripts',
  'files.omitted.scripts_one': '{{count}} script',
  'files.omitted.forms': '{{count}} form fields and buttons',
  'files.omitted.forms_one': '{{count}} form field or button',
  'files.omitted.frames': '{{count}} embedded pages',
  'files.omitted.frames_one': '{{count}} embedded page',
  'files.omitted.media': '{{count}} pieces of video or sound',
  'files.omitted.media_one': '{{count}} piece of video or sound',
  'files.omitted.pictures': '{{count}} pictures that are not in the file itself or cannot be drawn',
  'files.omitted.pictures_one': '{{count}} picture that is not in the file itself or cannot be drawn',
  'files.omitted.furniture': '{{count}} parts of the website itself, such as menus',
  'files.omitted.furniture_one': '{{count}} part of the website itself, such as a menu',
  'files.omitted.deleted': '{{count}} pieces of deleted text',
  'files.omitted.deleted_one': '{{count}} piece of deleted text',
  'files.omitted.hidden': '{{count}} parts that the page keeps hidden',
  'files.omitted.hidden_one': '{{count}} part that the page keeps hidden',
  'files.omitted.chapters': '{{count}} chapters that are not in the file',
  'files.omitted.chapters_one': '{{count}} chapter that is not in the file',
  'files.omitted.extras': '{{count}} parts beside the text, such as headers, comments and charts',
  'files.omitted.extras_one': '{{count}} part beside the text, such as a header or chart',
};
