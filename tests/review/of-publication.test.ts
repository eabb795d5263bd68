// Work on the record that goes away is the publication's, as if it were on the one that is kept.
import { describe, expect, it } from 'vitest';
import { countWork } from '../../shared/duplicates/found';
import { fixedEnv, type InterventionId, type PersonId, type ReferenceId } from '../../shared/kernel/ids';
import { emptyAppraisal } from '../../shared/model/appraisal';
import { newConfirmation } from '../../shared/model/confirmation';
import { emptyDecision, type Stage, type Verdict } from '../../shared/model/decision';
import { defaultProject } from '../../shared/model/default-project';
import { newIntervention } from '../../shared/model/intervention';
import { newLink } from '../../shared/model/link';
import { newResolution } from '../../shared/model/resolution';
import { decisionsAdder } from '../../shared/review/exportable';
import { newDuplicateGroup } from '../../shared/model/duplicate-group';
import { newPerson } from '../../shared/model/people';
import { emptyRating } from '../../shared/model/rating';
import { newReference } from '../../shared/model/reference';
import { newRetrieval } from '../../shared/model/retrieval';
import { newSearch } from '../../shared/model/source';
import { emptyProjectData, type ProjectData } from '../../shared/model/tables';
import { starScale } from '../../shared/rating/appraisal/tools/stars';
import { judgementSheets } from '../../shared/report/parts/judgements';
import { appraisalTable } from '../../shared/review/agreement';
import { appraisalOutcomes, waitingAppraisals } from '../../shared/review/appraisals';
import { checkProject } from '../../shared/review/check';
import { underEarlierCriteria } from '../../shared/review/criteria-versions';
import { flowOf } from '../../shared/review/flow';
import { appraisalPlace, retrievalsByReport } from '../../shared/review/of-publication';
import { openRequests } from '../../shared/review/requests';
import { secondLook } from '../../shared/review/second-look';

const [kept, away] = ['kept', 'away'] as [ReferenceId, ReferenceId];
const [anna, ben] = ['anna', 'ben'] as [PersonId, PersonId];
const AT = Date.parse('2026-03-10T12:00:00Z');
const group = newDuplicateGroup({
  ...{ id: 'g' as never, keptId: kept, memberIds: [kept, away], basis: 'confirmed' as const },
  ...{ merged: {}, from: {}, chosen: {}, by: anna, at: 10 },
});
const good = {
  ...{ exposed: 'star', unexposed: 'star', ascertained: 'star', absent: 'none' },
  ...{ controlled: 'two', assessed: 'star', 'long-enough': 'star', followed: 'star' },
};
const decided = (id: ReferenceId, by: PersonId, verdict: Verdict, stage: Stage = 'title-abstract') => ({
  ...emptyDecision(id, by, stage),
  ...{ verdict, decidedAt: 5, criteria: 1 },
});
const appraised = (id: ReferenceId, by: PersonId, answers: Record<string, string>, at = 1) => ({
  ...emptyAppraisal({ referenceId: id, personId: by, toolId: 'nos', kind: 'own', at }),
  ...{ answers, weight: 12 },
});
const looked = (id: ReferenceId, why: 'ranking' | 'criteria') =>
  newConfirmation({
    ...{ referenceId: id, personId: ben, stage: 'title-abstract', why, criteria: 2, decidedAt: 5, at: 9 },
  });

function study(isMerged: boolean, part: Partial<ProjectData>): ProjectData {
  const project = defaultProject(fixedEnv(AT), 'Studie');
  const before = { version: 1, criteria: project.criteria, why: '', by: anna, endedAt: 6 };
  return {
    ...emptyProjectData(),
    projects: [{ ...project, toolIds: ['nos'], criteriaVersions: [before] }],
    persons: [anna, ben].map((id) => newPerson({ id, name: id, role: 'assistant', colour: 'red' })),
    sources: [newSearch('s' as never, 'PsycINFO', 'x', '2026-01-01')],
    references: (isMerged ? [kept, away] : [kept]).map((id, sequence) => ({
      ...newReference({ id, sequence, csl: { type: 'report', title: 'T' } }),
      sourceId: 's' as never,
    })),
    duplicates: isMerged ? [group] : [],
    ...part,
  };
}

/** The same work on the record that is kept of one, and on the one that goes away. */
function both(made: (id: ReferenceId) => Partial<ProjectData>): { plain: ProjectData; merged: ProjectData } {
  return { plain: study(false, made(kept)), merged: study(true, made(away)) };
}
const included = { decisions: [anna, ben].map((by) => decided(kept, by, 'include')) };
const inFlow = (data: ProjectData) => {
  const { sought, notRetrieved, retrieving, unassessed } = flowOf(data).databases;
  return { sought, notRetrieved, retrieving, unassessed };
};

describe('after a merge', () => {
  it('what is written out with a reference is how the disagreement ended and its interventions, each once', () => {
    const measure = newIntervention('m' as InterventionId, 'Taalcoach', 'NL', 0);
    const { plain, merged } = both((referenceId) => ({
      decisions: [decided(referenceId, anna, 'include'), decided(referenceId, ben, 'exclude')],
      interventions: [measure],
      links: [newLink(referenceId, measure.id)],
      resolutions: [
        newResolution({
          ...{ referenceId, stage: 'title-abstract', verdict: 'include', reason: null, basis: 'lead' },
          ...{ argument: 'toch', by: anna, at: AT },
        }),
      ],
    }));
    const noteOf = (data: ProjectData) => decisionsAdder(data)(data.references[0]!).csl.note;
    expect(noteOf(plain)).toContain('resolved');
    expect(noteOf(merged)).toBe(noteOf(plain));
    const twice = { ...merged, links: [kept, away].map((id) => newLink(id, measure.id)) };
    expect(noteOf(twice)).toBe(noteOf(plain));
  });

  it('a text that was asked for is waited for, and one that is not to be had is counted so', () => {
    for (const status of ['asked', 'not-available'] as const) {
      const { plain, merged } = both((referenceId) => ({
        ...included,
        retrievals: [newRetrieval({ referenceId, status, reason: 'x', by: anna, at: AT })],
      }));
      expect(inFlow(merged)).toEqual(inFlow(plain));
      const shown = (data: ProjectData) => openRequests(data).map((r) => [r.referenceId, r.since]);
      expect(shown(merged)).toEqual(shown(plain));
      expect(shown(merged)).toHaveLength(status === 'asked' ? 1 : 0);
    }
    const late = newRetrieval({ referenceId: away, status: 'not-available', by: anna, at: AT });
    const read = study(true, {
      decisions: [decided(kept, anna, 'include', 'full-text')],
      retrievals: [late],
    });
    const notes = checkProject(read, 0).filter((i) => i.code === 'decided-not-available');
    expect(notes.map((i) => i.references)).toEqual([[kept]]);
  });

  it('what became of the text of the kept record goes first', () => {
    const retrievals = [
      newRetrieval({ referenceId: away, status: 'not-available', by: anna, at: AT + 1 }),
      newRetrieval({ referenceId: kept, status: 'asked', by: anna, at: AT }),
    ];
    expect(retrievalsByReport(study(true, { retrievals })).get(kept)?.status).toBe('asked');
  });

  it('appraisals count: in the pictures, the agreement and what waits', () => {
    const tool = starScale;
    const { plain, merged } = both((id) => ({
      ...included,
      appraisals: [appraised(id, anna, good), appraised(id, ben, { ...good, controlled: 'none' })],
      ratings: [{ ...emptyRating(id, anna, 'sms', 1), value: { type: 'level', level: 3 } }],
    }));
    expect(appraisalOutcomes(merged, tool)).toEqual(appraisalOutcomes(plain, tool));
    expect(appraisalOutcomes(merged, tool)).toHaveLength(1);
    expect(appraisalTable(merged, tool)).toEqual(appraisalTable(plain, tool));
    expect(waitingAppraisals(merged, [kept])).toEqual(waitingAppraisals(plain, [kept]));
    expect(judgementSheets(merged, 'nl')).toEqual(judgementSheets(plain, 'nl'));
    expect(judgementSheets(merged, 'nl').map((s) => s.rows[0]?.weight)).toEqual([12, 12]);
  });

  it('who appraised both has one: of the kept record, unless that says nothing', () => {
    const of = (...appraisals: ProjectData['appraisals']) => study(true, { ...included, appraisals });
    const whose = { referenceId: kept, personId: anna, toolId: 'nos', kind: 'own' as const };
    const two = of(appraised(away, anna, good, 9), appraised(kept, anna, { ...good, exposed: 'none' }));
    expect(appraisalOutcomes(two, starScale)[0]?.raters).toBe(1);
    expect(appraisalPlace(two, whose)).toBe(kept);
    const begun = { ...appraised(kept, anna, {}), weight: null };
    expect(appraisalPlace(of(appraised(away, anna, good), begun), whose)).toBe(away);
    expect(appraisalPlace(of(appraised(away, anna, good)), { ...whose, personId: ben })).toBe(kept);
  });

  it('a second look was had, also of what was decided under earlier criteria', () => {
    const decisions = [decided(kept, anna, 'exclude')];
    const { plain, merged } = both((id) => ({
      decisions,
      confirmations: [looked(id, 'ranking'), looked(id, 'criteria')],
    }));
    expect(secondLook(merged, 'title-abstract')).toEqual(secondLook(plain, 'title-abstract'));
    expect(secondLook(merged, 'title-abstract').looked).toEqual([kept]);
    expect(underEarlierCriteria(study(true, { decisions }), 'title-abstract')).toEqual([kept]);
    expect(underEarlierCriteria(merged, 'title-abstract')).toEqual([]);
  });

  it('all of it says which record is kept', () => {
    const { work } = countWork(
      study(true, {
        retrievals: [newRetrieval({ referenceId: away, by: anna, at: AT })],
        appraisals: [appraised(away, anna, good)],
        confirmations: [looked(away, 'ranking')],
      }),
    );
    expect(work.get(away)).toBe(3);
  });
});
