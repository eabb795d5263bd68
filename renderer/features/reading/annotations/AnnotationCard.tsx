import { Button, Card, Group } from '@mantine/core';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { EvidenceTarget } from '../../../../shared/model/evidence';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Reference } from '../../../../shared/model/reference';
import { useText } from '../../../lib/i18n';
import { textParts } from '../../../lib/term-lines';
import { goTo } from '../../../store/app.store';
import { useProject } from '../../../store/session';
import { AutosaveField } from '../../../ui-domain/fields/AutosaveField';
import { LinesField } from '../../../ui-domain/fields/LinesField';
import { TranslationField } from '../../../ui-domain/TranslationField';
import { useAct } from '../../../ui-domain/use-act';
import { useReadingStore } from '../reading.store';
import { AnnotationFacts } from './AnnotationFacts';
import { AnnotationQuote } from './AnnotationQuote';
import { AttachMenu } from './AttachMenu';
import { ChangeMenu } from './ChangeMenu';
import { FoundPassage } from './FoundPassage';
import { useAnnotate } from './use-annotate';
import { useChangeAnnotation, useRemoveAnnotation } from './use-change-annotation';
import { useTargets } from './use-targets';
import { UsesOf } from './UsesOf';

type Props = {
  annotation: Annotation;
  author: string;
  reference: Reference;
  document: ReferenceDocument | null;
  intervention: Intervention | null;
  isSelected: boolean;
};

/** One annotation: its passage, where it is used, and everything that can be done with it. */
export function AnnotationCard({
  annotation: a,
  author,
  reference,
  document,
  intervention,
  isSelected,
}: Props) {
  const t = useText();
  const { colours } = useProject();
  const act = useAct();
  const remove = useRemoveAnnotation();
  const { attach } = useAnnotate();
  const { options } = useTargets(reference, intervention);
  const onAttach = (target: EvidenceTarget): void =>
    void act(t('reading.attachEvidence'), () => attach(a, target));
  const onJump = (): void => {
    useReadingStore.setState({ selected: a.id });
    goTo('reading', reference.id, a.id);
  };
  return (
    <Card
      withBorder
      padding="xs"
      data-annotation={a.id}
      data-state={a.anchor.state}
      className={isSelected ? 'zeef-chosen' : undefined}
      style={{ borderLeft: `4px solid ${colours.find((c) => c.id === a.colour)?.css ?? 'transparent'}` }}
    >
      <AnnotationQuote annotation={a} isWhole={isSelected} onJump={onJump} />
      <AnnotationFacts annotation={a} author={author} />
      {a.anchor.state === 'approximate' && <FoundPassage annotation={a} document={document} />}
      <TranslationField of={{ type: 'passage', annotationId: a.id }} original={a.quote.exact} />
      <UsesOf annotation={a} />
      <OwnWords annotation={a} withTags={isSelected} />
      <Group gap={4} mt={4}>
        <AttachMenu label={t('reading.asRating')} options={options} groups={['rating']} onAttach={onAttach} />
        {intervention !== null && (
          <AttachMenu
            label={t('reading.asField')}
            options={options}
            groups={['field', 'effect', 'selection']}
            onAttach={onAttach}
          />
        )}
        <ChangeMenu annotation={a} document={document} />
        <Button size="compact-sm" variant="subtle" color="red" onClick={() => void remove(a)}>
          {t('common.delete')}
        </Button>
      </Group>
    </Card>
  );
}

/** What people write with an annotation: a comment, and tags. */
function OwnWords({ annotation: a, withTags }: { annotation: Annotation; withTags: boolean }) {
  const t = useText();
  const change = useChangeAnnotation();
  return (
    <>
      <AutosaveField
        place={{ table: 'annotations', id: a.id, field: 'comment' }}
        label={t('reading.comment')}
        stored={a.comment}
        save={(comment, builtOn) => change(a.id, () => ({ comment }), { builtOn })}
      />
      {withTags && (
        <LinesField
          place={{ table: 'annotations', id: a.id, field: 'tags' }}
          label={t('reading.tags')}
          stored={a.tags}
          format={textParts}
          save={(read, builtOn) => change(a.id, (now) => ({ tags: read(now.tags) }), { builtOn })}
        />
      )}
    </>
  );
}
