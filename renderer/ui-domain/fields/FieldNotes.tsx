// What a field says of itself beneath it: what is missing, what was not saved, and the questions it asks.
import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { shownMoment } from '../../../shared/kernel/shown-date';
import type { Conflict } from '../../../shared/change/meeting';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import type { Autosaved } from '../../store/use-autosave';
import { useProjectData } from '../../store/session';
import { errorText } from '../error-text';
import { plainValue } from './plain-value';

/** The lines for a field's `error`, so that it is marked and described by them; null where all is well. */
export function useFieldError(
  field: Pick<Autosaved, 'status' | 'failure' | 'draftFailure'>,
  marks: string[],
): ReactNode {
  const t = useText();
  const lines = [...marks];
  if (field.status === 'failed') lines.push(t('common.notSaved', { reason: errorText(t, field.failure) }));
  if (field.status === 'conflict') lines.push(t('field.conflict'));
  if (field.draftFailure !== null)
    lines.push(t('field.noDraft', { reason: errorText(t, field.draftFailure) }));
  if (lines.length === 0) return null;
  return lines.map((line) => (
    <span key={line} style={{ display: 'block' }}>
      {line}
    </span>
  ));
}

/** Nothing, or the question that a field asks: which of two texts is to stay. */
export function FieldQuestion({ field, label }: { field: Autosaved; label: string }) {
  if (field.status === 'conflict') return <ConflictQuestion field={field} label={label} />;
  if (field.offered !== null) return <OfferQuestion field={field} label={label} text={field.offered} />;
  return null;
}

/** Who changed it elsewhere, when, and to what. */
export function ConflictText({ conflicts }: { conflicts: readonly Conflict[] }) {
  const t = useText();
  const { persons } = useProjectData();
  const language = useAppStore((s) => s.language);
  return conflicts.map((c) => (
    <Text key={`${c.table}:${c.id}:${c.path}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
      {t('field.conflict.by', {
        name: persons.find((p) => p.id === c.by)?.name ?? t('field.somebody'),
        when: shownMoment(c.at, language),
        value: plainValue(t, language, c.theirs).slice(0, 300),
      })}
    </Text>
  ));
}

/** The question goes when it is answered: who answered is at the field that it was about. */
function toField(button: HTMLElement): void {
  button.closest('[data-field]')?.querySelector<HTMLElement>('input, textarea')?.focus();
}

function ConflictQuestion({ field, label }: { field: Autosaved; label: string }) {
  const t = useText();
  return (
    <div role="group" aria-label={`${label}: ${t('field.conflict')}`} className="zeef-question">
      <ConflictText conflicts={field.conflicts} />
      <Group gap="xs" mt={4}>
        <Button
          size="compact-sm"
          onClick={(event) => {
            field.keepMine();
            toField(event.currentTarget);
          }}
        >
          {t('field.conflict.mine')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          onClick={(event) => {
            field.takeTheirs();
            toField(event.currentTarget);
          }}
        >
          {t('field.conflict.theirs')}
        </Button>
      </Group>
    </div>
  );
}

function OfferQuestion({ field, label, text }: { field: Autosaved; label: string; text: string }) {
  const t = useText();
  return (
    <div role="group" aria-label={`${label}: ${t('field.offer')}`} className="zeef-question">
      <Text size="sm">{t('field.offer')}</Text>
      <Text size="sm" style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
        {text.slice(0, 500)}
      </Text>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" variant="default" onClick={() => field.answerOffer(true)}>
          {t('field.offer.take')}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => field.answerOffer(false)}>
          {t('field.offer.drop')}
        </Button>
      </Group>
    </div>
  );
}
