import { Button, Checkbox, Code, Fieldset, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { dossierParts, dossierProducts } from '../../../shared/report/dossier';
import { productOf } from '../../../shared/report/products/registry';
import { useText } from '../../lib/i18n';
import type { Language } from '../../../shared/model/fields';
import { useProjectData } from '../../store/session';
import { useAppStore } from '../../store/app.store';
import type { HandOverDesk } from './use-hand-over';

/** A choice of some of a list. */
function useSome<T extends string>(
  all: readonly T[],
): [chosen: readonly T[], choose: (x: T, is: boolean) => void] {
  const [chosen, setChosen] = useState<readonly T[]>(all);
  return [chosen, (x, is) => setChosen(all.filter((y) => (y === x ? is : chosen.includes(y))))];
}

/** What a picture of a passage takes in the file, where it stands once; in the practice study a little less. */
const PICTURE_MB = 0.03;
const sizeOf = (pictures: number, language: Language): string =>
  new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(Math.max(0.1, pictures * PICTURE_MB));

/** How many passages there are at most to be drawn. */
function useQuoted(): number {
  const { evidence } = useProjectData();
  return new Set(evidence.map((e) => e.annotationId)).size;
}

/** Asks what goes along in the dossier, saves it, and says its fingerprint. */
export function DossierDialog({ desk, onClose }: { desk: HandOverDesk; onClose: () => void }) {
  const t = useText();
  const language = useAppStore((s) => s.language);
  const [ids, chooseTable] = useSome(dossierProducts);
  const [parts, choosePart] = useSome(dossierParts);
  const [isDrawn, setDrawn] = useState(false);
  const quoted = useQuoted();
  const hasPictures = isDrawn && parts.includes('passages');
  const [fingerprint, setFingerprint] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    setFingerprint(
      await desk.saveDossier(
        ids,
        dossierParts.filter((p) => !parts.includes(p)),
        hasPictures,
      ),
    );
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('handOver.dossierTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('handOver.dossierHelp')}</Text>
        <Fieldset legend={t('handOver.tables')}>
          <Stack gap={4}>
            {dossierProducts.map((id) => (
              <Checkbox
                key={id}
                size="xs"
                label={productOf(id).name[language]}
                checked={ids.includes(id)}
                onChange={(e) => chooseTable(id, e.currentTarget.checked)}
              />
            ))}
          </Stack>
        </Fieldset>
        <Fieldset legend={t('handOver.along')}>
          <Stack gap={4}>
            {dossierParts.map((part) => (
              <Checkbox
                key={part}
                size="xs"
                label={t(`handOver.part.${part}`)}
                checked={parts.includes(part)}
                onChange={(e) => choosePart(part, e.currentTarget.checked)}
              />
            ))}
            <Checkbox
              size="xs"
              label={t('handOver.pictures')}
              description={t('handOver.picturesSize', { count: quoted, size: sizeOf(quoted, language) })}
              disabled={!parts.includes('passages')}
              checked={hasPictures}
              onChange={(e) => setDrawn(e.currentTarget.checked)}
            />
          </Stack>
        </Fieldset>
        <Group justify="flex-end">
          {desk.drawing !== null && (
            <>
              <Text size="sm" aria-live="polite">
                {t('handOver.drawing', desk.drawing)}
              </Text>
              <Button variant="default" onClick={desk.stop}>
                {t('common.cancel')}
              </Button>
            </>
          )}
          <Button disabled={ids.length === 0} loading={desk.isBusy} onClick={() => void save()}>
            {t('handOver.dossierSave')}
          </Button>
        </Group>
        <div role="status">
          {fingerprint !== null && (
            <Text size="sm" component="div">
              {t('handOver.fingerprint')}{' '}
              <Code data-testid="fingerprint" style={{ overflowWrap: 'anywhere' }}>
                {fingerprint}
              </Code>
            </Text>
          )}
        </div>
      </Stack>
    </Modal>
  );
}
