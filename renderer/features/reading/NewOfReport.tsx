import { Modal } from '@mantine/core';
import type { InterventionId, ReferenceId } from '../../../shared/kernel/ids';
import { useText } from '../../lib/i18n';
import { NewInCountry } from '../../ui-domain/NewInCountry';
import { useNewIntervention } from '../../ui-domain/use-new-intervention';

type Props = {
  report: ReferenceId;
  isOpen: boolean;
  onClose: () => void;
  onMade: (id: InterventionId) => void;
};

/** Asks for the name and country of a new intervention of the report that is read. */
export function NewOfReport({ report, isOpen, onClose, onMade }: Props) {
  const t = useText();
  const make = useNewIntervention();
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={t('reading.newIntervention')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <NewInCountry
        label={t('interventions.new')}
        form={`interventions:of:${report}`}
        onAdd={async (title, country) => {
          onMade(await make(title, country, report));
          onClose();
        }}
      />
    </Modal>
  );
}
