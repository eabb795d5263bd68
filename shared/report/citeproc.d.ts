// citeproc ships no types; what we use of it. Source: https://citeproc-js.readthedocs.io/en/latest/running.html
declare module 'citeproc' {
  type Sys = {
    retrieveLocale: (lang: string) => string;
    retrieveItem: (id: string) => Record<string, unknown>;
  };
  type Engine = {
    updateItems: (ids: string[]) => void;
    makeBibliography: () => [{ entry_ids: string[][] }, string[]] | false;
  };
  const CSL: { Engine: new (sys: Sys, style: string, lang?: string, forceLang?: boolean) => Engine };
  export = CSL;
}
declare module '@citation-js/plugin-csl/lib/styles.json' {
  const styles: Record<string, string>;
  export = styles;
}
declare module '@citation-js/plugin-csl/lib/locales.json' {
  const locales: Record<string, string>;
  export = locales;
}
