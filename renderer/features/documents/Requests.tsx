import { Button, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ReferenceId } from '../../../shared/kernel/ids';
import { openRequests, type Request } from '../../../shared/review/requests';
import { linesOf } from '../../../shared/review/site-names';
import { useText } from '../../lib/i18n';
import { useCounted } from '../../ui-domain/use-counted';
import { RequestCard } from './RequestCard';

// What fits on a few screens; the rest comes on request.
const AT_ONCE = 25;

/**
 * Requests in the order in which they were first seen here: a row in which a date is typed does not leave its place
 * under the hands.
 */
function useSteadyOrder(requests: readonly Request[]): Request[] {
  const [order, setOrder] = useState<readonly ReferenceId[]>([]);
  const known = new Set(order);
  const fresh = requests.map((r) => r.referenceId).filter((id) => !known.has(id));
  if (fresh.length > 0) setOrder([...order, ...fresh]);
  const placeOf = new Map([...order, ...fresh].map((id, index) => [id, index]));
  return requests.toSorted((a, b) => (placeOf.get(a.referenceId) ?? 0) - (placeOf.get(b.referenceId) ?? 0));
}

/** Every full text that was asked for and is still waited for, oldest first. */
export function Requests() {
  const t = useText();
  const data = useCounted();
  const [shown, setShown] = useState(AT_ONCE);
  const open = useMemo(() => {
    if (data === null) return null;
    const requests = openRequests(data);
    return {
      requests,
      names: linesOf(
        data,
        requests.map((r) => r.referenceId),
      ),
    };
  }, [data]);
  const requests = useSteadyOrder(open?.requests ?? []);
  if (open === null) return null;
  const { names } = open;
  if (requests.length === 0) return <Text>{t('requests.none')}</Text>;
  return (
    <Stack gap="sm" data-testid="requests">
      <Text size="sm">{t('requests.help', { count: requests.length })}</Text>
      {requests.slice(0, shown).map((request) => (
        <RequestCard
          key={request.referenceId}
          request={request}
          name={names.get(request.referenceId) ?? { title: '', by: '' }}
        />
      ))}
      {requests.length > shown && (
        <Button variant="default" size="compact-sm" onClick={() => setShown(shown + AT_ONCE)}>
          {t('retrieval.more', { count: requests.length - shown })}
        </Button>
      )}
    </Stack>
  );
}
