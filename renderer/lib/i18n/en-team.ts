// One study on several machines, in English.
import type { nlTeam } from './nl-team';

export const enTeam: Record<keyof typeof nlTeam, string> = {
  'merge.title': 'Merge with “{{title}}”',
  'merge.here':
    'This project is on this computer already. What is new or other in {{file}} can be added to it.',
  'merge.reading': 'Comparing the two: {{percent}} %',
  'merge.writing': 'Merging: {{percent}} %',
  'merge.nothing': 'Everything in {{file}} is here already. There is nothing to merge.',
  'merge.comes': 'This would come',
  'merge.entries_one': '{{count}} action of {{name}}',
  'merge.entries': '{{count}} actions of {{name}}',
  'merge.people_one': '{{count}} person',
  'merge.people': '{{count}} people',
  'merge.decisions_one': '{{count}} decision',
  'merge.decisions': '{{count}} decisions',
  'merge.ratings_one': '{{count}} rating',
  'merge.ratings': '{{count}} ratings',
  'merge.answers_one': '{{count}} answer in the template',
  'merge.answers': '{{count}} answers in the template',
  'merge.files_one': '{{count}} file',
  'merge.files': '{{count}} files',
  'merge.conflicts_one':
    'In {{count}} place two people wrote different things without knowing of each other. The newest is shown; the other is kept.',
  'merge.conflicts':
    'In {{count}} places two people wrote different things without knowing of each other. The newest is shown; the other is kept.',
  'merge.refused_one':
    '{{count}} action is not taken over: done in the name of another, by who may not, or to what was signed off. It stays in the log.',
  'merge.refused':
    '{{count}} actions are not taken over: done in the name of another, by who may not, or to what was signed off. They stay in the log.',
  'merge.altered_one':
    '{{count}} action stands in the two files in other words: one of them was changed outside Zeef.',
  'merge.altered':
    '{{count}} actions stand in the two files in other words: one of them was changed outside Zeef.',
  'merge.backup':
    'First the project as it is now is saved: as a bundle, or where work is blind as a copy on this computer.',
  'merge.copyTitle': '{{title}} (before merging)',
  'merge.confirm': 'Save and merge',
  'merge.beside': 'Open as a project of its own',
  'merge.notSaved': 'The project was not saved and is therefore not merged.',
  'merge.done': '“{{title}}” was merged with {{file}}.',
  'merge.busy':
    'Another window wrote in this project meanwhile. The two are compared anew; choose again after that.',
  'kind.conflict.settle': 'two values settled',
  'did.conflict.settle': '{{who}} chose which of two values stays',
  'review.changedSince':
    'Changed since it was signed off, by work that came later. Unlock it to look and to sign it off again.',
  'sides.title': 'Two values',
  'sides.help':
    'Here two people wrote different things without knowing of each other. Choose what stays. The other stays in the log.',
  'sides.keep': 'Keep this',
  'sides.shown': 'stands there now',
  'sides.empty': 'empty',
  'sides.gone': 'taken away',
  'sides.late': 'came after the sign-off; who wrote this did not know of it yet',
  'sides.without': 'without this, as signed off',
  'sides.act': 'Choosing what stays',
  'history.refused': 'not taken over',
  'log.did.refused': '{{who}} did elsewhere: {{kind}}. That was not taken over',
  'gone.merged':
    '“{{title}}” was merged with a bundle in another window and is therefore closed here. Open it again; what you were typing is kept as a draft.',
};
