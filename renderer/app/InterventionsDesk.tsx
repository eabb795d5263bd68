import { Effects } from '../features/effects';
import { InterventionsPage } from '../features/interventions';

/** Interventions with what reports found of them: two features that do not know each other. */
export function InterventionsDesk() {
  return <InterventionsPage effects={(intervention) => <Effects intervention={intervention} />} />;
}
