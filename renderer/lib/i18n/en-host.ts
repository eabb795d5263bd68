// English texts of what the host does: writing files, the journal, licences.
import type { nlHost } from './nl-host';

export const enHost: Record<keyof typeof nlHost, string> = {
  'write.failed': '“{{file}}” was not saved: {{reason}}.',
  'write.kept': 'The file that was already there is untouched.',
  'write.disk-full': 'the disk is full',
  'write.read-only': 'the disk is read-only',
  'write.not-allowed': 'writing is not allowed there',
  'write.too-large': 'the file is larger than the disk allows',
  'write.folder-gone': 'the folder is no longer there',
  'write.in-use': 'another program has the file open',
  'write.short-write': 'the disk took only part of it',
  'write.read-back': 'what was written does not read back as it was',
  'write.write-failed': 'writing failed',
  'repair.journal-rebuilt':
    'The journal on disk was damaged and has been rebuilt from the database. Nothing was lost; the damaged one is kept beside it.',
  'repair.salvaged':
    'The database was empty and the journal on disk damaged. What was still sound in the journal is here; check the latest work and import a bundle if need be. The damaged journal is kept.',
  'repair.salvagedProject':
    '“{{title}}” was missing from the database. The journal on disk was damaged: {{lost}} lines could not be read. What was sound has been restored; check the latest work.',
  'repair.behind': 'In the database; not yet in the journal.',
  'host.locked': 'another Zeef program is writing this journal',
  'host.damaged': 'the journal is damaged',
  'host.unreadable': 'the journal cannot be read',
  'host.journal-newer': 'a newer version of Zeef wrote this journal; it has not been touched',
  'host.gap': 'the journal lacks an earlier step',
  'about.title': 'About Zeef',
  'about.version': 'Zeef {{version}}',
  'about.licence':
    'Zeef is free software under the GNU Affero General Public License, version 3 or later (AGPL-3.0-or-later), without any warranty. You may use, share and change it; whoever shares or offers a changed version gives its source too.',
  'about.readLicence': 'Read the licence',
  'about.find': 'Find in what Zeef contains',
  'about.count': '{{count}} parts by others, each with its licence',
  'about.count_one': '{{count}} part by others, with its licence',
  'about.failed': 'The list of licences cannot be read ({{reason}}).',
};
