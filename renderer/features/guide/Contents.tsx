import { Text } from '@mantine/core';
import { useText } from '../../lib/i18n';
import type { Chapter } from '../../store/guide.store';
import type { GuideChapter } from './chapters';
import { searchGuide } from './search';

type GoTo = (chapter: Chapter, heading: string | null) => void;

/** The list of chapters, with the one that is shown marked. */
export function Contents({ guide, at, goTo }: { guide: readonly GuideChapter[]; at: Chapter; goTo: GoTo }) {
  const t = useText();
  return (
    <nav aria-label={t('guide.chapters')}>
      <ol className="zeef-guide-list">
        {guide.map(({ id, title }) => (
          <li key={id}>
            <button
              type="button"
              className="zeef-guide-link"
              aria-current={id === at ? 'page' : undefined}
              onClick={() => goTo(id, null)}
            >
              {title}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** The sections in which the words stand that were typed; each leads there. */
export function Hits({ guide, typed, goTo }: { guide: readonly GuideChapter[]; typed: string; goTo: GoTo }) {
  const t = useText();
  const hits = searchGuide(
    guide.flatMap(({ sections }) => sections),
    typed,
  );
  const titleOf = (id: Chapter): string => guide.find((chapter) => chapter.id === id)?.title ?? '';
  return (
    <>
      <Text size="sm" role="status">
        {t(hits.length === 0 ? 'guide.noHits' : 'guide.hits', { count: hits.length })}
      </Text>
      <ul className="zeef-guide-list">
        {hits.map(({ chapter, title, anchor, excerpt }) => (
          <li key={`${chapter}#${anchor}`}>
            <button type="button" className="zeef-guide-link" onClick={() => goTo(chapter, anchor)}>
              {titleOf(chapter) === title ? title : `${titleOf(chapter)}: ${title}`}
            </button>
            <p>{excerpt}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
