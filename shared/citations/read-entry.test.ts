// Entries in the styles that lists are written in.
import { expect, it } from 'vitest';
import { formatNames, yearOf } from '../model/reference';
import { readEntry } from './read-entry';

it.each([
  [
    'APA',
    'Cohen, J., Cohen, P., & West, S. G. (2003). Applied regression. Psychometrika, 26(4), 405–432.',
    'Cohen, J.; Cohen, P.; West, S. G.',
    2003,
    'Applied regression',
    'Psychometrika',
  ],
  [
    'JSS',
    'Zeileis A, Hothorn T (2002). “Diagnostic Checking in Regression.” R News, 2(3), 7–10.',
    'Zeileis, A.; Hothorn, T.',
    2002,
    'Diagnostic Checking in Regression',
    'R News',
  ],
  [
    'plain',
    '[9] D. G. Feitelson and P. Yu. Parallel job scheduling. Lecture Notes, 0(949):1–18, 1995.',
    'Feitelson, D. G.; Yu, P.',
    1995,
    'Parallel job scheduling',
    'Lecture Notes',
  ],
  [
    'ACM',
    '[2] Sven Apel and Frank van der Linden. 2013. Feature-oriented product lines. JSS 74, 2 (2013), 173–194.',
    'Apel, Sven; van der Linden, Frank',
    2013,
    'Feature-oriented product lines',
    'JSS 74',
  ],
  [
    'Vancouver',
    '4. Glauser TA, Smith J. Integrating trial data. Headache. 2002;42(2):93-9.',
    'Glauser, T. A.; Smith, J.',
    2002,
    'Integrating trial data',
    'Headache',
  ],
  [
    'Vancouver with a dash',
    '4. Glauser TA, Smith J. Integrating trial data. Headache. 2014;16:409–17.',
    'Glauser, T. A.; Smith, J.',
    2014,
    'Integrating trial data',
    'Headache',
  ],
  [
    'German with full names',
    'Brussig, Martin; Knuth, Matthias; Mümken, Sarah (2016): Von der Entgeltvariante. Eine Studie, 12(3), 5-19.',
    'Brussig, Martin; Knuth, Matthias; Mümken, Sarah',
    2016,
    'Von der Entgeltvariante',
    'Eine Studie',
  ],
  [
    'a chapter with its editor',
    'Jansen, A. (2018). Werk in de wijk. In: A. de Vries (red.), Gemeenten in beweging. Amsterdam: SWP.',
    'Jansen, A.',
    2018,
    'Werk in de wijk',
    'Gemeenten in beweging',
  ],
  [
    'IEEE',
    '[1] A. Alpha and B. T. Beta, “A novel injector,” in Proc. LINAC, 2018, pp. 27–31.',
    'Alpha, A.; Beta, B. T.',
    2018,
    'A novel injector',
    'Proc. LINAC',
  ],
  [
    'LNCS',
    '1. Kopp, O., et al.: Winery - a modeling tool. In: Proceedings of ICSOC. Springer (2013)',
    'Kopp, O.; et al.',
    2013,
    'Winery - a modeling tool',
    'Proceedings of ICSOC',
  ],
  [
    'physics',
    'G. Kavoulakis, G. Baym, Phys. Rev. B 53, 7227 (1996).',
    'Kavoulakis, G.; Baym, G.',
    1996,
    undefined,
    'Phys. Rev. B',
  ],
  [
    'no title',
    '[14] Ellis G F R and Stoeger W, 2008 Nature 452 158',
    'Ellis, G. F. R.; Stoeger, W.',
    2008,
    undefined,
    'Nature',
  ],
  [
    'AMS',
    'V. I. Arnold, Mathematical methods of mechanics, Springer, New York, 1989.',
    'Arnold, V. I.',
    1989,
    'Mathematical methods of mechanics',
    undefined,
  ],
  [
    'Dutch',
    'Beethoven, L. van (2001). Werk en inkomen. Den Haag: SCP.',
    'van Beethoven, L.',
    2001,
    'Werk en inkomen',
    undefined,
  ],
  [
    'a body',
    'Ministerie van Sociale Zaken en Werkgelegenheid (2019). Brief aan de Kamer. Den Haag.',
    'Ministerie van Sociale Zaken en Werkgelegenheid',
    2019,
    'Brief aan de Kamer',
    undefined,
  ],
  [
    'a family name of two letters',
    '[5] Roger Koenker and Pin Ng. A Frisch-Newton algorithm. Acta Mathematicae, 21:225-236, 2005.',
    'Koenker, Roger; Ng, Pin',
    2005,
    'A Frisch-Newton algorithm',
    'Acta Mathematicae',
  ],
  [
    'only its family name first',
    'Koenker and Pin Ng (2005). Inequality constrained regression. Sankhya, 67, 418-440.',
    'Koenker; Ng, Pin',
    2005,
    'Inequality constrained regression',
    'Sankhya',
  ],
  [
    'initials of two letters',
    'Khosravi Sh, Ivanov Yu, Petrov AB. Measures of work. Headache. 2002;42(2):93-9.',
    'Khosravi, Sh; Ivanov, Yu; Petrov, A. B.',
    2002,
    'Measures of work',
    'Headache',
  ],
  [
    'commas only',
    'L.A. Escobar and W.Q. Meeker (1992), Assessing influence in regression analysis, Biometrics 48, 507-528.',
    'Escobar, L.A.; Meeker, W.Q.',
    1992,
    'Assessing influence in regression analysis',
    'Biometrics',
  ],
  [
    'a suffix before the title',
    'L.A. Escobar and W.Q. Meeker Jr. Assessing influence in regression. Biometrics, 48:507-528, 1992.',
    'Escobar, L.A.; Meeker, W.Q., Jr',
    1992,
    'Assessing influence in regression',
    'Biometrics',
  ],
  [
    'no author',
    '[1] The top500 organization website. http://www.top500.org.',
    '',
    null,
    'The top500 organization website',
    undefined,
  ],
])('%s', (_style, entry, authors, year, title, container) => {
  const csl = readEntry(entry);
  expect([formatNames(csl.author), yearOf(csl), csl.title, csl['container-title']]).toEqual([
    authors,
    year,
    title,
    container,
  ]);
});

it('gives the authors of the entry before to a dash', () => {
  const { author } = readEntry('Jansen, A. (2001). Een. Utrecht.');
  expect(readEntry('——— (2003). Twee. Utrecht.', author)).toMatchObject({ title: 'Twee', author });
});

it('reads addresses and DOIs, and takes no resolver for an address', () => {
  expect(readEntry('Bos, K. (2011). Rapport. Retrieved from http://www.cpb.nl/rapport.pdf.').URL).toBe(
    'http://www.cpb.nl/rapport.pdf',
  );
  const csl = readEntry('Bos, K. (2011). Artikel. Blad, 3, 1–9. https://doi.org/10.1234/ab(c)d.');
  expect([csl.DOI, csl.URL]).toEqual(['10.1234/ab(c)d', undefined]);
});

it('reads an entry without a date, and the pages of a range', () => {
  const none = readEntry('Ministerie van SZW (z.d.). Factsheet inburgering. Geraadpleegd op 3 maart 2019.');
  expect([none.author, none.issued]).toEqual([[{ literal: 'Ministerie van SZW' }], undefined]);
  expect(readEntry('Glauser TA. Trial data. Headache. 2014;16:409–17.').page).toBe('409-17');
});

const inShort = (text: string, ...before: Parameters<typeof readEntry>[1][]) => {
  const csl = readEntry(text, before[0]);
  return [formatNames(csl.author ?? []), yearOf(csl), csl.title, csl['container-title'] ?? null];
};

it('a title may be a question with an answer, or have a second sentence', () => {
  expect(
    inShort(
      '1. Card D, Kluve J, Weber A. What works? A meta analysis of recent active labor market program evaluations. J Eur Econ Assoc. 2018;16(3):894-931.',
    ),
  ).toEqual([
    'Card, D.; Kluve, J.; Weber, A.',
    2018,
    'What works? A meta analysis of recent active labor market program evaluations',
    'J Eur Econ Assoc',
  ]);
  expect(
    inShort('Jansen, A. (2020). Wat werkt? Een evaluatie van taalcoaching. Den Haag: SCP.').slice(0, 3),
  ).toEqual(['Jansen, A.', 2020, 'Wat werkt? Een evaluatie van taalcoaching']);
  expect(
    inShort('Dagevos, J. (2018). Syriërs in Nederland. Een studie over de eerste jaren. Den Haag: SCP.')[2],
  ).toBe('Syriërs in Nederland. Een studie over de eerste jaren');
  // What is behind a question may be where it was printed.
  expect(
    inShort('Zorlu, A. (2010). Who leaves? Journal of Population Economics, 23(2), 55-70.').slice(2),
  ).toEqual(['Who leaves?', 'Journal of Population Economics']);
});

it('reads names between strokes, in capitals, of bodies and of those of the entry before', () => {
  expect(
    inShort('Brücker, Herbert / Kosyakova, Yuliya / Schuß, Eric (2020): Fünf Jahre danach. Nürnberg.')[0],
  ).toBe('Brücker, Herbert; Kosyakova, Yuliya; Schuß, Eric');
  expect(
    inShort('ALGAVA É. & BLOCH K. (2018), « Les contrats aidés : quel bilan ? », Dares Analyses, n° 021.')[0],
  ).toBe('Algava, É.; Bloch, K.');
  expect(inShort('Deutscher Bundestag (Hrsg.) (2019): Fachkräfte. Drucksache 19/8285. Berlin.')[0]).toBe(
    'Deutscher Bundestag',
  );
  const before = [{ family: 'Wolff', given: 'Joachim' }];
  expect(
    inShort('Dies. (2021): Sprachkurse. In: Wirtschaftsdienst 101 (3), S. 201–208.', before).slice(0, 2),
  ).toEqual(['Wolff, Joachim', 2021]);
});

it('takes no day of looking for a year, and no word about it for a journal', () => {
  expect(
    inShort('2. World Health Organization. Promoting health. Geneva: WHO; 2019 [cited 2021 Mar 3].')[1],
  ).toBe(2019);
  expect(
    inShort(
      'Movisie. (n.d.). Wat werkt bij taal. Retrieved March 3, 2021, from https://www.movisie.nl/taal',
    )[3],
  ).toBeNull();
  expect(
    inShort('Koning, P., & van der Klaauw, B. (in druk). Prikkels in de bijstand. ESB.').slice(0, 3),
  ).toEqual(['Koning, P.; van der Klaauw, B.', null, 'Prikkels in de bijstand']);
});
