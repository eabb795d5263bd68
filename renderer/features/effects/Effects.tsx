import { Stack, Text, Title } from '@mantine/core';
import { useRef } from 'react';
import type { Intervention } from '../../../shared/model/intervention';
import type { Reference } from '../../../shared/model/reference';
import { activeReferences, samePublication, standingFor } from '../../../shared/review/active';
import { effectWords } from '../../../shared/review/effect-words';
import { isLocked } from '../../../shared/review/lock';
import { CommandDesk } from '../../commands/CommandDesk';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useProjectData } from '../../store/session';
import { effectCommands } from './commands';
import { EffectCard } from './EffectCard';
import { NewEffect } from './NewEffect';
import './effects.css';

type Props = {
  intervention: Intervention;
  /** Only what this report found; all reports of the intervention where it is left out. */
  reference?: Reference;
};

/** What reports found of an intervention, an effect for each outcome. */
export function Effects({ intervention, reference }: Props) {
  const t = useText();
  const data = useProjectData();
  const language = useAppStore((s) => s.language);
  const outcome = useRef<HTMLInputElement>(null);
  const same = reference === undefined ? null : samePublication(data, reference.id);
  const own = data.effects.filter(
    (e) => e.interventionId === intervention.id && same?.has(e.referenceId) !== false,
  );
  const stands = standingFor(data);
  const linked = new Set(
    data.links.filter((l) => l.interventionId === intervention.id).map((l) => stands(l.referenceId)),
  );
  const reports =
    reference === undefined ? activeReferences(data).filter((r) => linked.has(r.id)) : [reference];
  const locked = isLocked(data.reviews, 'extraction', intervention.id);
  const canBegin = !locked && reports.length > 0;
  return (
    <CommandDesk group={effectCommands} desk={{ canBegin, begin: () => outcome.current?.focus() }}>
      <Stack gap="xs" component="section" className="zeef-effects">
        <Title order={3} size="h5" className="zeef-section">
          {t('effects.title')}
        </Title>
        <details>
          <summary>{t('effects.ruleOf')}</summary>
          <Text size="xs">{effectWords[language].rule}</Text>
        </details>
        {own.length === 0 && (
          <Text size="sm">{t(reports.length === 0 ? 'effects.noReport' : 'effects.none')}</Text>
        )}
        {own.map((effect) => (
          <EffectCard key={effect.id} effect={effect} isLocked={locked} isOfShown={reference !== undefined} />
        ))}
        {canBegin && (
          <NewEffect key={intervention.id} intervention={intervention} reports={reports} field={outcome} />
        )}
      </Stack>
    </CommandDesk>
  );
}
