import { Text } from '@mantine/core';
import { diffWords } from '../../../../shared/annotation/diff-words';
import { useText } from '../../../lib/i18n';

/** What the passage said when it was marked, and what stands there now, word by word. */
export function PassageDiff({ before, after }: { before: string; after: string }) {
  const t = useText();
  return (
    <Text size="sm" className="zeef-diff">
      {diffWords(before, after).map((part, index) =>
        part.type === 'same' ? (
          <span key={index}>{part.text} </span>
        ) : part.type === 'gone' ? (
          <del key={index} title={t('reading.diff.gone')}>
            {part.text}{' '}
          </del>
        ) : (
          <ins key={index} title={t('reading.diff.new')}>
            {part.text}{' '}
          </ins>
        ),
      )}
    </Text>
  );
}
