// HTML's names for characters that stand in bibliographic records: Latin letters, Greek, punctuation, signs.
// Source: HTML 4.01, section 24 (https://www.w3.org/TR/html401/sgml/entities.html).
import { lookup } from './lookup';

// Latin-1 from 160 on, in order.
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'.split(
    ' ',
  );
const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega'.split(
    ' ',
  );
const OTHERS =
  'quot " apos \' amp & lt < gt > OElig Œ oelig œ Scaron Š scaron š Yuml Ÿ fnof ƒ circ ˆ tilde ˜ ensp \u2002 emsp \u2003 thinsp \u2009 ndash – mdash — lsquo ‘ rsquo ’ sbquo ‚ ldquo “ rdquo ” bdquo „ dagger † Dagger ‡ bull • hellip … permil ‰ prime ′ Prime ″ lsaquo ‹ rsaquo › euro € trade ™ larr ← rarr → minus − radic √ infin ∞ asymp ≈ ne ≠ le ≤ ge ≥ sigmaf ς'.split(
    /(?<=\S) (?=\S)/,
  );

const pairs: [string, string][] = [
  ...LATIN1.map((name, i): [string, string] => [name, String.fromCharCode(160 + i)]),
  ...GREEK.flatMap((name, i): [string, string][] =>
    name === '-'
      ? []
      : [
          [name, String.fromCharCode(0x391 + i)],
          [name.toLowerCase(), String.fromCharCode(0x3b1 + i)],
        ],
  ),
  ...OTHERS.flatMap((name, i): [string, string][] => (i % 2 === 0 ? [[name, OTHERS[i + 1] ?? '']] : [])),
];

/** Character by entity name. */
export const namedEntities = lookup<string>(Object.fromEntries(pairs));
