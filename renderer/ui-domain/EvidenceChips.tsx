import { ActionIcon, Button, Group, VisuallyHidden } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Evidence, EvidenceTarget } from '../../shared/model/evidence';
import { useText } from '../lib/i18n';
import { goTo, useAppStore } from '../store/app.store';
import { useCommit, useProjectData } from '../store/session';
import { useAct } from './use-act';
import { usePrintedPage } from './use-printed-page';

type Props = {
  match: (target: EvidenceTarget) => boolean;
  /** Whether evidence can be taken away here. */
  isLocked?: boolean;
};

/** The passages that support something, as chips in the colour of their marks; a chip jumps to its passage. */
export function EvidenceChips({ match, isLocked = false }: Props) {
  const t = useText();
  const commit = useCommit();
  const act = useAct();
  const { evidence, annotations, projects } = useProjectData();
  const language = useAppStore((s) => s.language);
  const pageOf = usePrintedPage();
  const all = evidence
    .filter((e) => match(e.target))
    .flatMap((e) => {
      const annotation = annotations.find((a) => a.id === e.annotationId);
      return annotation === undefined ? [] : [{ evidence: e, annotation }];
    });
  // What supports a level and a question too is read once; to take it from one of them each has its chip.
  const chips = isLocked ? [...new Map(all.map((c) => [c.annotation.id, c])).values()] : all;
  if (chips.length === 0) return null;
  const detach = (e: Evidence): void =>
    void act(t('kind.evidence.remove'), () =>
      commit('evidence.remove', [{ table: 'evidence', id: e.id, after: null }]),
    );
  return (
    <Group gap={4} mt={4}>
      {chips.map(({ evidence: e, annotation: a }) => {
        const hasWords = a.quote.exact !== '';
        const text = hasWords ? a.quote.exact : t(`reading.kind.${a.kind}`);
        const cut = text.length > 40 ? `${text.slice(0, 40)}…` : text;
        const { state } = a.anchor;
        const isSure = state === 'exact' || state === 'moved';
        const colour = projects[0]?.colours.find((c) => c.id === a.colour);
        const notes = [colour?.label[language], isSure ? undefined : t(`reading.state.${state}`)].filter(
          Boolean,
        );
        return (
          <Group key={e.id} gap={0} wrap="nowrap" className="zeef-chip" data-state={state}>
            <Button
              size="compact-sm"
              radius="xl"
              variant={isSure ? 'light' : 'default'}
              leftSection={
                <>
                  {!isSure && <span className={`zeef-dot ${state}`} aria-hidden />}
                  {colour !== undefined && (
                    <span className="zeef-swatch" style={{ background: colour.css }} aria-hidden />
                  )}
                </>
              }
              title={notes.length === 0 ? text : `${text} (${notes.join(', ')})`}
              onClick={() => goTo('reading', a.referenceId, a.id)}
            >
              <VisuallyHidden>{t('reading.jump')}</VisuallyHidden>
              <span className="zeef-chip-words">{hasWords ? `“${cut}”` : cut}</span>{' '}
              {t('reading.onPage', { page: pageOf(a, a.parts[0]?.pageLabel ?? '') })}
            </Button>
            {!isLocked && (
              <ActionIcon
                size={24}
                variant="subtle"
                color="gray"
                aria-label={t('reading.detach', { passage: text.slice(0, 40) })}
                onClick={() => detach(e)}
              >
                <IconX size={12} />
              </ActionIcon>
            )}
          </Group>
        );
      })}
    </Group>
  );
}
