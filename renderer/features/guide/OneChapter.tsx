import { Button, Group } from '@mantine/core';
import type { Chapter } from '../../store/guide.store';
import { Article, type Picture } from './Article';
import type { GuideChapter } from './chapters';

type Props = {
  guide: readonly GuideChapter[];
  at: Chapter;
  goTo: (chapter: Chapter, heading?: string | null) => void;
  enlarge: (picture: Picture) => void;
};

/** One chapter, and the way to the one before and after it. */
export function OneChapter({ guide, at, goTo, enlarge }: Props) {
  const index = guide.findIndex(({ id }) => id === at);
  const [before, shown, after] = [guide[index - 1], guide[index], guide[index + 1]];
  if (shown === undefined) return null;
  return (
    <>
      <Article tokens={shown.tokens} chapter={at} goTo={goTo} enlarge={enlarge} />
      <Group justify="space-between" mt="md">
        {before !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => goTo(before.id)}>
            ← {before.title}
          </Button>
        )}
        {after !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => goTo(after.id)}>
            {after.title} →
          </Button>
        )}
      </Group>
    </>
  );
}
