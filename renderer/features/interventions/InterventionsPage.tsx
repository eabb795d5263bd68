import { Group, NavLink, ScrollArea, SegmentedControl, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { InterventionId } from '../../../shared/kernel/ids';
import type { Intervention } from '../../../shared/model/intervention';
import { byTwo } from '../../../shared/review/own-answers';
import { useText } from '../../lib/i18n';
import { goTo, useAppStore } from '../../store/app.store';
import { oneOf, usePageState } from '../../store/page-state';
import { useProject, useProjectData } from '../../store/session';
import { filterInterventions, useInterventionFilter } from '../../ui-domain/intervention-filter';
import { InterventionFilterBar } from '../../ui-domain/InterventionFilterBar';
import { ReturnedBadge } from '../../ui-domain/ReturnedNote';
import { ByTwo } from './ByTwo';
import { CompareView } from './CompareView';
import { InterventionDetail } from './InterventionDetail';
import { InterventionTable } from './InterventionTable';
import { PassageMatrix } from './PassageMatrix';
import { NewInCountry } from '../../ui-domain/NewInCountry';
import { useNewIntervention } from '../../ui-domain/use-new-intervention';

const views = ['one', 'table', 'compare', 'passages', 'two'] as const;
type View = (typeof views)[number];

type Props = {
  /** What reports found of an intervention, as a form. */
  effects: (intervention: Intervention) => ReactNode;
};

/**
 * All interventions: one by one, as a table of all fields, side by side, by what was quoted for a field, or where two
 * fill in the template by how far they agree.
 */
export function InterventionsPage({ effects }: Props) {
  const t = useText();
  const { interventions, readings } = useProjectData();
  const project = useProject();
  const { countries } = project;
  const filter = useInterventionFilter();
  const [kept, setView] = usePageState<View>('interventions.view', 'one', oneOf(views));
  const offered = views.filter((v) => v !== 'two' || byTwo(project) || readings.length > 0);
  const view = offered.includes(kept) ? kept : 'one';
  // Whose two answers are asked for, side by side.
  const [settling, setSettling] = useState<InterventionId | null>(null);
  const shown = filterInterventions(interventions, filter, countries);
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Title order={1}>{t('interventions.title')}</Title>
        <SegmentedControl
          size="xs"
          aria-label={t('interventions.view')}
          data={offered.map((v) => ({ value: v, label: t(`interventions.view.${v}`) }))}
          value={view}
          onChange={(value) => setView(views.find((v) => v === value) ?? 'one')}
        />
      </Group>
      <InterventionFilterBar shown={shown.length} total={interventions.length} />
      {interventions.length === 0 && <Text mb="xs">{t('interventions.empty')}</Text>}
      {view === 'one' && <OneByOne shown={shown} effects={effects} settling={settling} />}
      {view === 'table' && <InterventionTable interventions={shown} />}
      {view === 'compare' && <CompareView interventions={shown} />}
      {view === 'two' && (
        <ByTwo
          interventions={shown}
          onOpen={({ id }) => {
            setSettling(id);
            setView('one');
            goTo('interventions', id);
          }}
        />
      )}
      {view === 'passages' && <PassageMatrix interventions={shown} />}
    </>
  );
}

/** Whoever comes here by a link or a search sees in the list which one it is. */
const intoSight = (entry: HTMLElement | null): void => entry?.scrollIntoView({ block: 'nearest' });

type OneByOneProps = Props & {
  shown: ReturnType<typeof filterInterventions>;
  settling: InterventionId | null;
};

function OneByOne({ shown, effects, settling }: OneByOneProps) {
  const t = useText();
  const { interventions } = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const subject = useAppStore((s) => s.subject);
  const chosen = interventions.find((i) => i.id === subject);
  const details = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (settling === null || settling !== subject) return;
    const both = details.current?.querySelector<HTMLElement>('.zeef-settle');
    both?.scrollIntoView({ block: 'start' });
    both?.focus({ preventScroll: true });
  }, [settling, subject]);
  const nameOf = (code: string): string =>
    project.countries.find((c) => c.code === code)?.name[language] ?? code;
  return (
    <div className="zeef-split">
      <ScrollArea offsetScrollbars="y">
        <NewIntervention />
        {shown.map((i) => (
          <NavLink
            key={i.id}
            ref={i.id === subject ? intoSight : undefined}
            component="button"
            label={i.title}
            description={
              <>
                {nameOf(i.country)} <ReturnedBadge type="extraction" id={i.id} />
              </>
            }
            variant="light"
            active={i.id === subject}
            onClick={() => goTo('interventions', i.id)}
          />
        ))}
      </ScrollArea>
      <ScrollArea offsetScrollbars="y" ref={details}>
        {chosen === undefined ? (
          <Text c="dimmed">{t('interventions.pick')}</Text>
        ) : (
          <InterventionDetail key={chosen.id} intervention={chosen} effects={effects(chosen)} />
        )}
      </ScrollArea>
    </div>
  );
}

function NewIntervention() {
  const t = useText();
  const make = useNewIntervention();
  const add = async (title: string, country: string): Promise<void> =>
    goTo('interventions', await make(title, country));
  return <NewInCountry label={t('interventions.new')} form="interventions:new" onAdd={add} />;
}
