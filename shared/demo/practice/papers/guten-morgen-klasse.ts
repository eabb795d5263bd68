// The German report of the practice study: a matched comparison, in two columns.
import type { Paper } from '../paper/paper';

export const gutenMorgenKlasse: Paper = {
  key: 'guten-morgen-klasse',
  fileName: 'Grabow-Koehler-2020-Guten-Morgen-Klasse.pdf',
  language: 'de',
  title: 'Die Guten-Morgen-Klasse: Schulfrühstück in acht Gemeinden des Amtes Steinbach',
  authors: 'Gesine Grabow und Jörg Köhler · Institut für Ländliche Bildung (erfunden)',
  running: 'Beiträge zur Schulverpflegung 12 · erfunden',
  columns: 2,
  roman: 1,
  firstPage: 3,
  body: [
    [
      { type: 'heading', text: 'Auf einen Blick' },
      {
        type: 'paragraph',
        text: 'Seit 2017 beginnt der Tag in 22 Klassen des Amtes Steinbach mit einem gemeinsamen Frühstück im Klassenzimmer. Der Bericht vergleicht 410 Kinder dieser Klassen mit 410 ähnlichen Kindern aus Nachbarämtern.',
      },
      {
        type: 'paragraph',
        text: 'Die Kinder der Guten-Morgen-Klassen fehlten nach zwei Jahren seltener und arbeiteten in der ersten Stunde länger aufmerksam. Bei den Noten zeigte sich kein Unterschied.',
      },
      { type: 'column' },
      { type: 'heading', text: 'Geld und Dauer' },
      {
        type: 'paragraph',
        text: 'Die Mittel kamen je zur Hälfte vom Amt und von einer Stiftung. Nach 2020 trägt das Amt die Kosten allein.',
      },
    ],
    [
      { type: 'heading', text: '1 Ausgangslage' },
      {
        type: 'paragraph',
        text: 'Kleine Gemeinden haben lange Schulwege und wenig Personal. In einer Umfrage des Amtes gab jedes vierte Kind an, vor der Schule nichts zu essen.¹ Die Schulleitungen wünschten sich ein Angebot, das keine zusätzliche Aufsicht verlangt.',
        note: '¹ Umfrage des Amtes Steinbach vom Herbst 2016, 1.120 Kinder, Rücklauf 74 %.',
      },
      { type: 'heading', text: '2 Das Angebot' },
      {
        type: 'paragraph',
        text: 'Gefrühstückt wird in der ersten Viertelstunde des Unterrichts, am eigenen Tisch und mit der Klassenlehrkraft. Eltern schneiden reihum Obst und Brot. Teilnehmen konnten alle Kinder der Klassen 1 bis 4, ohne Antrag und ohne Nachweis.',
      },
      {
        type: 'paragraph',
        text: 'Neu ist, dass das Frühstück als Unterrichtszeit gilt: Die Kinder lesen einander vor, planen den Tag und rechnen mit dem Einkaufszettel. Träger ist das Amt; eine Koordinatorin mit halber Stelle betreut alle acht Gemeinden.',
      },
      { type: 'column' },
      { type: 'heading', text: '3 Anlage der Untersuchung' },
      {
        type: 'paragraph',
        text: 'Zu jedem der 410 Kinder wurde ein Kind aus einem Nachbaramt gesucht, das in Alter, Geschlecht, Schulweg, Familiensprache und Fehlzeiten des Vorjahres übereinstimmte. Gemessen wurde vor Beginn sowie nach zwölf und 24 Monaten.',
      },
      {
        type: 'paragraph',
        text: 'In der Auswertung wurde für den Bildungsstand der Eltern, die Größe der Klasse und das Schuljahr kontrolliert.² Eine Zuteilung durch Los war nicht möglich, weil ganze Klassen teilnahmen.',
        note: '² Angaben zum Bildungsstand fehlen bei 31 Kindern; sie wurden über die Schulanmeldung ergänzt.',
      },
      {
        type: 'table',
        caption: 'Tabelle 2. Fehltage je Kind und Schuljahr',
        rows: [
          ['', 'vorher', '12 M.', '24 M.'],
          ['Guten-Morgen', '9,8', '8,1', '7,4'],
          ['Vergleich', '9,7', '9,5', '9,6'],
        ],
        shares: [0.43, 0.19, 0.19, 0.19],
      },
    ],
    [
      { type: 'heading', text: '4 Ergebnisse' },
      {
        type: 'paragraph',
        text: 'Nach 24 Monaten fehlten die Kinder der Guten-Morgen-Klassen 2,2 Tage weniger als die Vergleichskinder. Der Unterschied blieb bestehen, wenn für alle Merkmale kontrolliert wurde.',
      },
      {
        type: 'paragraph',
        text: 'Beobachtungen in der ersten Stunde zeigen, dass Aufgaben im Mittel sechs Minuten länger ohne Unterbrechung bearbeitet wurden. Für die Zeugnisnoten ergab sich kein Unterschied.',
      },
      { type: 'heading', text: '5 Bedingungen' },
      {
        type: 'paragraph',
        text: 'Lehrkräfte nennen drei Bedingungen: feste Zeiten, eine Person, die einkauft, und Eltern, die nicht nur liefern, sondern auch mitreden. Wo die Koordinatorin länger krank war, schlief das Angebot in zwei Schulen ein.',
      },
      {
        type: 'paragraph',
        text: 'Die Kosten betrugen 1,35 Euro je Kind und Tag, davon 0,95 Euro für Lebensmittel. Eine gemeinsame Bestellung der Gemeinden senkte den Preis um ein Fünftel.',
      },
      { type: 'column' },
      { type: 'heading', text: '6 Einordnung' },
      {
        type: 'paragraph',
        text: 'Der Vergleich mit ähnlichen Kindern ist kein Experiment. Es bleibt denkbar, dass engagierte Schulen ohnehin bessere Jahre erlebt hätten. Dagegen spricht, dass die Fehlzeiten in den drei Jahren vor Beginn gleich verliefen.',
      },
      {
        type: 'paragraph',
        text: 'Für andere Ämter empfehlen wir, das zweite Jahr zu planen, bevor das erste beginnt, und das Frühstück als Teil des Unterrichts zu beschreiben.',
      },
    ],
  ],
};
