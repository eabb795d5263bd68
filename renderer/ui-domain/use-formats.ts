// What is known of formats of references: their names and the endings of their files, and how they are written.
import { useEffect, useState } from 'react';
import type { ReferenceWriter } from '../../shared/import/serialise/writer';
import type { Language } from '../../shared/model/fields';
import { useAppStore } from '../store/app.store';

type Formats = {
  /** The name of a format by its id. */
  nameOf: (id: string, language: Language) => string;
  /** How the names of files end that can be read, without the dot. */
  extensions: readonly string[];
  writers: readonly ReferenceWriter[];
};

let loaded: Promise<Formats> | null = null;

/**
 * Formats bring all their readers along, which nothing else in the window needs: they are a file of their own, fetched
 * once.
 */
const loadFormats = (): Promise<Formats> =>
  (loaded ??= Promise.all([
    import('../../shared/import/format-names'),
    import('../../shared/import/write-file'),
  ]).then(([names, writing]) => ({
    nameOf: names.formatName,
    extensions: names.fileExtensions,
    writers: writing.writers,
  })));

/** The formats; null for the moment until they are there. */
export function useFormats(): Formats | null {
  const [formats, setFormats] = useState<Formats | null>(null);
  useEffect(() => void loadFormats().then(setFormats), []);
  return formats;
}

/** The names of one or more formats, as an import keeps their ids: "ris, csv". Ids until the formats are there. */
export function useFormatNames(): (ids: string) => string {
  const formats = useFormats();
  const language = useAppStore((s) => s.language);
  return (ids) =>
    ids
      .split(', ')
      .map((id) => formats?.nameOf(id, language) ?? id)
      .join(', ');
}
