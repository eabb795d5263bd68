import { Button, Group } from '@mantine/core';
import type { Annotation } from '../../../../shared/model/annotation';
import type { ReferenceDocument } from '../../../../shared/model/document';
import { useText } from '../../../lib/i18n';
import { useAct } from '../../../ui-domain/use-act';
import { PassageDiff } from './PassageDiff';
import { usePlaceAnnotation } from './use-place-annotation';

type Props = { annotation: Annotation; document: ReferenceDocument | null };

/** A passage that was found again in other words: what differs, and the button that agrees with it. */
export function FoundPassage({ annotation: a, document }: Props) {
  const t = useText();
  const act = useAct();
  const { agree } = usePlaceAnnotation(a, document);
  return (
    <>
      {a.anchor.found !== null && <PassageDiff before={a.quote.raw} after={a.anchor.found} />}
      <Group gap={4} mt={4}>
        <Button size="compact-sm" variant="light" onClick={() => void act(t('reading.agree'), agree)}>
          {t('reading.agree')}
        </Button>
      </Group>
    </>
  );
}
