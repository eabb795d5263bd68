// Text fields that save themselves: a draft at every keystroke, the record shortly after, nothing lost on close. See
// field-saver.ts.
import { useCallback, useContext, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { TableName } from '../../shared/model/tables';
import {
  draftOf,
  draftWindows,
  dropDraft,
  dropOffered,
  type FieldRef,
  keepDraft,
  offeredDraft,
} from '../db/drafts';
import type { BuiltOn } from '../db/session';
import { RemovedError } from '../db/write-errors';
import { browserEnv } from '../lib/env';
import type { FieldState, Readable, SaverPorts } from './field-saver';
import { enterField, flushFields, leaveField, saverOf } from './field-savers';
import { SessionContext } from './session';

/** Dispatched on the window when every field must commit what it holds, before the host closes it. */
export const FLUSH_EVENT = 'zeef-flush';

addEventListener(FLUSH_EVENT, flushFields);
addEventListener('pagehide', flushFields);
addEventListener('online', flushFields);
document.addEventListener('visibilitychange', flushFields);

/** Which field of which record of the open project. */
export type FieldPlace = {
  table: TableName;
  id: string;
  field: string;
  /**
   * How drafts of the field were named before they were named by project, record and field, where that was not
   * `id:field`.
   */
  was?: string;
};

/** One name for a place, to tell components of two places apart. */
export const placeKey = ({ table, id, field }: FieldPlace): string => `${table}:${id}:${field}`;

const WHOLE = (): Readable => 'whole';

export type Autosaved = FieldState & {
  value: string;
  isSaved: boolean;
  /**
   * Text that an earlier version of the program kept for this field, to be taken over or not; null where there is none.
   */
  offered: string | null;
  change: (text: string) => void;
  focus: () => void;
  blur: () => void;
  /** Saves what was changed now, and not after a pause. */
  flush: () => void;
  keepMine: () => void;
  takeTheirs: () => void;
  answerOffer: (isTaken: boolean) => void;
};

/**
 * A field bound to stored text.
 *
 * While the field has the focus its text is the person's. Each keystroke is kept as a draft on disk at once, and
 * committed after a pause, on leaving the field, and on hiding or closing the window. A draft that was never committed,
 * because the process was killed, is committed when the field is next shown.
 *
 * @param save - writes the text; give `builtOn` to the door, so that what was changed elsewhere meanwhile is asked
 *   about
 * @param judge - how much of a text can be data; all of it where nothing is given
 */
export function useAutosave(
  place: FieldPlace,
  stored: string,
  save: (text: string, builtOn: BuiltOn) => Promise<void>,
  judge: (text: string) => Readable = WHOLE,
): Autosaved {
  const session = useContext(SessionContext);
  const projectId = session?.id ?? '';
  const { id, field: name } = place;
  const record = `${place.table}:${id}`;
  const [field] = useState<FieldRef>(() => ({ projectId, record, field: name }));
  const readAt = useCallback(() => session?.readAt ?? null, [session]);
  const isThere = (): boolean => session?.stored(place.table, id) !== undefined;
  // Some records are made by the first thing that is said of them.
  const wasThere = useRef(false);
  useEffect(() => {
    wasThere.current ||= isThere();
  });
  const ports: SaverPorts = {
    save: async (text, since) => {
      await save(text, { since: since ?? readAt() ?? 0, windows: draftWindows(field) });
      // Whoever changes a record that is gone changes nothing: that is no save.
      if (wasThere.current && text !== '' && !isThere()) throw new RemovedError();
    },
    judge,
    readAt,
    draft: {
      read: () => draftOf(field),
      keep: (draft) => keepDraft(field, draft, browserEnv.now()),
      drop: () => dropDraft(field),
    },
  };
  const [saver, setSaver] = useState(() => saverOf(field, ports));
  useEffect(() => {
    saver.ports = ports;
  });
  useEffect(() => {
    const own = enterField(field, saver);
    setSaver(own);
    // What a killed process left is saved now; what is being typed elsewhere waits for its pause there.
    void own.flush();
    return () => leaveField(field);
  }, [field, saver]);
  const state = useSyncExternalStore(saver.subscribe, saver.getState);
  const oldName = place.was ?? `${id}:${name}`;
  const [offered, setOffered] = useState(() => offeredDraft(field, oldName));
  return {
    ...state,
    value: state.text ?? stored,
    isSaved: state.status === 'clean' || state.status === 'held',
    offered: offered === stored ? null : offered,
    change: (text) => saver.change(text),
    focus: () => saver.focus(stored),
    blur: () => saver.blur(),
    flush: () => void saver.flush(),
    keepMine: () => void saver.keepMine(),
    takeTheirs: () => void saver.takeTheirs(stored),
    answerOffer: (isTaken) => {
      if (isTaken && offered !== null) saver.change(offered);
      setOffered(null);
      // Where it cannot be dropped it is offered once more at the next start.
      dropOffered(field, oldName).catch(() => undefined);
    },
  };
}
