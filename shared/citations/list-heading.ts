// How lists of references are headed, in the languages that reports are written in.
const HEADINGS = [
  'references|reference list|list of references|references cited|cited references|references and notes|notes and references',
  'bibliography|selected bibliography|literature|literature cited|works cited|cited works|cited literature|sources',
  'literatuur|literatuurlijst|literatuuropgave|literatuurverwijzingen|geraadpleegde literatuur|referenties|referentielijst|bronnen|bronnenlijst|bronvermelding|bibliografie|verwijzingen',
  'literatur|literaturverzeichnis|literaturliste|quellen|quellenverzeichnis|literatur und quellen|literatur- und quellenverzeichnis|referenzen|bibliographie|bibliografia|bibliografía|referencias|riferimenti bibliografici',
  'références|références bibliographiques|bibliographie sommaire|ouvrages cités',
  'litteratur|litteraturliste|litteraturlista|litteraturförteckning|referencer|referanser|referenser|referenslista|källor|källförteckning|kilder|kildeliste|lähteet|viitteet',
].join('|');
const HEADING = new RegExp(
  `^(?:(?:chapter |hoofdstuk |kapitel )?(?:\\d{1,2}|[IVX]{1,5}|[A-Z])(?:\\.\\d{1,2})*[.:)]?\\s+)?(?:${HEADINGS})\\s*[.:]?$`,
  'iu',
);
/** No heading is longer. */
export const LONGEST_HEADING = 70;

/** Whether a line is the heading of a list. Letters may be set apart. */
export function isListHeading(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  return (
    HEADING.test(text) || (/^(?:\p{L} ){5,}\p{L}$/u.test(text) && HEADING.test(text.replaceAll(' ', '')))
  );
}
