// The English report of the practice study: a regression on either side of a threshold, in two columns.
import type { Paper } from '../paper/paper';

export const morningClub: Paper = {
  key: 'morning-club',
  fileName: 'Tierney-Osei-2023-Morning-Club.pdf',
  language: 'en',
  title: 'The Morning Club: breakfast, buses and attendance in the primary schools of Ballycorran',
  authors: 'Fiona Tierney and Isaac Osei · Rural Education Quarterly (invented article for practice)',
  running: 'Rural Education Quarterly 18 (2) · invented',
  columns: 2,
  roman: 0,
  firstPage: 113,
  body: [
    [
      { type: 'heading', text: 'Abstract' },
      {
        type: 'paragraph',
        text: 'Families who lived more than three kilometres from school were offered a free place in the Morning Club. We use this threshold to compare children just beyond it with children just within it. Attendance was higher by 2.4 days a year beyond the threshold.',
      },
      { type: 'heading', text: '1 The scheme' },
      {
        type: 'paragraph',
        text: 'The Morning Club opened in 2015 in seventeen primary schools of the county of Ballycorran. It offers breakfast, homework help and a supervised hour before school. The county council runs it together with parents’ associations.¹',
        note: '¹ Two schools are run by a foundation and followed the same rules.',
      },
      {
        type: 'paragraph',
        text: 'The club is open to children aged four to twelve who live more than three kilometres from their school. What sets it apart is that the bus is part of the scheme: it leaves twenty minutes earlier and brings children straight to the table.',
      },
      { type: 'column' },
      { type: 'heading', text: '2 Data and method' },
      {
        type: 'paragraph',
        text: 'We hold the attendance registers of 2,106 children from two years before to three years after the opening. The analysis is a regression discontinuity: children who live between 2.5 and 3.0 kilometres from school are compared with those between 3.0 and 3.5 kilometres.',
      },
      {
        type: 'paragraph',
        text: 'We control for age, sex, number of siblings and whether a parent works before eight o’clock. Families could not choose their side of the threshold: addresses were taken from the year before the announcement.²',
        note: '² Only nine families moved within the county in that year.',
      },
      {
        type: 'table',
        caption: 'Table 1. Days present per school year',
        rows: [
          ['Distance (km)', 'n', 'Before', 'After'],
          ['2.5 to 3.0', '418', '171.3', '171.6'],
          ['3.0 to 3.5', '397', '170.9', '173.6'],
        ],
        shares: [0.43, 0.15, 0.21, 0.21],
      },
    ],
    [
      { type: 'heading', text: '3 Results' },
      {
        type: 'paragraph',
        text: 'Attendance rose by 2.4 days a year among children just beyond the threshold, and hardly changed among those just within it. The estimate is stable for bandwidths from 300 to 800 metres.',
      },
      {
        type: 'paragraph',
        text: 'Take-up was 63%. Among children who came at least three days a week, arithmetic scores were higher, but these children differ in other ways, so that we do not read this as an effect.',
      },
      { type: 'heading', text: '4 How it was received' },
      {
        type: 'paragraph',
        text: 'Head teachers speak of a calmer start. Parents value the hour more than the meal: a mother of three said that it gave her back her job. Children mention the toast.',
      },
      {
        type: 'paragraph',
        text: 'Some of the children within three kilometres came as well, on foot and unregistered. Staff estimate that one in ten did, which makes our estimate rather too small than too large.',
      },
      { type: 'column' },
      { type: 'heading', text: '5 What it takes' },
      {
        type: 'paragraph',
        text: 'The scheme costs 3.10 euro per child and day, of which the bus takes half. Schools that shared a cook paid less. The council pays for the first three years; after that, parents’ associations are expected to carry a third.',
      },
      { type: 'heading', text: '6 Conclusion' },
      {
        type: 'paragraph',
        text: 'A meal alone is not the lesson of the Morning Club. Breakfast worked because the bus, the hour and the meal were planned together. Counties with other distances will need another threshold, and should keep the records that let it be studied.',
      },
    ],
    [
      { type: 'heading', text: 'References' },
      {
        type: 'paragraph',
        text: 'Dahlin, C., & Sandell, F. (2021). Frukost för alla: ett lottat försök med skolfrukost i Norrvik. Norrviks kommun.',
      },
      {
        type: 'paragraph',
        text: 'Hallam, R. (2014). School buses and the first lesson: timetables in four sparsely populated counties. Rural Education Quarterly, 9(3), 201-219.',
      },
      {
        type: 'paragraph',
        text: 'Okafor, B., & Lindqvist, T. (2016). Who eats at school, and who does not: take-up of free breakfast in small districts. Journal of Invented Policy, 4(1), 33-58.',
      },
    ],
  ],
};
