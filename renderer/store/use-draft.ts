// Forms whose text becomes data only when they are sent: what is typed in them is kept, also when the page is left or
// reloaded.
import { useContext, useRef, useState } from 'react';
import { draftOf, dropDraft, type FieldRef, keepDraft } from '../db/drafts';
import { browserEnv } from '../lib/env';
import { SessionContext } from './session-context';

/** Text of a form, kept on disk until the form is sent or given up. */
export type FormDraft = {
  text: string;
  change: (text: string) => void;
  /**
   * The form was sent or given up: the field is as it was at first. Sending takes a moment: what was typed since the
   * form was drawn that this comes from is the beginning of the next one, and stays.
   */
  clear: () => void;
  /** Why the text is not kept on disk; null while it is. */
  draftFailure: unknown;
};

/**
 * A field of a form.
 *
 * @param form - which form, and of what: `findings:new:<intervention>`
 * @param initial - what the field holds before anything was typed
 */
export function useDraft(form: string, field: string, initial = ''): FormDraft {
  const projectId = useContext(SessionContext)?.id ?? '';
  const ref: FieldRef = { projectId, record: form, field };
  const [text, setText] = useState(() => draftOf(ref)?.text ?? initial);
  const [draftFailure, setDraftFailure] = useState<unknown>(null);
  // What is in the field now, for whoever cleans up after an earlier text.
  const latest = useRef(text);
  const told = (write: Promise<void>): void => void write.then(() => setDraftFailure(null), setDraftFailure);
  return {
    text,
    draftFailure,
    change: (next) => {
      latest.current = next;
      setText(next);
      told(keepDraft(ref, { text: next, since: null, isHeld: true }, browserEnv.now()));
    },
    clear: () => {
      if (latest.current !== text) return;
      latest.current = initial;
      setText(initial);
      told(dropDraft(ref));
    },
  };
}
