import { describe, expect, it } from 'vitest';
import { joinTitle, plainMarkup } from './markup';

const MATH = '<mml:math xmlns:mml="http://www.w3.org/1998/Math/MathML">';

describe('markup in a title', () => {
  it.each([
    ['CO<inf>2</inf> in <jats:italic>vivo</jats:italic>', 'CO<sub>2</sub> in <i>vivo</i>'],
    ['&amp;lt;i&amp;gt;E. coli&amp;lt;/i&amp;gt; &amp;amp; co', '<i>E. coli</i> & co'],
    [
      `The ${MATH}<mml:msub><mml:mi>H</mml:mi><mml:mn>2</mml:mn></mml:msub><mml:mi>O</mml:mi></mml:math> cycle`,
      'The H<sub>2</sub>O cycle',
    ],
    [
      `${MATH}\n <mml:mrow>\n <mml:mi>p</mml:mi>\n <mml:mo>=</mml:mo> <mml:mn>1</mml:mn></mml:mrow><mml:annotation encoding="x">p=1</mml:annotation></mml:math> holds`,
      'p=1 holds',
    ],
    ['<p>One</p><p>two<br/>three</p>', 'One two three'],
    ['<span class="x">Small</span> <scp>caps</scp>', 'Small caps'],
    ['Where p < 0.05 and a<b, or n > 3', 'Where p < 0.05 and a<b, or n > 3'],
    ['The <dialog> element & R&D', 'The <dialog> element & R&D'],
  ])('%s', (text, expected) => {
    expect(plainMarkup(text)).toBe(expected);
    expect(plainMarkup(expected)).toBe(expected);
  });
});

describe('a subtitle', () => {
  it.each([
    ['Determination:', 'An example', 'Determination: An example'],
    ['Determination', ': an example', 'Determination: an example'],
    ['Why?', 'An answer', 'Why?: An answer'],
    ['Work: a study', 'A study', 'Work: a study'],
    ['', 'Alone', 'Alone'],
    ['Alone', '', 'Alone'],
  ])('of "%s" is "%s"', (title, subtitle, expected) => {
    expect(joinTitle(title, subtitle)).toBe(expected);
  });
});
