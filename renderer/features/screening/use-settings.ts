import type { ScreeningSettings } from '../../../shared/model/screening-settings';
import type { BuiltOn } from '../../db/session';
import { useCommit, usePerson, useProject } from '../../store/session';
import type { FieldPlace } from '../../store/use-autosave';
import { useAct } from '../../ui-domain/use-act';
import { type ChangeSettings, settingsWrites } from './settings-change';

export type Settings = {
  screening: ScreeningSettings;
  /** Most of it is the lead's to set. */
  isLead: boolean;
  /** Where a setting stands; `was` is how its drafts were named before. */
  place: (field: string, was?: string) => FieldPlace;
  save: (change: ChangeSettings, builtOn: BuiltOn) => Promise<void>;
  /** Saves at once, and says so where that fails; `what` is the choice in words. */
  choose: (what: string, change: ChangeSettings) => void;
};

/** How the project screens, and the ways to change that. */
export function useSettings(): Settings {
  const { id, screening } = useProject();
  const isLead = usePerson().role === 'lead';
  const commit = useCommit();
  const act = useAct();
  const save: Settings['save'] = (change, builtOn) =>
    commit('screening.settings', (data) => settingsWrites(data, change), builtOn);
  return {
    screening,
    isLead,
    place: (field, was = field) => ({
      table: 'projects',
      id,
      field: `screening.${field}`,
      was: `${id}:${was}`,
    }),
    save,
    choose: (what, change) => void act(what, (builtOn) => save(change, builtOn)),
  };
}
