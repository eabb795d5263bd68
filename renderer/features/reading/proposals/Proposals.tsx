import { ActionIcon, Button, Group, Loader, Select, Stack, Text, Tooltip } from '@mantine/core';
import { IconCheck, IconQuote, IconX } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Suggestion } from '../../../../shared/annotation/suggest';
import { fieldsOf } from '../../../../shared/extraction/answers';
import { fingerprint } from '../../../../shared/kernel/hash';
import type { DismissalId } from '../../../../shared/kernel/ids';
import type { ReferenceDocument } from '../../../../shared/model/document';
import type { Intervention } from '../../../../shared/model/intervention';
import type { Project } from '../../../../shared/model/project';
import type { Reference } from '../../../../shared/model/reference';
import { newDismissal } from '../../../../shared/model/dismissal';
import { isSameTarget, type TargetOption } from '../../../../shared/review/evidence-targets';
import { browserEnv } from '../../../lib/env';
import { useText } from '../../../lib/i18n';
import { useCommit, usePerson, useProject, useProjectData } from '../../../store/session';
import { documentCalls, fileKey } from '../../../workers/documents/client';
import { useAct } from '../../../ui-domain/use-act';
import { CueEditor } from './CueEditor';
import { useReadingStore } from '../reading.store';
import { useAnnotate } from '../annotations/use-annotate';
import { useTargets } from '../annotations/use-targets';

const SHOWN = 5;
// More than are shown, since some are dismissed.
const ASKED = 25;

type Props = { reference: Reference; document: ReferenceDocument; intervention: Intervention | null };

/** Cues of a target: the project's, and the words of its own name in both languages. */
function cuesOf(project: Project, option: TargetOption): string[][] {
  const own = Object.values(project.cues[option.key] ?? {});
  const field = fieldsOf(project.template).find((f) => `field:${f.id}` === option.key);
  const label =
    field === undefined ? [] : [field.label.nl, field.label.en].flatMap((l) => l.match(/\p{L}{5,}/gu) ?? []);
  return own.length > 0 ? own : [label];
}

const dismissalId = (document: ReferenceDocument, target: string, text: string): DismissalId =>
  `${document.id}:${target}:${fingerprint(text)}` as DismissalId;

/** Passages that most likely answer the chosen field or item: accept, accept with quotation, or dismiss. */
export function Proposals({ reference, document: pdf, intervention }: Props) {
  const t = useText();
  const project = useProject();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const { dismissals, evidence, annotations } = useProjectData();
  const { annotate } = useAnnotate();
  const { options, active } = useTargets(reference, intervention);
  const surface = useReadingStore((s) => s.surface);
  const last = useReadingStore((s) => s.colour);
  const [found, setFound] = useState<Record<string, Suggestion[]> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const usable = useMemo(
    () => options.filter((o) => o.group !== 'selection' && o.key !== 'level'),
    [options],
  );
  const chosen = usable.find((o) => o.key === active?.key) ?? usable[0] ?? null;

  useEffect(() => {
    const controller = new AbortController();
    documentCalls()
      .call(
        'suggest',
        {
          key: fileKey(project.id, pdf.sha256),
          targets: usable.map((o) => ({ key: o.key, cues: cuesOf(project, o) })),
          limit: ASKED,
        },
        { signal: controller.signal },
      )
      .then(setFound, (error: unknown) => {
        if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : String(error));
      });
    return () => controller.abort();
  }, [project, pdf.sha256, usable]);

  const gone = useMemo(() => new Set(dismissals.map((d) => d.id as string)), [dismissals]);
  const isOpen = (option: TargetOption, s: Suggestion): boolean =>
    !gone.has(dismissalId(pdf, option.key, s.text)) &&
    !evidence.some((e) => {
      if (!isSameTarget(e.target, option.target)) return false;
      const a = annotations.find((x) => x.id === e.annotationId);
      return (
        a?.documentId === pdf.id && a.position?.start.page === s.page && a.position.start.offset === s.start
      );
    });
  const rows =
    chosen === null ? [] : (found?.[chosen.key] ?? []).filter((s) => isOpen(chosen, s)).slice(0, SHOWN);
  const open = surface?.id === pdf.id ? surface.surface : null;
  const rangeOf = (s: Suggestion) => ({
    start: { page: s.page, offset: s.start },
    end: { page: s.page, offset: s.end },
  });

  const show = async (s: Suggestion): Promise<void> => {
    const passage = await open?.describe(rangeOf(s));
    if (open === null || passage == null) return;
    const marks = passage.parts.map((p) => ({
      id: 'proposal',
      kind: 'pending' as const,
      pageIndex: p.pageIndex,
      quads: p.quads,
      css: '#4c6ef5',
      isFaint: false,
      isDoubtful: false,
      isSelected: false,
    }));
    open.setPassing(marks);
    open.jump(marks);
  };
  const accept = async (s: Suggestion, withQuotation: boolean): Promise<void> => {
    const passage = await open?.describe(rangeOf(s));
    if (chosen === null || passage == null) return;
    const colour = project.colours.find((c) => c.id === last)?.id ?? project.colours[0]?.id ?? 'yellow';
    await annotate(
      pdf,
      { passage, kind: 'highlight', colour },
      chosen.target,
      withQuotation ? intervention : null,
    );
    open?.setPassing([]);
    focusRow(0);
  };
  const dismiss = async (s: Suggestion): Promise<void> => {
    if (chosen === null) return;
    const id = dismissalId(pdf, chosen.key, s.text);
    const after = newDismissal({
      id,
      documentId: pdf.id,
      target: chosen.key,
      by: person.id,
      at: browserEnv.now(),
    });
    await commit('proposal.dismiss', [{ table: 'dismissals', id, after }]);
    open?.setPassing([]);
    focusRow(0);
  };
  const take = (s: Suggestion, withQuotation: boolean): void =>
    void act(t('proposals.accept'), () => accept(s, withQuotation));
  const refuse = (s: Suggestion): void => void act(t('proposals.dismiss'), () => dismiss(s));
  const focusRow = (index: number): void => {
    setTimeout(() => list.current?.querySelectorAll<HTMLElement>('[data-proposal]')[index]?.focus());
  };
  const step = (by: 1 | -1): void => {
    const at = usable.findIndex((o) => o.key === chosen?.key);
    const next = usable[(at + by + usable.length) % usable.length];
    if (next !== undefined) useReadingStore.setState({ target: next.key });
    focusRow(0);
  };
  const onKeyDown = (event: React.KeyboardEvent, s: Suggestion, index: number): void => {
    const actions: Record<string, () => void> = {
      ArrowDown: () => focusRow(Math.min(rows.length - 1, index + 1)),
      ArrowUp: () => focusRow(Math.max(0, index - 1)),
      ArrowRight: () => step(1),
      ArrowLeft: () => step(-1),
      a: () => take(s, false),
      q: () => take(s, true),
      x: () => refuse(s),
      Delete: () => refuse(s),
    };
    const action = actions[event.key];
    if (action === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    action();
  };
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed">
        {t('proposals.help')}
      </Text>
      <Group gap={4} wrap="nowrap">
        <Select
          flex={1}
          size="xs"
          searchable
          allowDeselect={false}
          aria-label={t('proposals.for')}
          maxDropdownHeight={340}
          data={(['field', 'rating'] as const)
            .map((group) => ({
              group: t(`reading.group.${group}`),
              items: usable.filter((o) => o.group === group).map((o) => ({ value: o.key, label: o.label })),
            }))
            .filter((g) => g.items.length > 0)}
          value={chosen?.key ?? null}
          onChange={(key) => useReadingStore.setState({ target: key })}
        />
      </Group>
      {chosen !== null && <CueEditor key={chosen.key} target={chosen.key} />}
      {failure !== null && (
        <Text size="sm" c="red">
          {failure}
        </Text>
      )}
      {found === null && failure === null && <Loader size="sm" aria-label={t('reading.readingText')} />}
      {found !== null && rows.length === 0 && <Text size="sm">{t('proposals.none')}</Text>}
      <div ref={list} role="list" aria-label={t('reading.tab.proposals')}>
        {rows.map((s, index) => (
          <div key={`${s.page}:${s.start}`} role="listitem" className="zeef-proposal">
            <button
              type="button"
              data-proposal
              className="zeef-quote"
              onClick={() => void show(s)}
              onFocus={() => void show(s)}
              onKeyDown={(event) => onKeyDown(event, s, index)}
            >
              <Text size="sm" component="span" lineClamp={6}>
                {s.text}
              </Text>
              <Text size="xs" c="dimmed" component="span" display="block">
                {t('reading.page', { page: open?.labelOf(s.page) ?? String(s.page + 1) })} ·{' '}
                {t('proposals.because', { cues: s.cues.slice(0, 6).join(', ') })}
              </Text>
            </button>
            <Group gap={4} mt={4}>
              <Button
                size="compact-xs"
                variant="light"
                leftSection={<IconCheck size={14} aria-hidden />}
                onClick={() => take(s, false)}
              >
                {t('proposals.accept')}
              </Button>
              {chosen?.group === 'field' && (
                <Tooltip label={`${t('reading.quote')} (Q)`}>
                  <ActionIcon
                    size="sm"
                    variant="default"
                    aria-label={t('reading.quote')}
                    onClick={() => take(s, true)}
                  >
                    <IconQuote size={14} />
                  </ActionIcon>
                </Tooltip>
              )}
              <Button
                size="compact-xs"
                variant="default"
                leftSection={<IconX size={14} aria-hidden />}
                onClick={() => refuse(s)}
              >
                {t('proposals.dismiss')}
              </Button>
            </Group>
          </div>
        ))}
      </div>
    </Stack>
  );
}
