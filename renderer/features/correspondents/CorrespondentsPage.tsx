import { Badge, NavLink, ScrollArea, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { newId, type SourceId } from '../../../shared/kernel/ids';
import { localDate } from '../../../shared/kernel/local-date';
import { type Correspondent, newCorrespondent } from '../../../shared/model/source';
import { foundReferences } from '../../../shared/review/active';
import { browserEnv } from '../../lib/env';
import { useText } from '../../lib/i18n';
import { useAppStore } from '../../store/app.store';
import { useCommit, useProject, useProjectData } from '../../store/session';
import { CorrespondentDetail } from './CorrespondentDetail';
import { NewInCountry } from '../../ui-domain/NewInCountry';

/** The correspondents: who was asked, what came in, what is late; their letters, forms and national contexts. */
export function CorrespondentsPage() {
  const t = useText();
  const data = useProjectData();
  const project = useProject();
  const language = useAppStore((s) => s.language);
  const order = (code: string): number => project.countries.findIndex((c) => c.code === code);
  const correspondents = data.sources
    .flatMap((s) => (s.type === 'correspondent' ? [s] : []))
    .sort((a, b) => order(a.country) - order(b.country) || a.name.localeCompare(b.name));
  const [id, setId] = useState<string | null>(null);
  const chosen = correspondents.find((c) => c.id === id) ?? correspondents[0];
  const counts = new Map<string, number>();
  for (const r of foundReferences(data))
    if (r.sourceId !== null) counts.set(r.sourceId, (counts.get(r.sourceId) ?? 0) + 1);
  const nameOf = (code: string): string =>
    project.countries.find((c) => c.code === code)?.name[language] ?? code;
  return (
    <>
      <Title order={1} mb="xs">
        {t('correspondents.title')}
      </Title>
      <div className="zeef-split">
        <ScrollArea offsetScrollbars="y">
          <NewCorrespondent onAdd={setId} />
          {correspondents.length === 0 && <Text size="sm">{t('correspondents.empty')}</Text>}
          {correspondents.map((c) => (
            <NavLink
              key={c.id}
              component="button"
              label={`${nameOf(c.country)}: ${c.name}`}
              description={`${t(`correspondents.status.${c.status}`)} · ${t('correspondents.reports', { count: counts.get(c.id) ?? 0 })}`}
              rightSection={
                isLate(c) ? (
                  <Badge color="red" variant="light">
                    {t('correspondents.late')}
                  </Badge>
                ) : undefined
              }
              variant="light"
              active={c.id === chosen?.id}
              onClick={() => setId(c.id)}
            />
          ))}
        </ScrollArea>
        <ScrollArea offsetScrollbars="y">
          {chosen !== undefined && <CorrespondentDetail key={chosen.id} correspondent={chosen} />}
        </ScrollArea>
      </div>
    </>
  );
}

/** Past the deadline without having sent anything. */
function isLate({ deadline, status }: Correspondent): boolean {
  return (
    deadline !== '' &&
    (status === 'invited' || status === 'reminded') &&
    deadline < localDate(browserEnv.now())
  );
}

function NewCorrespondent({ onAdd }: { onAdd: (id: string) => void }) {
  const t = useText();
  const commit = useCommit();
  const add = async (name: string, country: string): Promise<void> => {
    const id = newId<SourceId>(browserEnv);
    await commit('source.save', [{ table: 'sources', id, after: newCorrespondent(id, country, name) }]);
    onAdd(id);
  };
  return <NewInCountry label={t('correspondents.new')} form="sources:new" needsCountry onAdd={add} />;
}
