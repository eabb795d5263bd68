import { Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import type { Annotation } from '../../../../shared/model/annotation';
import { useText } from '../../../lib/i18n';
import { AreaImage } from './AreaImage';

type Props = { annotation: Annotation; isWhole: boolean; onJump: () => void };

/**
 * The passage or the picture of an annotation; a click leads to it. Only a few lines, unless it is to be read whole.
 */
export function AnnotationQuote({ annotation: a, isWhole, onJump }: Props) {
  const t = useText();
  return (
    <UnstyledButton className="zeef-quote" onClick={onJump}>
      <VisuallyHidden>{t('reading.jump')}</VisuallyHidden>
      {a.imageSha256 !== null && (
        <AreaImage sha256={a.imageSha256} alt={t('reading.areaOf', { page: a.parts[0]?.pageLabel ?? '' })} />
      )}
      <Text size="sm" lineClamp={isWhole ? 12 : 3} component="span">
        {a.quote.exact === '' ? t(`reading.kind.${a.kind}`) : `“${a.quote.exact}”`}
      </Text>
    </UnstyledButton>
  );
}
