import { Card, Text, Title } from '@mantine/core';
import type { HighlightTerm } from '../../../shared/model/screening-settings';
import type { Reference } from '../../../shared/model/reference';
import { formatNames, yearOf } from '../../../shared/model/reference';
import { shownTitle } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { useProjectData } from '../../store/session';
import { useReferenceTexts } from '../../store/use-texts';
import { TranslationField } from '../../ui-domain/TranslationField';
import { Highlighted } from './Highlighted';

type TextProps = { reference: Reference; terms: readonly HighlightTerm[] };
type Props = TextProps & {
  /** The abstract is put away until asked for: the whole text stands beneath it. */
  isFolded?: boolean;
};

/**
 * What is screened: title, where it appeared, and abstract, with the person's terms marked. Each by its own direction:
 * a sign in one that turns text around turns nothing beside it.
 */
export function ScreeningCard({ reference, terms, isFolded = false }: Props) {
  const t = useText();
  const { csl } = reference;
  const data = useProjectData();
  const title = shownTitle(data, reference);
  const abstract = (
    <Text mt="sm" dir="auto" className="zeef-abstract">
      <Abstract reference={reference} terms={terms} />
    </Text>
  );
  const translation = <AbstractTranslation reference={reference} />;
  return (
    <Card withBorder data-testid="screening-card" data-reference={reference.id}>
      <Title order={2} size={isFolded ? 'h5' : 'h3'} dir="auto">
        <Highlighted text={title} terms={terms} />
      </Title>
      <Text c="dimmed" dir="auto" size={isFolded ? 'sm' : 'md'}>
        {[formatNames(csl.author), yearOf(csl), csl['container-title']].filter(Boolean).join(' · ')}
      </Text>
      {isFolded ? (
        <details>
          <summary>{t('field.abstract')}</summary>
          {abstract}
          {translation}
        </details>
      ) : (
        <>
          {abstract}
          {translation}
        </>
      )}
    </Card>
  );
}

/** The abstract. While it is being read nothing stands there: least of all that there is none. */
function Abstract({ reference, terms }: TextProps) {
  const t = useText();
  const { reference: read, problem } = useReferenceTexts(reference);
  if (problem !== null) return t('common.textsUnread', { problem });
  if (read === null) return null;
  const { abstract } = read.csl;
  return abstract === undefined ? t('screening.noAbstract') : <Highlighted text={abstract} terms={terms} />;
}

function AbstractTranslation({ reference }: { reference: Reference }) {
  const { reference: read } = useReferenceTexts(reference);
  return (
    <TranslationField
      of={{ type: 'abstract', referenceId: reference.id }}
      original={read?.csl.abstract ?? ''}
    />
  );
}
