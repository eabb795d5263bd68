import { Button, Card, Group, Menu, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import type { Annotation } from '../../../shared/model/document';
import { type EvidenceTarget, extractionId, type Intervention } from '../../../shared/model/intervention';
import { selectionId } from '../../../shared/model/meeting';
import { ratingId } from '../../../shared/model/rating';
import type { Reference } from '../../../shared/model/reference';
import { scaleOf } from '../../../shared/rating/scales';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { AutosaveField } from '../../ui-domain/AutosaveField';
import { useAttachEvidence } from '../../ui-domain/use-save-answer';

/** The highlights of a reference in reading order: jump, comment, attach as evidence, delete. */
export function AnnotationList({
  reference,
  extractionFor,
}: {
  reference: Reference;
  extractionFor: Intervention | null;
}) {
  const t = useText();
  const { annotations, evidence } = useProjectData();
  const project = useProject();
  const { template } = project;
  const person = usePerson();
  const commit = useCommit();
  const language = useAppStore((s) => s.language);
  const scale = scaleOf(project);
  const ratingItems: { itemId: string | null; label: string }[] = [
    { itemId: null, label: t('rating.level', { scale: scale.short }) },
    ...scale.questions.map((q) => ({ itemId: q.id, label: q.text[language] })),
    ...scale.downgrades.map((d) => ({ itemId: d.id, label: d.label[language] })),
  ];
  const own = annotations
    .filter((a) => a.referenceId === reference.id)
    .sort((a, b) => a.pageIndex - b.pageIndex || a.position.start - b.position.start);

  const attachEvidence = useAttachEvidence();
  const attach = (annotation: Annotation, target: EvidenceTarget): void =>
    void attachEvidence(annotation, target);
  const remove = (annotation: Annotation): void =>
    void commit('annotation.delete', [
      { table: 'annotations', id: annotation.id, after: null },
      ...evidence
        .filter((e) => e.annotationId === annotation.id)
        .map((e) => ({ table: 'evidence' as const, id: e.id, after: null })),
    ]);
  return (
    <section>
      <Title order={2} size="h5">
        {t('reading.highlights')}
      </Title>
      {own.length === 0 && <Text size="sm">{t('reading.noHighlights')}</Text>}
      <Stack gap="xs">
        {own.map((a) => (
          <Card key={a.id} withBorder padding="xs" data-annotation={a.id}>
            <Button
              variant="subtle"
              size="compact-sm"
              px={0}
              justify="start"
              onClick={() => goTo('reading', reference.id, a.id)}
            >
              <Text size="sm" truncate>
                <VisuallyHidden>{t('reading.jump')}</VisuallyHidden>“{a.quote.exact}”
              </Text>
            </Button>
            <Text size="xs" c="dimmed">
              {t('reading.page', { page: a.pageLabel })}
            </Text>
            <AutosaveField
              key={`${a.id}:comment`}
              name={`${a.id}:comment`}
              label={t('reading.comment')}
              stored={a.comment}
              save={(comment) =>
                commit('annotation.save', (now) =>
                  now.annotations
                    .filter((x) => x.id === a.id)
                    .map((x) => ({ table: 'annotations', id: x.id, after: { ...x, comment } })),
                )
              }
            />
            <Group gap={4} mt={4}>
              <Menu>
                <Menu.Target>
                  <Button size="compact-xs" variant="default">
                    {t('reading.asRating')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
                  {ratingItems.map(({ itemId, label }) => (
                    <Menu.Item
                      key={itemId ?? ''}
                      onClick={() =>
                        attach(a, { type: 'rating', ratingId: ratingId(reference.id, person.id), itemId })
                      }
                    >
                      {label}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
              {extractionFor !== null && (
                <Menu>
                  <Menu.Target>
                    <Button size="compact-xs" variant="default">
                      {t('reading.asField')}
                    </Button>
                  </Menu.Target>
                  <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
                    {template.sections
                      .flatMap((s) => s.fields)
                      .map((f) => (
                        <Menu.Item
                          key={f.id}
                          onClick={() =>
                            attach(a, {
                              type: 'field',
                              extractionId: extractionId(extractionFor.id),
                              fieldId: f.id,
                            })
                          }
                        >
                          {f.label[language]}
                        </Menu.Item>
                      ))}
                    <Menu.Divider />
                    <Menu.Label>{t('nav.selection')}</Menu.Label>
                    {project.selectionCriteria.map((c) => (
                      <Menu.Item
                        key={c.id}
                        onClick={() =>
                          attach(a, {
                            type: 'selection',
                            selectionId: selectionId(extractionFor.id),
                            criterionId: c.id,
                          })
                        }
                      >
                        {c.label[language]}
                      </Menu.Item>
                    ))}
                  </Menu.Dropdown>
                </Menu>
              )}
              <Button size="compact-xs" variant="subtle" color="red" onClick={() => remove(a)}>
                {t('common.delete')}
              </Button>
            </Group>
          </Card>
        ))}
      </Stack>
    </section>
  );
}
