// English texts of citation searching, and of references that are read out of a PDF.
// Exactly the keys of nl-citations.ts.
import type { nlCitations } from './nl-citations';

export const enCitations: typeof nlCitations = {
  'citations.open': 'Reference list',
  'citations.openOf': 'Reference list of {{file}}',
  'citations.title': 'Reference list of {{file}}',
  'citations.reading': 'The reference list is being read',
  'citations.failed': 'Not read: {{reason}}',
  'citations.none':
    'No reference list was found in this document. A scanned document needs its text recognised first.',
  'citations.found':
    '{{count}} entries: {{known}} in the longlist already, {{likely}} perhaps, {{fresh}} new.',
  'citations.found_one':
    '{{count}} entry: {{known}} in the longlist already, {{likely}} perhaps, {{fresh}} new.',
  'citations.entry': 'Entry',
  'citations.inProject': 'In the longlist',
  'citations.fate': 'What becomes of it',
  'citations.fate.add': 'Add as new',
  'citations.fate.known': 'The same reference',
  'citations.fate.leave': 'Leave out',
  'citations.state.known': 'Is in the longlist:',
  'citations.state.likely': 'Perhaps the same as:',
  'citations.state.new': 'New',
  'citations.done': 'Done',
  'citations.page': 'Page {{page}}',
  'citations.correct': 'Correct',
  'citations.more': 'Show {{count}} more',
  'citations.more_one': 'Show {{count}} more',
  'citations.add': 'Add {{count}} new ones',
  'citations.add_one': 'Add {{count}} new one',
  'citations.link': 'Record {{count}} known ones',
  'citations.link_one': 'Record {{count}} known one',
  'citations.help':
    'What is new comes in as an import with the source ‘Reference lists’; of everything it stays known where it was found.',
  'citations.added': '{{count}} references added; {{links}} known ones recorded.',
  'citations.added_one': '{{count}} reference added; {{links}} known ones recorded.',
  'citations.file': 'Reference list of {{file}}.json',
  'citations.source': 'Reference lists',
  'citations.query': 'reference lists of reports that were read',
  'citations.foundIn.references': 'Found in the reference list of',
  'citations.foundIn.cited-by': 'Found as citing',
  'citations.seed': 'Seed',
  'citations.seedHelp': 'The report of which this file holds the citations.',
  'citations.direction': 'What the file holds',
  'citations.direction.references': 'what it cites',
  'citations.direction.cited-by': 'what cites it',
  'kind.citation.add': 'found in a reference list',
  'newFromPdf.offer': 'New reference from this file',
  'newFromPdf.offerOf': 'New reference from this file: {{file}}',
  'newFromPdf.title': 'New reference from {{file}}',
  'newFromPdf.reading': 'The file is being read',
  'newFromPdf.help':
    'Read out of the file itself. Check each field; only then is the reference added, with the file.',
  'newFromPdf.add': 'Add reference',
  'newFromPdf.noTitle': 'A title is needed.',
  'newFromPdf.added': 'Reference added, with {{file}}.',
};
