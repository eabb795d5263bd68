// What people call formats, and how the names of their files end: for choosers, help, lists and messages.
import type { Language } from '../model/fields';
import { archiveExtensions } from './bytes/unpack';
import { formats } from './formats/registry';

/** The name of a format by its id; the id itself where there is none any more, as old imports may name it. */
export function formatName(id: string, language: Language): string {
  const name = formats.find((format) => format.id === id)?.name ?? id;
  return typeof name === 'string' ? name : name[language];
}

/** The names of all formats, in the order of the alphabet. */
export const formatNames = (language: Language): string[] =>
  formats.map((format) => formatName(format.id, language)).sort((a, b) => a.localeCompare(b, language));

/** The only database that writes a format, as people name it; '' where there are several. */
export const databaseOf = (id: string): string => formats.find((format) => format.id === id)?.writtenBy ?? '';

/** How the names of files end that are read, archives too, without the dot; each once. */
export const fileExtensions: readonly string[] = [
  ...new Set([...formats.flatMap((format) => format.extensions), ...archiveExtensions]),
];
