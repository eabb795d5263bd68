// English texts of what becomes of data, and of the age of the program.
import type { nlPrivacy } from './nl-privacy';

export const enPrivacy: Record<keyof typeof nlPrivacy, string> = {
  'build.date': 'Built on {{date}}.',
  'build.old': 'This version is over three months old',
  'build.oldHelp':
    'It was built on {{date}}. Ask whoever gave you Zeef, or your IT department, for a newer one. Zeef does not look for one itself, as it makes no connection to the internet. Your projects stay when you update.',
  'privacy.title': 'Privacy',
  'privacy.where': 'Where your data are',
  'privacy.whereDesktop':
    'On this computer, in your own user folder: %LOCALAPPDATA%\\zeef (Windows), ~/Library/Application Support/zeef (Mac) or ~/.config/zeef (Linux). There are the database, a journal of every change, the documents and the backups, unless you chose another folder for those.',
  'privacy.whereBrowser':
    'In this browser, on this computer. Whoever clears the data of the browser erases your projects too.',
  'privacy.whereFiles': 'Bundles and exported files are where you saved them.',
  'privacy.sent': 'What is sent',
  'privacy.sentNothing':
    'Nothing. Zeef has no account, makes no connection to the internet and does not record what you do.',
  'privacy.sentTeam':
    'Only who begins a team sends anything: encrypted, to the folder or server that you choose yourself.',
  'privacy.sentNames':
    'Who takes part is named with every decision and in the log. A bundle with choices can leave names out.',
  'privacy.readers': 'Who can read them',
  'privacy.readMachine':
    'Whoever is signed in as you on this computer, and who administers it. On disk the data are not encrypted: use the disk encryption of your system (BitLocker, FileVault, LUKS).',
  'privacy.readRoles':
    'Roles and blind work on one computer prevent mistakes. They are no lock: who can open the files can read everything.',
  'privacy.readTeam':
    'In a team only its members can read. Who administers the folder or server sees how much each device writes, when and how large, but not what.',
  'privacy.readBundle': 'A bundle can be read by whoever has it, unless you put a password on it.',
  'privacy.erase': 'How to erase them',
  'privacy.eraseProject':
    'One project: choose Delete on the start page, and then Erase for good under Deleted projects. Then its database, journal, documents and backups on this computer go.',
  'privacy.eraseAll': 'Everything: remove Zeef and the folder above; in a browser the data of this site.',
  'privacy.eraseOwn': 'Bundles, exports and backups on another disk you erase yourself.',
  'privacy.eraseShared':
    'What a team has shared cannot be recalled. The files there are written once and never changed: erasing on this computer leaves them, as it leaves the copies of the other members. Only who administers the folder or server can remove them there.',
};
