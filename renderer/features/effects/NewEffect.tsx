import { Button, Group, Select } from '@mantine/core';
import type { RefObject } from 'react';
import { newId } from '../../../shared/kernel/ids';
import { newEffect } from '../../../shared/model/effect';
import type { Intervention } from '../../../shared/model/intervention';
import type { Reference } from '../../../shared/model/reference';
import { shownName } from '../../../shared/review/site-names';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, usePerson, useProject, useProjectData } from '../../store/session';
import { useDraft } from '../../store/use-draft';
import { DraftInput } from '../../ui-domain/fields/DraftInput';
import { useAct } from '../../ui-domain/use-act';

type Props = {
  intervention: Intervention;
  reports: readonly Reference[];
  /** Gets the field in which a new effect begins. */
  field: RefObject<HTMLInputElement | null>;
};

/** Begins an effect: of which report, on what. The rest is filled in beside it. */
export function NewEffect({ intervention, reports, field }: Props) {
  const t = useText();
  const data = useProjectData();
  const { measures } = useProject();
  const person = usePerson();
  const commit = useCommit();
  const act = useAct();
  const language = useAppStore((s) => s.language);
  const form = `effects:new:${intervention.id}`;
  const draft = useDraft(form, 'outcome');
  const chosen = useDraft(form, 'report');
  const onMeasure = useDraft(form, 'measure');
  const measure = measures.find((m) => m.id === onMeasure.text)?.id ?? null;
  const report = reports.find((r) => r.id === chosen.text) ?? reports[0];
  const isEmpty = draft.text.trim() === '' && measure === null;
  const add = async (): Promise<void> => {
    if (report === undefined) return;
    const after = newEffect(newId(browserEnv), {
      referenceId: report.id,
      interventionId: intervention.id,
      measureId: measure,
      outcome: draft.text.trim(),
      by: person.id,
      at: browserEnv.now(),
    });
    await commit('effect.add', [{ table: 'effects', id: after.id, after }]);
    draft.clear();
    onMeasure.clear();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void act(t('effects.add'), add);
      }}
    >
      <Group gap="xs" align="end">
        {reports.length > 1 && (
          <Select
            size="xs"
            label={t('effects.report')}
            allowDeselect={false}
            data={reports.map((r) => ({ value: r.id, label: shownName(data, r, true) }))}
            value={report?.id ?? null}
            onChange={(id) => chosen.change(id ?? '')}
          />
        )}
        <Select
          size="xs"
          label={t('effects.newMeasure')}
          placeholder={t('effects.noMeasure')}
          clearable
          data={measures.map((m) => ({ value: m.id, label: m.label[language] }))}
          value={measure}
          onChange={(id) => onMeasure.change(id ?? '')}
        />
        <DraftInput ref={field} size="xs" label={t('effects.newOutcome')} draft={draft} />
        <Button type="submit" size="compact-sm" variant="default" disabled={isEmpty}>
          {t('effects.add')}
        </Button>
      </Group>
    </form>
  );
}
