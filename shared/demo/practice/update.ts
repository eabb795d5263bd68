// The second round of the practice study: one database is searched again, what is new is screened, one report comes in.
import { newId, type ReferenceId, type SourceId } from '../../kernel/ids';
import { newLink } from '../../model/link';
import type { Search } from '../../model/source';
import { requireProject } from '../../model/tables';
import { importFile, mergeCopy } from './find';
import { generateItem } from './generate';
import { type PracticeRecord, retold } from './records';
import { decide } from './screen';
import { type Found, fullTextDecisions, titleDecisions } from './screening';
import type { Studio } from './studio';

const ENGINE = 'European Social Index (verzonnen)';
const DAY = '2025-12-01';
const FILE = 'european-social-index-2025-12-01.ris';

/** What the report that came in is about. */
const INTERVENTION = 'Morning Club';

type New = Pick<PracticeRecord, 'fit' | 'fate' | 'country' | 'csl'>;

/** Made of sentences as the others are; `n`: beyond those of the first round, so that no two are alike. */
const made = (
  language: string,
  fit: PracticeRecord['fit'],
  n: number,
  fate: PracticeRecord['fate'],
): New => ({
  fit,
  fate,
  country: null,
  csl: { ...generateItem({ language, fit, n }), issued: { 'date-parts': [[2025]] } },
});

const NEW: readonly New[] = [
  {
    fit: 'programme',
    fate: 'shortlist',
    country: 'IE',
    csl: {
      type: 'article-journal',
      language: 'en',
      title: 'Ten years of the Morning Club: who still comes to breakfast in Ballycorran?',
      author: [
        { family: 'Tierney', given: 'Fiona' },
        { family: 'Rahman', given: 'Hana' },
      ],
      issued: { 'date-parts': [[2025]] },
      'container-title': 'Rural Education Quarterly',
      volume: '20',
      issue: '3',
      page: '201-219',
      DOI: '10.99999/req.2025.0201',
      keyword: 'school breakfast; attendance; follow-up',
      abstract:
        'We return to the seventeen schools of the Morning Club ten years after it began. Registers of all pupils are compared before and after a school left the scheme or joined it late. Attendance fell by 1.1 days a year where a club closed. Fourteen clubs are open; none of them on the grant that it began with.',
    },
  },
  made('nl', 'programme', 11, 'full-excluded'),
  made('en', 'group', 19, 'excluded'),
  made('en', 'habits', 19, 'excluded'),
  made('de', 'other', 9, 'excluded'),
  made('en', 'far', 9, 'excluded'),
  made('sv', 'programme', 7, 'waiting'),
];

/** Two hits that the study knew: what was decided on them stands. */
function knownOnes(studio: Studio, found: readonly Found[]): Found[] {
  const grouped = new Set(studio.store.toData().duplicates.flatMap((d) => d.memberIds));
  const plain = found.filter(
    (f) =>
      f.inflow === 'b' &&
      f.fate === 'excluded' &&
      f.copyOf === null &&
      f.csl.type === 'article-journal' &&
      !grouped.has(f.id),
  );
  return plain.slice(-2);
}

/** The search in its next round, and a flow diagram that counts that round beside what the study held. */
async function openRound(studio: Studio): Promise<SourceId> {
  const { env, store, team } = studio;
  const data = store.toData();
  const first = data.sources.find((s): s is Search => s.type === 'search' && s.engine === ENGINE);
  if (first === undefined) throw new Error(`${ENGINE} was not searched`);
  const again: Search = {
    ...first,
    id: newId<SourceId>(env),
    round: first.round + 1,
    date: DAY,
    filters: `${first.filters}, toegevoegd sinds 3 september 2025`,
    found: NEW.length + 2,
  };
  await studio.save(team.lead, 'source.save', 'sources', [again]);
  const { printing, ...project } = requireProject(data);
  const counted = { ...project, printing: { ...printing, flow: 'last-round' as const } };
  await studio.save(team.lead, 'project.save', 'projects', [counted]);
  return again.id;
}

/** Searches again, screens what is new and links the report that came in; whoever opens the study rates it. */
export async function searchAgain(studio: Studio, found: readonly Found[]): Promise<void> {
  const { store, team, clock } = studio;
  clock.goTo(DAY);
  const sourceId = await openRound(studio);
  const known = knownOnes(studio, found);
  const sequence = store.toData().references.length;
  const records = [...NEW, ...known.map(({ csl }, n) => ({ csl: retold(csl, n), country: null }))];
  const references = await importFile(studio, { sourceId, fileName: FILE }, records, sequence);
  const ids = references.map((r) => r.id);
  const idAt = (n: number): ReferenceId => {
    const id = ids[n];
    if (id === undefined) throw new Error('a reference that was not imported');
    return id;
  };
  for (const [n, { id }] of known.entries()) await mergeCopy(studio, id, idAt(NEW.length + n), 'sure');
  const fresh = NEW.map((one, n): Found => ({
    ...one,
    ...{ key: '', inflow: 'b', copyOf: null },
    id: idAt(n),
    index: sequence + n,
  }));
  await decide(studio, [
    ...titleDecisions(fresh, 0, team.noor.id, DAY),
    ...titleDecisions(fresh, 1, team.jelle.id, DAY),
  ]);
  await decide(studio, fullTextDecisions(fresh, team.noor.id, '2025-12-03'));
  const club = store.toData().interventions.find((i) => i.title === INTERVENTION);
  if (club === undefined) throw new Error(`no ${INTERVENTION}`);
  const links = fresh.flatMap(({ id, fate }) => (fate === 'shortlist' ? [newLink(id, club.id)] : []));
  await studio.save(team.noor, 'link.change', 'links', links);
}
