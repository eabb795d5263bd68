// The Flemish report of the practice study: before and after with another school beside it, in one column.
import type { Paper } from '../paper/paper';

export const ontbijtklas: Paper = {
  key: 'ontbijtklas',
  fileName: 'Peeters-Goossens-2022-De-Ontbijtklas.pdf',
  language: 'nl',
  title: 'De Ontbijtklas in Vaardegem: wat een kwartier eerder eten doet',
  authors: 'Hanne Peeters en Ivo Goossens · Steunpunt Kleine Scholen (verzonnen)',
  running: 'Steunpunt Kleine Scholen · werkdocument 9 · verzonnen',
  columns: 1,
  roman: 2,
  firstPage: 1,
  body: [
    [
      { type: 'heading', text: 'Voorwoord' },
      {
        type: 'paragraph',
        text: 'Dit werkdocument is geschreven voor gemeenten met minder dan tienduizend inwoners die overwegen om op school een ontbijt aan te bieden. Het vat samen wat drie scholen in Vaardegem in twee schooljaren hebben geleerd.',
      },
      {
        type: 'paragraph',
        text: 'Wij danken de kinderen, die ons vaker dan wij wilden wezen op wat er volgens hen aan de pap mankeerde.',
      },
    ],
    [
      { type: 'heading', text: 'Samenvatting' },
      {
        type: 'paragraph',
        text: 'In de Ontbijtklas eten leerlingen een kwartier voor de eerste les samen in het eigen lokaal. Het aantal keren dat leerlingen te laat kwamen, daalde met een derde. Op een vergelijkbare school zonder ontbijt bleef het gelijk.',
      },
      {
        type: 'list',
        items: [
          'Wie: alle leerlingen van drie basisscholen, met voorrang voor kinderen die met de bus komen.',
          'Wanneer: sinds september 2019, elke schooldag.',
          'Door wie: de gemeente, met ouders en een bakker uit het dorp.',
        ],
      },
    ],
    [
      { type: 'heading', text: '1 Aanleiding' },
      {
        type: 'paragraph',
        text: 'De directeuren van de drie scholen zagen dat kinderen uit de buitenwijken hongerig binnenkwamen.¹ Een eerdere proef met broodtrommels mislukte, omdat kinderen die trommels niet voor de ogen van anderen wilden aannemen.',
        note: '¹ Dit bleek uit een telling van twee weken in het voorjaar van 2019, waarbij 23% van de leerlingen zei niets te hebben gegeten.',
      },
      {
        type: 'paragraph',
        text: 'De Ontbijtklas is bedoeld voor alle leerlingen, zodat niemand hoeft te vragen. Het vernieuwende is de plaats: niet in een eetzaal, maar in de eigen klas, met de eigen leerkracht, en als begin van de les.',
      },
      { type: 'heading', text: '2 Opzet van het onderzoek' },
      {
        type: 'paragraph',
        text: 'Wij telden in de maand vóór de start en twee schooljaren daarna hoe vaak leerlingen te laat kwamen. Dezelfde telling vond plaats op één school in een buurgemeente, waar geen ontbijt werd aangeboden. Of de leerlingen van die school vergelijkbaar zijn, is niet nagegaan.',
      },
      {
        type: 'paragraph',
        text: 'Daarnaast spraken wij met 19 leerkrachten, 24 ouders en twee groepen leerlingen. De gesprekken zijn opgenomen en per thema geordend.',
      },
      {
        type: 'table',
        caption: 'Tabel 1. Te laat per honderd leerlingen per week',
        rows: [
          ['', 'Vóór de start', 'Na één jaar', 'Na twee jaar'],
          ['Vaardegem, drie scholen', '18', '14', '12'],
          ['School in buurgemeente', '16', '17', '16'],
        ],
        shares: [0.4, 0.2, 0.2, 0.2],
      },
    ],
    [
      { type: 'heading', text: '3 Resultaten' },
      {
        type: 'paragraph',
        text: 'Na twee schooljaren kwamen per honderd leerlingen nog twaalf keer per week kinderen te laat, tegen achttien keer voor de start. Op de school in de buurgemeente veranderde er niets.',
      },
      {
        type: 'paragraph',
        text: 'Leerkrachten merken dat het eerste uur rustiger verloopt. Of leerlingen ook meer leren, is niet gemeten. Ouders noemen vooral dat de ochtend thuis minder gejaagd is.',
      },
      { type: 'heading', text: '4 Wat er nodig is' },
      {
        type: 'paragraph',
        text: 'Zonder de bakker, die het brood van de vorige dag levert, was de Ontbijtklas te duur geweest. De gemeente betaalt 0,70 euro per leerling per dag. Het kost elke leerkracht een kwartier, dat als lestijd wordt geteld.',
      },
      {
        type: 'paragraph',
        text: 'Kwetsbaar is het vervoer: toen de bus in het tweede jaar tien minuten later ging rijden, at een vijfde van de leerlingen niet meer mee. Na overleg met de vervoerder is dat hersteld.',
      },
    ],
  ],
};
