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
};
