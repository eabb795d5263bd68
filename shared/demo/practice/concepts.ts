// What the practice study looks for, as its reports in five languages say it.
import { cueLanguages } from '../../model/default-cues';
import type { Concept } from '../../model/project';

type Lists = readonly [nl: string, en: string, de: string, fr: string, da: string, sv: string];

const concept = (id: string, nl: string, en: string, lists: Lists): Concept => ({
  id,
  label: { nl, en },
  terms: Object.fromEntries(cueLanguages.map((language, i) => [language, (lists[i] ?? '').split('|')])),
});

export const practiceConcepts: Concept[] = [
  concept('breakfast', 'ontbijt', 'breakfast', [
    '*ontbijt*',
    '*breakfast*|morning meal*',
    '*frühstück*',
    'petit-déjeuner*|petit déjeuner*|petits déjeuners',
    'morgenmad*',
    '*frukost*',
  ]),
  concept('absence', 'verzuim', 'absence', [
    'verzuim*|afwezig*|spijbel*',
    'absen*|truan*',
    'fehlzeit*|fehltag*|abwesend*',
    'absence*|absentéisme|absent*',
    'fravær*',
    'frånvaro*',
  ]),
  concept('attention', 'aandacht', 'attention', [
    'aandacht*|concentratie*',
    'attention*|concentrat*',
    'aufmerksam*|konzentration*',
    'attention|concentration',
    'opmærksomhed*|koncentration*',
    'uppmärksamhet*|koncentration*',
  ]),
  concept('pupils', 'leerlingen', 'pupils', [
    'leerling*|scholier*|schoolkind*',
    'pupil*|schoolchild*|students',
    'schüler*|schulkind*',
    'élève*|écolier*',
    'elever|skolebørn',
    'elever*|skolbarn*',
  ]),
  concept('village', 'dorp', 'village', [
    'dorp*|platteland*|kleine gemeente*',
    'village*|rural|small town*',
    'dorf*|dörf*|ländlich*',
    'village*|rural*|campagne',
    'landsby*|landdistrikt*',
    'landsbygd*|småkommun*|by|byar',
  ]),
];
