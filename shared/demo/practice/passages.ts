// What was marked in the five reports, by whom, and what it is evidence for.
import type { AnnotationKind } from '../../model/annotation';

/** Who does something in the study. */
export type Who = 'lead' | 'noor' | 'jelle';

export type PracticePassage = {
  paper: string;
  by: Who;
  kind: AnnotationKind;
  /** The passage as one reads it; of an area or a note, where it stands: `table:<n>` or the text beside it. */
  quote: string;
  colour: 'yellow' | 'green' | 'blue' | 'pink';
  comment?: string;
  tags?: readonly string[];
  /** `field:`, `item:` or `criterion:` with an id, or `level`. */
  supports: readonly string[];
};

const mark = (
  paper: string,
  by: Who,
  colour: PracticePassage['colour'],
  quote: string,
  supports: readonly string[],
  more: Partial<PracticePassage> = {},
): PracticePassage => ({ paper, by, kind: 'highlight', colour, quote, supports, ...more });

export const practicePassages: readonly PracticePassage[] = [
  mark(
    'frukost-for-alla',
    'noor',
    'yellow',
    'Platserna lottades mellan 640 familjer som hade anmält sig: 320 fick plats direkt och 320 hamnade på en väntelista i två år.',
    ['item:random', 'field:designDescription', 'level'],
  ),
  mark(
    'frukost-for-alla',
    'noor',
    'yellow',
    'Frånvaro och läsresultat mättes före starten, efter ett år och efter två år i båda grupperna.',
    ['item:before-after', 'item:comparison'],
  ),
  mark(
    'frukost-for-alla',
    'noor',
    'yellow',
    'Bortfallet var 6 procent och lika stort i båda grupperna.',
    ['item:attrition'],
    {
      comment: 'Weinig uitval: geen reden om te verlagen.',
    },
  ),
  mark(
    'frukost-for-alla',
    'noor',
    'green',
    'Efter två läsår var frånvaron 3,1 dagar lägre i frukostgruppen än på väntelistan',
    ['field:results', 'criterion:success'],
  ),
  mark(
    'frukost-for-alla',
    'noor',
    'green',
    'Andelen elever som kom i tid varje dag steg från 64 till 81 procent.',
    ['field:quantitative'],
  ),
  mark(
    'frukost-for-alla',
    'noor',
    'pink',
    'Insatsen riktade sig till alla elever i årskurs 1–6, oavsett föräldrarnas inkomst.',
    ['field:target'],
  ),
  mark(
    'frukost-for-alla',
    'noor',
    'blue',
    'Skolorna öppnade klockan 7.15. Frukosten bestod av gröt, bröd, frukt och mjölk.',
    ['field:description'],
  ),
  mark(
    'frukost-for-alla',
    'lead',
    'blue',
    'Frukosten serverades av äldre elever tillsammans med pensionärer från byn, en arbetsform som inte hade prövats i kommunen tidigare.',
    ['criterion:innovative'],
    {
      comment: 'Dit is het vernieuwende.',
    },
  ),
  mark('frukost-for-alla', 'noor', 'green', 'table:0', ['field:quantitative'], {
    kind: 'area',
    comment: 'Verzuim per groep en jaar.',
  }),
  mark(
    'frukost-for-alla',
    'jelle',
    'yellow',
    'Ingen skola på väntelistan införde frukost under försöket.',
    ['item:contamination', 'level'],
    { kind: 'underline' },
  ),
  mark('frukost-for-alla', 'lead', 'blue', 'En frukost kostade 14 kronor per elev och dag', [], {
    kind: 'note',
    comment: 'Omrekenen naar euro’s voor de bijeenkomst.',
  }),

  mark(
    'guten-morgen-klasse',
    'noor',
    'yellow',
    'Zu jedem der 410 Kinder wurde ein Kind aus einem Nachbaramt gesucht, das in Alter, Geschlecht, Schulweg, Familiensprache und Fehlzeiten des Vorjahres übereinstimmte.',
    ['item:comparable', 'field:designDescription', 'level'],
  ),
  mark(
    'guten-morgen-klasse',
    'noor',
    'yellow',
    'In der Auswertung wurde für den Bildungsstand der Eltern, die Größe der Klasse und das Schuljahr kontrolliert.',
    ['item:controls'],
  ),
  mark(
    'guten-morgen-klasse',
    'jelle',
    'yellow',
    'Eine Zuteilung durch Los war nicht möglich, weil ganze Klassen teilnahmen.',
    ['level'],
    {
      comment: 'Daarom geen 5; en zonder inkomensgegevens houd ik het op 3.',
    },
  ),
  mark(
    'guten-morgen-klasse',
    'jelle',
    'yellow',
    'Angaben zum Bildungsstand fehlen bei 31 Kindern',
    ['item:controls'],
    { tags: ['voetnoot'] },
  ),
  mark(
    'guten-morgen-klasse',
    'noor',
    'green',
    'Nach 24 Monaten fehlten die Kinder der Guten-Morgen-Klassen 2,2 Tage weniger als die Vergleichskinder.',
    ['field:results', 'criterion:success'],
  ),
  mark(
    'guten-morgen-klasse',
    'noor',
    'green',
    'dass Aufgaben im Mittel sechs Minuten länger ohne Unterbrechung bearbeitet wurden',
    ['field:qualitative'],
  ),
  mark(
    'guten-morgen-klasse',
    'noor',
    'pink',
    'Teilnehmen konnten alle Kinder der Klassen 1 bis 4, ohne Antrag und ohne Nachweis.',
    ['field:target'],
  ),
  mark(
    'guten-morgen-klasse',
    'noor',
    'blue',
    'Gefrühstückt wird in der ersten Viertelstunde des Unterrichts, am eigenen Tisch und mit der Klassenlehrkraft.',
    ['field:description', 'criterion:innovative'],
  ),
  mark(
    'guten-morgen-klasse',
    'noor',
    'blue',
    'Lehrkräfte nennen drei Bedingungen: feste Zeiten, eine Person, die einkauft, und Eltern, die nicht nur liefern, sondern auch mitreden.',
    ['field:elements', 'criterion:elements'],
  ),
  mark('guten-morgen-klasse', 'noor', 'green', 'table:0', ['field:quantitative'], { kind: 'area' }),

  mark(
    'petit-dejeuner-solidaire',
    'jelle',
    'yellow',
    'Nous comparons les deux évolutions (différence de différences).',
    ['item:comparable', 'level'],
  ),
  mark(
    'petit-dejeuner-solidaire',
    'noor',
    'yellow',
    'Nous n’avons pas pu tenir compte du revenu des familles, qui n’est pas connu des écoles.',
    ['level', 'item:controls'],
    {
      comment: 'Ik lees dit als niet vergelijkbaar; Jelle niet.',
    },
  ),
  mark(
    'petit-dejeuner-solidaire',
    'jelle',
    'green',
    'L’absentéisme a reculé de deux demi-journées de plus que dans le canton voisin.',
    ['field:results', 'criterion:success'],
  ),
  mark(
    'petit-dejeuner-solidaire',
    'jelle',
    'pink',
    'Le dispositif s’adresse aux enfants de trois à onze ans dont les parents travaillent tôt ou vivent loin de l’école.',
    ['field:target'],
  ),
  mark(
    'petit-dejeuner-solidaire',
    'jelle',
    'blue',
    'Trois conditions reviennent : un car qui arrive assez tôt, une cuisine commune et une personne connue des enfants.',
    ['field:elements'],
  ),

  mark(
    'ontbijtklas',
    'noor',
    'yellow',
    'Wij telden in de maand vóór de start en twee schooljaren daarna hoe vaak leerlingen te laat kwamen.',
    ['item:before-after'],
  ),
  mark(
    'ontbijtklas',
    'noor',
    'yellow',
    'Dezelfde telling vond plaats op één school in een buurgemeente, waar geen ontbijt werd aangeboden.',
    ['item:comparison', 'level'],
  ),
  mark(
    'ontbijtklas',
    'jelle',
    'yellow',
    'Of de leerlingen van die school vergelijkbaar zijn, is niet nagegaan.',
    ['item:comparable', 'level'],
    {
      comment: 'Eén school is voor mij geen vergelijkingsgroep.',
    },
  ),
  mark(
    'ontbijtklas',
    'noor',
    'green',
    'Na twee schooljaren kwamen per honderd leerlingen nog twaalf keer per week kinderen te laat, tegen achttien keer voor de start.',
    ['field:results', 'field:quantitative'],
  ),
  mark(
    'ontbijtklas',
    'noor',
    'blue',
    'Het vernieuwende is de plaats: niet in een eetzaal, maar in de eigen klas, met de eigen leerkracht, en als begin van de les.',
    ['criterion:innovative', 'field:description'],
  ),
  mark(
    'ontbijtklas',
    'noor',
    'pink',
    'De Ontbijtklas is bedoeld voor alle leerlingen, zodat niemand hoeft te vragen.',
    ['field:target'],
  ),

  mark(
    'morning-club',
    'noor',
    'yellow',
    'The analysis is a regression discontinuity: children who live between 2.5 and 3.0 kilometres from school are compared with those between 3.0 and 3.5 kilometres.',
    ['item:comparable', 'field:designDescription', 'level'],
  ),
  mark(
    'morning-club',
    'jelle',
    'yellow',
    'We control for age, sex, number of siblings and whether a parent works before eight o’clock.',
    ['item:controls', 'level'],
  ),
  mark(
    'morning-club',
    'noor',
    'green',
    'Attendance rose by 2.4 days a year among children just beyond the threshold',
    ['field:results', 'field:quantitative', 'criterion:success'],
  ),
  mark(
    'morning-club',
    'noor',
    'blue',
    'What sets it apart is that the bus is part of the scheme: it leaves twenty minutes earlier and brings children straight to the table.',
    ['criterion:innovative', 'field:description'],
  ),
  mark(
    'morning-club',
    'noor',
    'pink',
    'The club is open to children aged four to twelve who live more than three kilometres from their school.',
    ['field:target'],
  ),
  mark('morning-club', 'jelle', 'yellow', 'Staff estimate that one in ten did', ['item:contamination'], {
    comment: 'Besmetting, maar in de voorzichtige richting.',
  }),
  mark(
    'morning-club',
    'noor',
    'blue',
    'Breakfast worked because the bus, the hour and the meal were planned together.',
    ['field:elements', 'criterion:elements'],
  ),
];
