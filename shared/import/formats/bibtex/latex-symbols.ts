// LaTeX commands and the characters that they stand for. Source: The Comprehensive LaTeX Symbol List (CTAN), the parts
// that bibliographies use.
import { lookup } from '../../../kernel/lookup';

/** Combining mark by accent command. @see https://www.unicode.org/charts/PDF/U0300.pdf */
export const accents = lookup<string>({
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  '"': '\u0308',
  u: '\u0306',
  r: '\u030a',
  H: '\u030b',
  v: '\u030c',
  G: '\u030f',
  U: '\u030e',
  c: '\u0327',
  k: '\u0328',
  d: '\u0323',
  b: '\u0331',
  t: '\u0361',
  h: '\u0309',
  bar: '\u0305',
  overline: '\u0305',
  hat: '\u0302',
  tilde: '\u0303',
  dot: '\u0307',
  ddot: '\u0308',
  vec: '\u20d7',
  // Of the package tipa and its like, which exporters write for letters that have no command of their own.
  textacutemacron: '\u0304\u0301',
  textgravemacron: '\u0304\u0300',
  textcircumacute: '\u0302\u0301',
  textbrevemacron: '\u0306\u0304',
  textdotacute: '\u0307\u0301',
  textacutewedge: '\u030c\u0301',
  textringmacron: '\u030a\u0304',
  textdotbreve: '\u0307\u0306',
  texttildedot: '\u0303\u0307',
  textdoublegrave: '\u030f',
  textroundcap: '\u0311',
  textinvbreve: '\u0311',
  newtie: '\u0361',
  textcommabelow: '\u0326',
  textcommaabove: '\u0313',
  textsubring: '\u0325',
  textsubbar: '\u0331',
  textsubdot: '\u0323',
  textdotbelow: '\u0323',
  textsubumlaut: '\u0324',
  textsubtilde: '\u0330',
  textsubcircum: '\u032d',
  textsyllabic: '\u0329',
  textpolhook: '\u0328',
  textogonekcentered: '\u0328',
  textvbaraccent: '\u030d',
});

const SYMBOLS =
  'ss ß|ae æ|AE Æ|oe œ|OE Œ|aa å|AA Å|o ø|O Ø|l ł|L Ł|i ı|j ȷ|dh ð|DH Ð|dj đ|DJ Đ|th þ|TH Þ|ng ŋ|NG Ŋ|SS ẞ|' +
  'textendash –|textemdash —|textquoteright ’|textquoteleft ‘|textquotedblleft “|textquotedblright ”|textquotesingle \'|textquotedbl "|' +
  'quotedblbase „|quotesinglbase ‚|guillemotleft «|guillemotright »|guilsinglleft ‹|guilsinglright ›|ldots …|dots …|textellipsis …|' +
  'textasciitilde ~|textasciicircum ^|textbackslash \\|textbar ||textless <|textgreater >|textunderscore _|textdollar $|textbraceleft {|textbraceright }|' +
  'copyright ©|textcopyright ©|textregistered ®|texttrademark ™|texteuro €|euro €|EUR €|pounds £|textsterling £|textyen ¥|S §|P ¶|textsection §|textparagraph ¶|' +
  'textdegree °|degree °|textordmasculine º|textordfeminine ª|textexclamdown ¡|textquestiondown ¿|textperiodcentered ·|textbullet •|dag †|ddag ‡|textdagger †|' +
  'textmu µ|textonehalf ½|textonequarter ¼|textthreequarters ¾|textonesuperior ¹|texttwosuperior ²|textthreesuperior ³|' +
  'TeX TeX|LaTeX LaTeX|BibTeX BibTeX|slash /|and &|' +
  'alpha α|beta β|gamma γ|delta δ|epsilon ϵ|varepsilon ε|zeta ζ|eta η|theta θ|iota ι|kappa κ|lambda λ|mu μ|nu ν|xi ξ|pi π|rho ρ|sigma σ|tau τ|upsilon υ|phi ϕ|varphi φ|chi χ|psi ψ|omega ω|' +
  'Gamma Γ|Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ|Upsilon Υ|Phi Φ|Psi Ψ|Omega Ω|textalpha α|textbeta β|textgamma γ|textdelta δ|' +
  'times ×|div ÷|pm ±|mp ∓|cdot ⋅|cdots ⋯|infty ∞|leq ≤|le ≤|geq ≥|ge ≥|neq ≠|ne ≠|approx ≈|sim ∼|simeq ≃|equiv ≡|propto ∝|ll ≪|gg ≫|' +
  'rightarrow →|to →|leftarrow ←|leftrightarrow ↔|Rightarrow ⇒|Leftarrow ⇐|Leftrightarrow ⇔|uparrow ↑|downarrow ↓|mapsto ↦|' +
  'in ∈|notin ∉|subset ⊂|subseteq ⊆|cup ∪|cap ∩|emptyset ∅|forall ∀|exists ∃|neg ¬|wedge ∧|vee ∨|oplus ⊕|otimes ⊗|' +
  'sum ∑|prod ∏|int ∫|partial ∂|nabla ∇|sqrt √|circ ∘|bullet •|star ⋆|ast ∗|prime ′|ell ℓ|hbar ℏ|Re ℜ|Im ℑ|aleph ℵ|' +
  'leqslant ⩽|geqslant ⩾|quad \u2003|qquad \u2003|newline \u2003|par \u2003|langle ⟨|rangle ⟩|lbrace {|rbrace }|perp ⊥|parallel ∥|mid ∣|angle ∠|triangle △|square □|checkmark ✓|dotsc …|colon :';

/** Text by command without arguments. */
export const symbols = lookup<string>(
  Object.fromEntries(
    SYMBOLS.split(/\|(?=[a-zA-Z]+ )/).map((pair) => [
      pair.slice(0, pair.indexOf(' ')),
      pair.slice(pair.indexOf(' ') + 1),
    ]),
  ),
);

const inOrder = (from: string, to: string): [string, string][] =>
  Array.from(from, (c, i): [string, string] => [c, Array.from(to)[i] ?? c]);

/** Characters that Unicode has raised and lowered. */
export const raised: ReadonlyMap<string, string> = new Map(
  inOrder('0123456789+-=()nei', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵉⁱ'),
);
export const lowered: ReadonlyMap<string, string> = new Map(
  inOrder('0123456789+-=()xaehklmnopstijruv', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₓₐₑₕₖₗₘₙₒₚₛₜᵢⱼᵣᵤᵥ'),
);

/** Commands whose argument is not text: it is dropped with them. */
export const dropped: ReadonlySet<string> = new Set(
  'label ref vspace hspace phantom vphantom hphantom color textcolor fontsize selectlanguage foreignlanguage begin end'.split(
    ' ',
  ),
);

/** Fractions that Unicode has a sign for. */
export const fractions: ReadonlyMap<string, string> = new Map(
  '1/2 ½ 1/3 ⅓ 2/3 ⅔ 1/4 ¼ 3/4 ¾ 1/5 ⅕ 2/5 ⅖ 3/5 ⅗ 4/5 ⅘ 1/6 ⅙ 5/6 ⅚ 1/8 ⅛ 3/8 ⅜ 5/8 ⅝ 7/8 ⅞'
    .split(/(?<=[^ -~]) /)
    .map((pair) => pair.split(' ') as [string, string]),
);

/** Commands for fonts and sizes: they say nothing. */
export const fonts: ReadonlySet<string> = new Set(
  'em it bf sc tt rm sl sf up md tiny small large Large LARGE huge normalsize footnotesize scriptsize normalfont bfseries itshape scshape ttfamily rmfamily sffamily upshape mdseries protect relax noindent centering displaystyle textstyle left right big Big bigl bigr limits nolimits'.split(
    ' ',
  ),
);
