import { Badge, Button, Card, Group, Menu, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useEffect, useState } from 'react';
import { readablePassage } from '../../../../shared/annotation/readable';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { EvidenceTarget } from '../../../../shared/model/evidence';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Reference } from '../../../../shared/model/reference';
import { targetNamer } from '../../../../shared/review/evidence-targets';
import { useText } from '../../../lib/i18n';
import { goTo, useAppStore } from '../../../store/app.store';
import { useProject, useProjectData, useSession } from '../../../store/session';
import { textParts } from '../../../lib/term-lines';
import { AutosaveField } from '../../../ui-domain/fields/AutosaveField';
import { LinesField } from '../../../ui-domain/fields/LinesField';
import { useAct } from '../../../ui-domain/use-act';
import { PassageDiff } from './PassageDiff';
import { useReadingStore } from '../reading.store';
import { useAnnotate } from './use-annotate';
import { useChangeAnnotation, useRemoveAnnotation } from './use-change-annotation';
import { useTargets } from './use-targets';

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
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const surface = useReadingStore((s) => s.surface);
  const act = useAct();
  const change = useChangeAnnotation();
  const remove = useRemoveAnnotation();
  const { attach } = useAnnotate();
  const { options } = useTargets(reference, intervention);
  const nameOf = targetNamer(data, project, language);
  const uses = data.evidence.filter((e) => e.annotationId === a.id);
  const colour = project.colours.find((c) => c.id === a.colour);
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium' });
  const { state } = a.anchor;

  /** Puts the annotation where the selection is: its ends are moved, or a lost passage is placed again. */
  const place = async (): Promise<void> => {
    const open = surface?.id === a.documentId ? surface.surface : null;
    const kept = useReadingStore.getState().range;
    const range =
      (await open?.readSelection()) ?? (kept !== null && kept.surface === open ? kept.range : null);
    const passage = open === null || range === null ? null : await open.describe(range);
    if (passage === null || document === null) {
      notifications.show({ message: t('reading.selectFirst') });
      return;
    }
    await change(
      a.id,
      () => ({ ...passage, fileSha256: document.sha256, anchor: { state: 'exact', score: 1, found: null } }),
      { kind: 'annotation.place' },
    );
    getSelection()?.removeAllRanges();
    open?.setPassing([]);
    useReadingStore.setState({ range: null });
  };
  /** Agrees with the place that was found: the text there, and what stands around it, is the quotation from now on. */
  const agree = async (): Promise<void> => {
    const open = surface?.id === a.documentId ? surface.surface : null;
    const there = open === null || a.position === null ? null : await open.describe(a.position);
    await change(
      a.id,
      (now) => {
        const raw = now.anchor.found ?? now.quote.raw;
        return {
          anchor: { state: 'exact', score: 1, found: null },
          quote: there?.quote ?? { ...now.quote, raw, exact: readablePassage(raw) },
        };
      },
      { kind: 'annotation.confirm' },
    );
  };
  const attachTo = (target: EvidenceTarget): void =>
    void act(t('reading.attachEvidence'), () => attach(a, target));
  const menu = (label: string, groups: readonly ('field' | 'rating' | 'selection')[]) => (
    <Menu>
      <Menu.Target>
        <Button size="compact-xs" variant="default">
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflow: 'auto' }}>
        {groups.map((group) => (
          <div key={group}>
            {groups.length > 1 && <Menu.Label>{t(`reading.group.${group}`)}</Menu.Label>}
            {options
              .filter((o) => o.group === group)
              .map((o) => (
                <Menu.Item key={o.key} onClick={() => attachTo(o.target)}>
                  {o.label}
                </Menu.Item>
              ))}
          </div>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Card
      withBorder
      padding="xs"
      data-annotation={a.id}
      data-state={state}
      className={isSelected ? 'zeef-chosen' : undefined}
      style={{ borderLeft: `4px solid ${colour?.css ?? 'transparent'}` }}
    >
      <UnstyledButton
        className="zeef-quote"
        onClick={() => {
          useReadingStore.setState({ selected: a.id });
          goTo('reading', reference.id, a.id);
        }}
      >
        <VisuallyHidden>{t('reading.jump')}</VisuallyHidden>
        {a.imageSha256 !== null && (
          <AreaImage
            sha256={a.imageSha256}
            alt={t('reading.areaOf', { page: a.parts[0]?.pageLabel ?? '' })}
          />
        )}
        <Text size="sm" lineClamp={isSelected ? 12 : 3} component="span">
          {a.quote.exact === '' ? t(`reading.kind.${a.kind}`) : `“${a.quote.exact}”`}
        </Text>
      </UnstyledButton>
      <Group gap={6}>
        <Text size="xs" c="dimmed">
          {t('reading.page', { page: a.parts.map((p) => p.pageLabel).join('–') })} · {colour?.label[language]}{' '}
          · {author}, {when.format(a.createdAt)}
          {a.origin.type === 'pdf' && ` · ${t('reading.fromFile')}`}
          {a.quote.source === 'ocr' && ` · ${t('reading.fromOcr')}`}
        </Text>
        {state !== 'exact' && (
          <Badge
            size="sm"
            tt="none"
            variant="dot"
            color={state === 'lost' ? 'red' : state === 'moved' ? 'gray' : 'orange'}
          >
            {t(`reading.state.${state}`)}
          </Badge>
        )}
      </Group>
      {state === 'approximate' && (
        <>
          {a.anchor.found !== null && <PassageDiff before={a.quote.raw} after={a.anchor.found} />}
          <Group gap={4} mt={4}>
            <Button size="compact-xs" variant="light" onClick={() => void act(t('reading.agree'), agree)}>
              {t('reading.agree')}
            </Button>
          </Group>
        </>
      )}
      {uses.length > 0 && (
        <ul className="zeef-uses" aria-label={t('reading.usedFor')}>
          {uses.map((e) => (
            <li key={e.id}>{nameOf(e.target)}</li>
          ))}
        </ul>
      )}
      <AutosaveField
        place={{ table: 'annotations', id: a.id, field: 'comment' }}
        label={t('reading.comment')}
        stored={a.comment}
        save={(comment, builtOn) => change(a.id, () => ({ comment }), { builtOn })}
      />
      {isSelected && (
        <LinesField
          place={{ table: 'annotations', id: a.id, field: 'tags' }}
          label={t('reading.tags')}
          stored={a.tags}
          format={textParts}
          save={(read, builtOn) => change(a.id, (now) => ({ tags: read(now.tags) }), { builtOn })}
        />
      )}
      <Group gap={4} mt={4}>
        {menu(t('reading.asRating'), ['rating'])}
        {intervention !== null && menu(t('reading.asField'), ['field', 'selection'])}
        <Menu>
          <Menu.Target>
            <Button size="compact-xs" variant="default">
              {t('reading.change')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('reading.filterColour')}</Menu.Label>
            {project.colours.map((c) => (
              <Menu.Item
                key={c.id}
                leftSection={<span className="zeef-swatch" style={{ background: c.css }} />}
                onClick={() =>
                  void act(t('reading.change'), (builtOn) =>
                    change(a.id, () => ({ colour: c.id }), { builtOn }),
                  )
                }
              >
                {c.label[language]}
              </Menu.Item>
            ))}
            {(a.kind === 'highlight' || a.kind === 'underline') && (
              <>
                <Menu.Divider />
                <Menu.Item
                  onClick={() =>
                    void act(t('reading.change'), () =>
                      change(a.id, (now) => ({
                        kind: now.kind === 'highlight' ? 'underline' : 'highlight',
                      })),
                    )
                  }
                >
                  {t(a.kind === 'highlight' ? 'reading.toUnderline' : 'reading.toHighlight')}
                </Menu.Item>
                <Menu.Item
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => void act(t('reading.moveEnds'), place)}
                >
                  {t(state === 'lost' ? 'reading.placeAgain' : 'reading.moveEnds')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
        <Button size="compact-xs" variant="subtle" color="red" onClick={() => void remove(a)}>
          {t('common.delete')}
        </Button>
      </Group>
    </Card>
  );
}

function AreaImage({ sha256, alt }: { sha256: string; alt: string }) {
  const session = useSession();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void session.getFile(sha256).then((bytes) => {
      if (bytes === null || isGone) return;
      made = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: 'image/png' }));
      setUrl(made);
    });
    return () => {
      isGone = true;
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [session, sha256]);
  return url === null ? null : <img src={url} alt={alt} className="zeef-area-image" />;
}
