// Svenska meningar i övningsstudien.
import type { Bank } from './bank';

export const swedish: Bank = {
  language: 'sv',
  places: ['Norrvik', 'Älvhult', 'Björkmo', 'Stenåsa', 'Lillfors'],
  farPlaces: ['Minnesota', 'Tanzania', 'Nya Zeeland'],
  families: [
    'Åkesson',
    'Bergqvist',
    'Dahlin',
    'Ekström',
    'Forsman',
    'Hedlund',
    'Ljung',
    'Nyström',
    'Sandell',
  ],
  givens: ['Agneta', 'Björn', 'Cecilia', 'David', 'Emma', 'Fredrik', 'Gunilla', 'Henrik'],
  journals: ['Tidskrift för landsbygdens skolor', 'Kommun och barndom', 'Skolmat och lärande'],
  keywords: ['skolfrukost', 'frånvaro', 'små kommuner', 'grundskola', 'utvärdering'],
  backgrounds: [
    'I små kommuner är vägen till skolan lång, och många barn åker hemifrån utan att ha ätit.',
    'Skolor på landsbygden har få anställda, så att nya uppgifter snart hamnar hos rektorn.',
    'En måltid på morgonen beskrivs ofta som ett enkelt sätt att hjälpa elever att följa undervisningen.',
    'Lite är känt om vad som händer med sådana insatser när det första bidraget är slut.',
  ],
  methods: [
    'Vi jämförde {n} elever i deltagande skolor med {m} elever i skolor på väntelistan, före starten och efter {months} månader.',
    'Studien bygger på {n} intervjuer med föräldrar, frivilliga och lärare samt besök på {m} skolor.',
    'Frånvaron i {n} skolor följdes under {months} månader.',
    'En enkät gick till {n} hushåll; {p} % svarade.',
  ],
  closings: [
    'Det första villkoret är en person som öppnar dörren varje morgon.',
    'Om detta gäller i större städer går inte att säga.',
    'Kostnaden per elev var lägre där flera byar delade kök.',
  ],
  subjects: {
    programme: {
      titles: [
        'Äta tillsammans före lektionen: {what} i {place}',
        'Hjälper gratis skolfrukost? {what} i skolor i {place}',
        'Skolfrukost och {what}: utvärdering av en insats i {place}',
      ],
      whats: ['frånvaro', 'läsning', 'koncentration', 'trivsel', 'sen ankomst'],
      aims: [
        'Studien frågar om en gratis frukost i skolan i {place} påverkade {what}.',
        'Vi utvärderar en kommunal insats som öppnade {m} klassrum i {place}, med tanke på {what}.',
      ],
      results: [
        'Av de elever som åt i skolan kom {p} % i tid varje dag.',
        'Effekterna var små första terminen och växte därefter.',
        'Ingen effekt hittades, trots att föräldrar och lärare var nöjda.',
      ],
    },
    group: {
      titles: [
        'Frukost för {what}: en verksamhet i {place}',
        'Vid bordet på morgonen: erfarenheter av {what} i {place}',
      ],
      whats: ['boende på äldreboenden', 'nattsköterskor', 'studenter', 'hemlösa'],
      aims: ['Vi beskriver en frukostservering för {what} och frågar vad den förändrade.'],
      methods: [
        'En enkät gick till {n} personer; {p} % svarade.',
        'Vi talade med {m} personer och räknade måltider under {months} månader.',
      ],
      results: ['Minst en gång i veckan kom {p} %.', 'Efter de första veckorna minskade användningen.'],
    },
    habits: {
      titles: [
        'Vem hoppar över frukosten? {what} bland elever i {place}',
        'Frukostvanor och {what}: en enkät i {place}',
      ],
      whats: ['sömn', 'skärmtid', 'familjens inkomst', 'restid'],
      aims: ['Enkäten beskriver hur ofta elever i {place} äter före skolan och sambandet med {what}.'],
      results: [
        'Minst två gånger i veckan gick {p} % hemifrån utan frukost.',
        'Skillnaderna mellan skolor var större än mellan familjer.',
      ],
    },
    other: {
      titles: [
        '{what} i skolorna i {place}: tre års erfarenheter',
        'Att införa {what} i små skolor i {place}',
      ],
      whats: ['skollunch', 'gratis frukt', 'dricksvatten', 'matlagningslektioner'],
      aims: ['Artikeln följer införandet av en åtgärd: {what}.'],
      results: [
        'Efter {months} månader hade {p} % av skolorna kvar den.',
        'Effekter i klassrummet mättes inte.',
      ],
    },
  },
};
