// The texts and pictures of the guide, from docs/user-guide: bundled by the build, and read when the guide is opened.
import type { MarkedToken } from 'marked';
import type { Language } from '../../../shared/model/fields';
import { type Chapter, chapters } from '../../store/guide.store';
import { readMarkdown, type Section, sectionsOf } from './markdown';

const texts = import.meta.glob<string>('../../../docs/user-guide/{nl,en}/*.md', {
  query: '?raw',
  import: 'default',
});
const pictures = import.meta.glob<string>('../../../docs/user-guide/images/*/*.png', {
  query: '?url',
  import: 'default',
  eager: true,
});

export type GuideChapter = {
  id: Chapter;
  title: string;
  tokens: readonly MarkedToken[];
  sections: Section[];
};

async function readChapter(language: Language, id: Chapter): Promise<GuideChapter> {
  const load = texts[`../../../docs/user-guide/${language}/${id}.md`];
  if (load === undefined) throw new Error(`no chapter ${id}`);
  const tokens = readMarkdown(await load());
  const sections = sectionsOf(id, tokens);
  return { id, title: sections[0]?.title ?? id, tokens, sections };
}

/** All chapters in a language, in their order. @throws where a text cannot be loaded */
export const readGuide = (language: Language): Promise<GuideChapter[]> =>
  Promise.all(chapters.map((id) => readChapter(language, id)));

/** The address of a picture that a chapter names as `../images/nl/name.png`; null for one that is not there. */
export function pictureOf(href: string): string | null {
  const path = /^\.\.\/images\/(.+)$/.exec(href)?.[1];
  return path === undefined ? null : (pictures[`../../../docs/user-guide/images/${path}`] ?? null);
}
