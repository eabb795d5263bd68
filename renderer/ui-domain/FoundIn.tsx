import { Anchor, Text } from '@mantine/core';
import { seedsOf } from '../../shared/citations/plan-citations';
import type { Citation } from '../../shared/model/citation';
import type { Reference } from '../../shared/model/reference';
import { documentsOf } from '../../shared/review/active';
import { linesOf } from '../../shared/review/site-names';
import { useText } from '../lib/i18n';
import { goTo } from '../store/app.store';
import { useProjectData } from '../store/session';

/** From which reports citation searching found a reference, each leading there. */
export function FoundIn({ reference }: { reference: Reference }) {
  const t = useText();
  const data = useProjectData();
  const found = seedsOf(data.citations, reference);
  const names = linesOf(
    data,
    found.map((c) => c.seedId),
  );
  if (found.length === 0) return null;
  const open = ({ seedId }: Citation): void =>
    goTo(documentsOf(data, seedId).length > 0 ? 'reading' : 'longlist', seedId);
  return (
    <section>
      {found.map((citation) => (
        <div key={citation.id}>
          <h3 className="zeef-aside-title">{t(`citations.foundIn.${citation.direction}`)}</h3>
          <Anchor component="button" size="sm" ta="start" onClick={() => open(citation)}>
            {names.get(citation.seedId)?.title ?? ''}
          </Anchor>
          {citation.page !== null && (
            <Text size="xs" c="dimmed">
              {t('citations.sheet', { sheet: citation.page + 1 })}
            </Text>
          )}
        </div>
      ))}
    </section>
  );
}
