// English texts of decisions that come out of another program.
import type { nlDecisions } from './nl-decisions';

export const enDecisions: Record<keyof typeof nlDecisions, string> = {
  'decisionsIn.title': 'Decisions from another program',
  'decisionsIn.about':
    'What was decided in ASReview, Rayyan, Covidence, EPPI-Reviewer or a table can be taken over. Whoever decided there becomes a person here, so that differences and agreement are right at once. What you decided yourself stays.',
  'decisionsIn.choose': 'Choose a file with decisions',
  'decisionsIn.reading': 'Reading {{file}} and comparing it with the longlist …',
  'decisionsIn.writing': 'Taking over decisions',
  'decisionsIn.done': 'The decisions were taken over. Undo takes them back.',
  'decisionsIn.doneInSteps':
    'The decisions were taken over in {{steps}} steps. Undo takes them back one by one.',
  'decisionsIn.stopped': 'Stopped: {{written}} of {{total}} were taken over and stay.',
  'decisionsIn.failed': 'Nothing was taken over. {{why}}',
  'decisionsIn.failedAfter': '{{written}} of {{total}} were taken over and stay; the rest were not. {{why}}',
  'decisionsIn.plan_one': '{{count}} decision on {{matched}} of the {{records}} records',
  'decisionsIn.plan': '{{count}} decisions on {{matched}} of the {{records}} records',
  'decisionsIn.stage':
    'They count at the stage ‘{{stage}}’. If they are of the other stage, choose that at the top first, and the file again.',
  'decisionsIn.already_one': '{{count}} decision stood already.',
  'decisionsIn.already': '{{count}} decisions stood already.',
  'decisionsIn.silent_one': 'Of {{count}} record the file says nothing.',
  'decisionsIn.silent': 'Of {{count}} records the file says nothing.',
  'decisionsIn.remarks_one': '{{count}} note or label without a decision, which comes along.',
  'decisionsIn.remarks': '{{count}} notes or labels without a decision, which come along.',
  'decisionsIn.who': 'Who decided?',
  'decisionsIn.whoHelp':
    'The file names nobody. Your own name makes them your decisions; without a name it is the program.',
  'decisionsIn.notOwn': 'What {{name}} decided is for {{name}} to bring in.',
  'decisionsIn.reader': 'By whom',
  'decisionsIn.new': '{{name}} (new)',
  'decisionsIn.criteria': 'New reasons for exclusion: {{list}}',
  'decisionsIn.labels': 'New labels: {{list}}',
  'decisionsIn.left_one': '{{count}} is left out',
  'decisionsIn.left': '{{count}} are left out',
  'decisionsIn.leftOne': '{{record}}. {{title}}: {{why}}',
  'decisionsIn.leftMore_one': 'and {{count}} more; zeef decisions --json names all',
  'decisionsIn.leftMore': 'and {{count}} more; zeef decisions --json names all',
  'decisionsIn.why.none': 'is not on the longlist',
  'decisionsIn.why.several': 'may be more than one reference',
  'decisionsIn.why.stands': 'another decision stands here already; it stays',
  'decisionsIn.why.not-own': 'is of {{text}}, who works here and brings it in',
  'decisionsIn.why.only-lead': 'is of {{text}}, who does not work here: the lead brings that in',
  'decisionsIn.why.twice': 'stands twice in the file; the first counts',
  'decisionsIn.why.unknown-word': '“{{text}}” is no decision that we know',
  'decisionsIn.why.no-decision': 'no decision',
  'decisionsIn.why.unknown-list':
    'neither the record nor the name of the file says which list of Covidence this is (included, excluded, irrelevant)',
  'decisionsIn.why.unknown-stage':
    'which stage it is of (“{{text}}”) is not understood; it counts at the chosen stage',
  'decisionsIn.why.no-record': 'the file has no record {{text}}',
  'decisionsIn.why.no-column':
    'is a column with what may be decisions; it does not say whose or at which stage, and was not read',
  'decisionsIn.why.no-file': 'is a file of the archive without decisions that can be read ({{text}})',
  'decisionsIn.error.code-taken':
    'Meanwhile {{code}} got another meaning among the criteria. Choose the file again.',
  'decisionsIn.error.no-decisions': 'Nothing in the file says what was decided.',
  'decisionsIn.error.rayyan-log':
    'This is Rayyan’s log of clicks, which names articles by number only. Choose the articles of the same export.',
  'decisionsIn.error.unreadable': 'The file is cut off, or not of the program that it seems to be of.',
  'decisionsIn.error.no-dataset': 'The data set of the ASReview project is missing.',
  'decisionsIn.error.dataset-rows':
    'A row of the data set cannot be read, so that the rows that the decisions name cannot be counted.',
  'protocol.elsewhere': 'Decided elsewhere, and do not work here: {{names}}',
  'decisionsIn.take': 'Take over decisions',
};
