import { describe, expect, it } from 'vitest';
import type { ReferenceId } from '../kernel/ids';
import { FileMatcher } from './match-file';
import { doisIn } from './own-doi';

const ZORLU = '10.1007/s00148-009-0269-0';
const REPORT = `Begeleiding naar werk in kleine kernen
Anna Jansen en Piet de Boer
Movisie, 2014
Dit verslag gaat over begeleiding.`;

describe('the DOI of a document', () => {
  it.each([
    ['in the head', `Journal of Small Schools 12 (2020) 34-56\ndoi:10.1234/own.1\nA title\nA. Smith`],
    ['in the foot', `${REPORT}\n© 2014 Movisie. https://doi.org/10.1234/own.1.`],
    [
      'beside the title of a trial',
      `A trial of coaches: a replication. Journal of Work 3(1)\nhttps://doi.org/10.1234/own.1`,
    ],
    ['alone', `${REPORT}\nhttps://doi.org/10.1234/own.1`],
    [
      'as it asks to be cited',
      `A title\nCitation: Smith J, Doe K (2020) A title. PLoS ONE 15(3). https://doi.org/10.1234/own.1`,
    ],
    ['in Dutch', `${REPORT}\nCiteer dit als: Jansen, A. (2014). Begeleiding. https://doi.org/10.1234/own.1`],
    ['at the end of a sentence', `Available at https://doi.org/10.1234/own.1.\nOn page 1 it is said again.`],
    ['over two lines', `A title\nhttps://doi.org/10.1234/own.\n1`],
    [
      'before what it cites',
      `doi:10.1234/own.1\nA title\nReferences\nZorlu, A. (2009). Who leaves? doi:${ZORLU}`,
    ],
  ])('is told %s', (_where, text) => {
    expect(doisIn(text).own).toBe('10.1234/own.1');
  });

  it.each([
    ['a list of references', `${REPORT}\nReferences\nZorlu, A. (2009). Who leaves? doi:${ZORLU}`],
    ['a Dutch list', `${REPORT}\n5. Literatuur\nZorlu, A., Who leaves?\nhttps://doi.org/${ZORLU}`],
    [
      'an entry without a heading',
      `${REPORT}\nZorlu, A. & Hartog, J. (2009). Who leaves the\nNetherlands? doi:${ZORLU}`,
    ],
    [
      'an entry on two lines',
      `${REPORT}\nA. Zorlu (2009), Who leaves the Netherlands?\nhttps://doi.org/${ZORLU}`,
    ],
    ['a sentence that points', `${REPORT}\nZie Zorlu e.a. (https://doi.org/${ZORLU}).`],
    [
      'a sentence that goes on',
      `${REPORT}\nDit onderzoek (https://doi.org/${ZORLU}) liet zien dat het werkt.`,
    ],
    ['its data', `${REPORT}\nData are available at https://doi.org/${ZORLU}.`],
    ['its registration', `${REPORT}\nThe trial was registered before: https://doi.org/${ZORLU}`],
    ['its supplement', `${REPORT}\nSupplementary material: https://doi.org/${ZORLU}`],
    ['a footnote', `${REPORT}\n3 Over vertrek zie Zorlu en Hartog, Who leaves the Netherlands, ${ZORLU}`],
  ])('is none of %s', (_where, text) => {
    expect(doisIn(text)).toEqual({ own: null, others: [ZORLU] });
  });
});

it.each(['10.17605/OSF.IO/AB12C', '10.1257/rct.1234', '10.1007/s11577-020-00731-1.supp1'])(
  'is none of what registers, or lies beside, a document: %s',
  (doi) => {
    expect(doisIn(`${REPORT}\nhttps://doi.org/${doi}`).own).toBeNull();
  },
);

it('couples no file with what it cites: the report with its title is sure, an article that it cites is not', () => {
  const matcher = new FileMatcher();
  const zorlu = {
    id: 'zorlu' as ReferenceId,
    csl: { type: 'article-journal' as const, DOI: ZORLU, title: 'Who leaves the Netherlands and why' },
  };
  const report = {
    id: 'report' as ReferenceId,
    csl: { type: 'report' as const, title: 'Begeleiding naar werk in kleine kernen' },
  };
  const text = `${REPORT}\n3 Zorlu, A. (2009). Who leaves. doi:${ZORLU}\nReferences\nZorlu, A. (2009). Who leaves. doi:${ZORLU}`;
  const outcomeOf = (known: (typeof zorlu | typeof report)[]) => {
    for (const one of known) matcher.add(one);
    const match = matcher.begin({ fileName: 'x.pdf', text, title: '' });
    for (let i = 0; i < matcher.count; i++) match.look(i);
    return match.outcome();
  };
  expect(outcomeOf([zorlu]).verdict).toBe('doubtful');
  expect(outcomeOf([report])).toMatchObject({ verdict: 'sure', candidates: [{ referenceId: 'report' }, {}] });
});
