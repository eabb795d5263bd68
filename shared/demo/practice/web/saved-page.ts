// A report of the practice study that is a web page, saved from a browser.

/** A report as the file that a browser saved. */
export type SavedPage = {
  /** Which report of the study it is the text of. */
  key: string;
  fileName: string;
  html: string;
};

/** What a page holds besides its menus. */
type Said = {
  key: string;
  fileName: string;
  language: string;
  title: string;
  authors: string[];
  site: string;
  body: string;
};

/** Writes a page as a site sends it: with menus, a search field and a script, which are no part of the report. */
export function savedPage({ key, fileName, language, title, authors, site, body }: Said): SavedPage {
  const creators = authors.map((a) => `<meta name="citation_author" content="${a}">`).join('\n');
  const html = `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<title>${title} | ${site}</title>
<meta name="citation_title" content="${title}">
${creators}
<script>document.documentElement.classList.add('has-script');</script>
</head>
<body>
<nav><a href="/">Home</a> <a href="/schools">Schools</a> <a href="/contact">Contact</a></nav>
<main>
<h1>${title}</h1>
${body}
</main>
<footer><form><input name="q"><button>Search</button></form><p>${site}</p></footer>
</body>
</html>
`;
  return { key, fileName, html };
}
