// An appraisal of a reference with a tool, and how it is changed.
import type { AppraisalId } from '../../../shared/kernel/ids';
import { type Appraisal, appraisalId, emptyAppraisal } from '../../../shared/model/appraisal';
import type { AppraisalTool } from '../../../shared/model/appraisal-tool';
import type { Reference } from '../../../shared/model/reference';
import { judgeWith, type JudgedTool } from '../../../shared/rating/appraisal/judge';
import { appraisalPlace } from '../../../shared/review/of-publication';
import { isRatingLocked } from '../../../shared/review/rated';
import type { BuiltOn } from '../../db/session';
import { browserEnv } from '../../lib/env';
import { useCommit, usePerson, useProjectData } from '../../store/session';
import { useAct } from '../../ui-domain/use-act';
import { type AppraisalChange, appraisalAfter } from './appraisal-writes';

export type OneAppraisal = {
  id: AppraisalId;
  tool: AppraisalTool;
  said: Appraisal;
  judged: JudgedTool;
  /** Whether the report is signed off. */
  isLocked: boolean;
  save: (change: AppraisalChange, builtOn: BuiltOn) => Promise<void>;
  /** As `save`, at the press of a button; what goes wrong is said, and it never rejects. */
  choose: (change: AppraisalChange) => Promise<boolean>;
};

/** This person's own appraisal, or what is settled, which is the lead's to write. */
export function useAppraisal(
  { id: reportId }: Reference,
  tool: AppraisalTool,
  kind: Appraisal['kind'],
): OneAppraisal {
  const { id: personId } = usePerson();
  const data = useProjectData();
  const { appraisals } = data;
  const commit = useCommit();
  const act = useAct();
  const referenceId = appraisalPlace(data, { referenceId: reportId, personId, toolId: tool.id, kind });
  const id = appraisalId(referenceId, kind === 'own' ? personId : 'settled', tool.id);
  const of = { referenceId, personId, toolId: tool.id, kind };
  const said = appraisals.find((a) => a.id === id) ?? emptyAppraisal({ ...of, at: 0 });
  const save = (change: AppraisalChange, builtOn: BuiltOn): Promise<void> =>
    commit(
      kind === 'own' ? 'appraisal.save' : 'appraisal.settle',
      (data) => [
        {
          table: 'appraisals',
          id,
          after: appraisalAfter(data.appraisals, { ...of, at: browserEnv.now() }, change),
        },
      ],
      builtOn,
    );
  return {
    id,
    tool,
    said,
    judged: judgeWith(tool, said),
    isLocked: isRatingLocked(data, referenceId),
    save,
    choose: (change) => act(tool.short, (builtOn) => save(change, builtOn)),
  };
}
