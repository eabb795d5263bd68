// The Swedish report of the practice study: an experiment by lot, in two columns.
import type { Paper } from '../paper/paper';

export const frukostForAlla: Paper = {
  key: 'frukost-for-alla',
  fileName: 'Dahlin-Sandell-2021-Frukost-for-alla.pdf',
  language: 'sv',
  title: 'Frukost för alla: ett lottat försök med skolfrukost i Norrvik',
  authors: 'Cecilia Dahlin och Fredrik Sandell · Norrviks kommun (påhittad rapport för övning)',
  running: 'Skolmat och lärande · rapport 2021:4 · påhittad',
  columns: 2,
  roman: 1,
  firstPage: 1,
  body: [
    [
      { type: 'heading', text: 'Sammanfattning' },
      {
        type: 'paragraph',
        text: 'Norrviks kommun erbjöd läsåren 2018–2020 en gratis frukost i tolv skolor. Eftersom platserna inte räckte till alla lottades de mellan 640 familjer. Rapporten jämför elever som fick plats med elever som inte fick det.',
      },
      {
        type: 'paragraph',
        text: 'Efter två läsår var frånvaron 3,1 dagar lägre per elev och år i frukostgruppen. Läsresultaten steg något, mest bland elever som reste längre än fyrtio minuter till skolan.',
      },
      { type: 'column' },
      { type: 'heading', text: 'Vad är nytt?' },
      {
        type: 'paragraph',
        text: 'Frukosten serverades av äldre elever tillsammans med pensionärer från byn, en arbetsform som inte hade prövats i kommunen tidigare. Varje vecka bestämde eleverna själva vad som skulle stå på bordet.',
      },
      {
        type: 'paragraph',
        text: 'Rapporten vänder sig till kommuner som vill börja med skolfrukost och till forskare som vill använda materialet.',
      },
    ],
    [
      { type: 'heading', text: '1 Bakgrund' },
      {
        type: 'paragraph',
        text: 'I små kommuner är vägen till skolan ofta lång.¹ Många barn åker hemifrån före klockan sju och har då sällan ätit. Lärare i Norrvik berättade att den första lektionen gick åt till att vänta in trötta elever.',
        note: '¹ I Norrvik bor 61 procent av eleverna mer än en mil från sin skola (kommunens egen räkning 2017).',
      },
      {
        type: 'paragraph',
        text: 'Insatsen riktade sig till alla elever i årskurs 1–6, oavsett föräldrarnas inkomst. Kommunen ville undvika att frukosten sågs som en hjälp för några få, eftersom färre då väntades komma.',
      },
      { type: 'heading', text: '2 Insatsen' },
      {
        type: 'paragraph',
        text: 'Skolorna öppnade klockan 7.15. Frukosten bestod av gröt, bröd, frukt och mjölk. En anställd ansvarade för köket och fyra frivilliga hjälpte till varje morgon. Kommunen betalade mat och löner; skolorna bidrog med lokaler.',
      },
      {
        type: 'list',
        items: [
          'en vuxen som öppnar dörren varje dag,',
          'skjuts som anpassas till frukosten,',
          'ett kök som delas av flera byar.',
        ],
      },
      { type: 'column' },
      { type: 'heading', text: '3 Metod' },
      {
        type: 'paragraph',
        text: 'Platserna lottades mellan 640 familjer som hade anmält sig: 320 fick plats direkt och 320 hamnade på en väntelista i två år. Frånvaro och läsresultat mättes före starten, efter ett år och efter två år i båda grupperna.',
      },
      {
        type: 'paragraph',
        text: 'Grupperna liknade varandra vid starten. Bortfallet var 6 procent och lika stort i båda grupperna.² Ingen skola på väntelistan införde frukost under försöket.',
        note: '² Elva familjer flyttade från kommunen; övriga lämnade studien utan att ange skäl.',
      },
      {
        type: 'table',
        caption: 'Tabell 1. Frånvaro, dagar per elev och år',
        rows: [
          ['', 'Före', 'År 1', 'År 2'],
          ['Frukost', '11,2', '9,6', '8,0'],
          ['Väntelista', '11,0', '11,3', '11,1'],
          ['Skillnad', '0,2', '-1,7', '-3,1'],
        ],
        shares: [0.46, 0.18, 0.18, 0.18],
      },
      { type: 'heading', text: '4 Resultat' },
      {
        type: 'paragraph',
        text: 'Efter två läsår var frånvaron 3,1 dagar lägre i frukostgruppen än på väntelistan, en skillnad som knappast beror på slumpen. Andelen elever som kom i tid varje dag steg från 64 till 81 procent.',
      },
      {
        type: 'paragraph',
        text: 'Läsresultaten ökade med en tiondels standardavvikelse. Ökningen fanns främst bland elever med lång resväg. För matematik syntes ingen skillnad.',
      },
    ],
    [
      { type: 'heading', text: '5 Röster från skolorna' },
      {
        type: 'paragraph',
        text: 'Intervjuer med 28 lärare och 35 föräldrar ger en samstämmig bild: morgnarna blev lugnare och yngre barn lärde känna äldre. Flera föräldrar berättade att bråken hemma före skolan hade upphört.',
      },
      {
        type: 'paragraph',
        text: 'Pensionärerna beskrev arbetet som meningsfullt. Två skolor hade svårt att hitta ersättare när någon blev sjuk; där stod frukosten stilla under sammanlagt tre veckor.',
      },
      { type: 'heading', text: '6 Kostnader' },
      {
        type: 'paragraph',
        text: 'En frukost kostade 14 kronor per elev och dag där byarna delade kök, mot 22 kronor där varje skola hade sitt eget. Utan frivilliga hade kostnaden ungefär fördubblats.',
      },
      { type: 'column' },
      { type: 'heading', text: '7 Slutsats' },
      {
        type: 'paragraph',
        text: 'Försöket visar att en frukost för alla kan minska frånvaron i en liten kommun. Villkoren är vardagliga: en öppen dörr, en buss i tid och människor som orkar komma tillbaka nästa morgon. Om resultatet gäller i större städer går inte att säga.',
      },
      {
        type: 'paragraph',
        text: 'Kommunen har beslutat att fortsätta till 2024 och att bjuda in de skolor som stod på väntelistan.',
      },
    ],
  ],
};
