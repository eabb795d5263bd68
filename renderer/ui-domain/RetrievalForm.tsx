import { Group, Select } from '@mantine/core';
import { useMemo } from 'react';
import type { ReferenceId } from '../../shared/kernel/ids';
import { retrievalStatuses } from '../../shared/model/retrieval';
import { standsFor } from '../../shared/review/active';
import { retrievalsByReport } from '../../shared/review/of-publication';
import { useText } from '../lib/i18n';
import { useProjectData } from '../store/session';
import { AutosaveField } from './fields/AutosaveField';
import { useAct } from './use-act';
import { useSaveRetrieval } from './use-save-retrieval';

/** Whether the full text of a reference can be had, and why not. Nothing is said of one that is at hand. */
export function RetrievalForm({ referenceId, name }: { referenceId: ReferenceId; name?: string }) {
  const t = useText();
  const data = useProjectData();
  const act = useAct();
  const retrieval = useMemo(
    () => retrievalsByReport(data).get(standsFor(data, referenceId)),
    [data, referenceId],
  );
  const save = useSaveRetrieval(referenceId);
  const label = name === undefined ? t('retrieval.label') : `${t('retrieval.label')}: ${name}`;
  return (
    <Group align="start" gap="xs">
      <Select
        size="xs"
        w="14rem"
        maw="100%"
        label={t('retrieval.label')}
        aria-label={label}
        clearable
        placeholder={t('retrieval.none')}
        data={retrievalStatuses.map((s) => ({ value: s, label: t(`retrieval.${s}`) }))}
        value={retrieval?.status ?? null}
        onChange={(value) => {
          const status = retrievalStatuses.find((s) => s === value);
          void act(t('retrieval.label'), (builtOn) =>
            save(status === undefined ? null : () => ({ status }), builtOn),
          );
        }}
      />
      {retrieval !== undefined && (
        <div className="zeef-retrieval-why">
          <AutosaveField
            size="xs"
            w="100%"
            place={{ table: 'retrievals', id: retrieval.id, field: 'reason' }}
            label={t(retrieval.status === 'not-available' ? 'retrieval.reason' : 'retrieval.where')}
            stored={retrieval.reason}
            save={(reason, builtOn) => save(() => ({ reason }), builtOn)}
          />
        </div>
      )}
    </Group>
  );
}
