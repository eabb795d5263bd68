// Deutsche Sätze der Übungsstudie.
import type { Bank } from './bank';

export const german: Bank = {
  language: 'de',
  places: ['Kleinrode', 'Amt Steinbach', 'Oberweiler', 'Lindenfurt', 'Moorhagen', 'Grünental'],
  farPlaces: ['Namibia', 'Südchile', 'Kanada'],
  families: [
    'Albrecht',
    'Bergmann',
    'Dierks',
    'Ehlers',
    'Fuchs',
    'Grabow',
    'Heinze',
    'Jansen',
    'Köhler',
    'Yılmaz',
  ],
  givens: ['Anja', 'Bernd', 'Cornelia', 'Dieter', 'Eva', 'Frank', 'Gesine', 'Holger', 'Ines', 'Jörg'],
  journals: ['Zeitschrift für Ländliche Schulen', 'Kommune und Kindheit', 'Beiträge zur Schulverpflegung'],
  keywords: ['Schulfrühstück', 'Fehlzeiten', 'kleine Gemeinden', 'Grundschule', 'Evaluation'],
  backgrounds: [
    'In kleinen Gemeinden sind die Schulwege lang, und viele Kinder verlassen das Haus ohne Frühstück.',
    'Schulen auf dem Land haben wenig Personal, sodass neue Aufgaben rasch bei der Schulleitung liegen.',
    'Eine Mahlzeit am Morgen gilt als einfacher Weg, damit Kinder dem Unterricht folgen können.',
    'Was von solchen Angeboten nach dem Ende der ersten Förderung bleibt, ist kaum untersucht.',
  ],
  methods: [
    'Verglichen wurden {n} Kinder an teilnehmenden Schulen mit {m} Kindern auf der Warteliste, vor Beginn und nach {months} Monaten.',
    'Grundlage sind {n} Gespräche mit Eltern, Ehrenamtlichen und Lehrkräften sowie Besuche an {m} Schulen.',
    'Die Fehlzeiten von {n} Schulen wurden über {months} Monate ausgewertet.',
    'An der Befragung nahmen {n} Haushalte teil; der Rücklauf betrug {p} %.',
  ],
  closings: [
    'Entscheidend ist eine Person, die jeden Morgen die Tür öffnet.',
    'Ob dies auch für größere Städte gilt, bleibt offen.',
    'Die Kosten je Kind waren niedriger, wo mehrere Dörfer eine Küche teilten.',
  ],
  subjects: {
    programme: {
      titles: [
        'Gemeinsam frühstücken: {what} an Grundschulen in {place}',
        'Wirkt ein kostenloses Schulfrühstück? {what} in {place}',
        'Frühstück vor der ersten Stunde und {what}. Evaluation eines Angebots in {place}',
      ],
      whats: ['Fehlzeiten', 'Leseleistungen', 'Konzentration', 'Wohlbefinden', 'Pünktlichkeit'],
      aims: [
        'Untersucht wird, ob ein kostenloses Frühstück in {place} etwas an einem Merkmal änderte: {what}.',
        'Wir evaluieren ein Angebot der Gemeinde, das in {place} {m} Klassen erreichte; im Mittelpunkt steht: {what}.',
      ],
      results: [
        'Von den Kindern, die in der Schule aßen, waren {p} % jeden Tag pünktlich.',
        'Die Wirkung war im ersten Halbjahr gering und nahm danach zu.',
        'Eine Wirkung fand sich nicht, obwohl Eltern und Lehrkräfte zufrieden waren.',
      ],
    },
    group: {
      titles: [
        'Frühstück für {what}: ein Angebot in {place}',
        'Morgens am Tisch: Erfahrungen mit {what} in {place}',
      ],
      whats: ['Bewohner von Pflegeheimen', 'Pflegekräfte im Nachtdienst', 'Studierende', 'Wohnungslose'],
      aims: ['Wir beschreiben ein Frühstücksangebot für {what} und fragen, was es veränderte.'],
      methods: [
        'An der Befragung nahmen {n} Personen teil; der Rücklauf betrug {p} %.',
        'Wir sprachen mit {m} Personen und zählten {months} Monate lang die Mahlzeiten.',
      ],
      results: [
        'Mindestens einmal in der Woche nutzten es {p} %.',
        'Nach den ersten Wochen ging die Nutzung zurück; {m} Befragte aßen lieber allein.',
      ],
    },
    habits: {
      titles: [
        'Wer lässt das Frühstück aus? {what} bei Kindern in {place}',
        'Frühstücksgewohnheiten und {what}: eine Befragung in {place}',
      ],
      whats: ['Schlaf', 'Bildschirmzeit', 'Einkommen der Familie', 'Länge des Schulwegs'],
      aims: [
        'Die Befragung beschreibt, wie oft Kinder in {place} vor der Schule essen und was damit einhergeht: {what}.',
      ],
      results: [
        'Mindestens zweimal in der Woche gingen {p} % ohne Frühstück aus dem Haus.',
        'Unterschiede zwischen Schulen waren größer als die zwischen Familien.',
      ],
    },
    other: {
      titles: [
        '{what} an den Schulen von {place}: Erfahrungen aus drei Jahren',
        'Die Einführung von {what} an kleinen Schulen in {place}',
      ],
      whats: ['Mittagessen', 'Schulobst', 'Trinkwasser', 'Kochunterricht', 'Schulmilch'],
      aims: ['Der Beitrag verfolgt die Einführung einer Maßnahme: {what}.'],
      results: [
        'Nach {months} Monaten hielten {p} % der Schulen daran fest.',
        'Die Kinder freuten sich; Wirkungen im Unterricht wurden nicht gemessen.',
      ],
    },
  },
};
