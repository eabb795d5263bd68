// Reads the command line: `zeef <command> [files] [--option value]`.
import { parseArgs } from 'node:util';
import { formatNames } from '../../shared/import/format-names';
import { exportFormats } from '../../shared/import/write-file';
import { dossierParts, dossierProducts } from '../../shared/report/dossier';
import { type ReportFormat, reportFormats } from '../../shared/report/formats';
import { type ProductId, productIds } from '../../shared/report/products/registry';

export type Arguments = {
  command: string | undefined;
  files: string[];
  options: {
    out?: string;
    folder?: string;
    device?: string;
    words?: string;
    nodes?: string;
    to?: string;
    delimiter?: string;
    lang?: string;
    only?: string;
    without?: string;
    formats?: string;
    together?: string;
    seeds?: string;
    by?: string;
    stage?: string;
    model?: string;
    plot?: string;
    format?: string;
    origin?: string;
    report?: string[];
    'as-rater'?: boolean;
    practice?: boolean;
    'as-of'?: string;
    check?: boolean;
    evaluate?: boolean;
    sealed?: boolean;
    'password-file'?: string;
    seal?: boolean;
    json?: boolean;
    help?: boolean;
    version?: boolean;
  };
};

/** Parses arguments. @throws TypeError naming an option that does not exist */
export function readArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      out: { type: 'string', short: 'o' },
      folder: { type: 'string' },
      device: { type: 'string' },
      words: { type: 'string' },
      nodes: { type: 'string' },
      to: { type: 'string' },
      delimiter: { type: 'string' },
      lang: { type: 'string' },
      only: { type: 'string' },
      without: { type: 'string' },
      formats: { type: 'string' },
      together: { type: 'string' },
      seeds: { type: 'string' },
      by: { type: 'string' },
      stage: { type: 'string' },
      model: { type: 'string' },
      plot: { type: 'string' },
      format: { type: 'string' },
      origin: { type: 'string' },
      report: { type: 'string', multiple: true },
      'as-rater': { type: 'boolean' },
      practice: { type: 'boolean' },
      'as-of': { type: 'string' },
      check: { type: 'boolean' },
      evaluate: { type: 'boolean' },
      sealed: { type: 'boolean' },
      'password-file': { type: 'string' },
      seal: { type: 'boolean' },
      json: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
      version: { type: 'boolean' },
    },
  });
  const [command, ...files] = positionals;
  return { command, files, options: values };
}

/** What `zeef report` writes unless it is told otherwise. */
export const DEFAULT_PRODUCTS: readonly ProductId[] = ['tabel-2.1', 'tabel-2.2', 'bijlage-3'];
export const DEFAULT_FORMATS: readonly ReportFormat[] = ['csv', 'xlsx', 'docx', 'html'];

const WIDTH = 110;

/** Words with commas between them, on lines that begin below one another. */
function list(words: readonly string[], indent: number): string {
  const lines = [''];
  for (const word of words.map((w, i) => (i < words.length - 1 ? `${w},` : w))) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (indent + line.length + 1 + word.length > WIDTH) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join(`\n${' '.repeat(indent)}`);
}

const joined = (words: readonly string[]): string =>
  `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

export const HELP = `zeef: literature review on the command line, with the workbench's own code

  zeef demo --out <bundle.zeef>                      the example study as a bundle
  zeef demo --practice --out <bundle.zeef>           the practice study: invented, with references to screen and PDFs to read
  zeef import <files...> --out <bundle.zeef>         reference files to a new bundle
  zeef convert <file> --to FORMAT [--out <file>] [--delimiter ';'|',']
                                                     between the columns of a csv; Dutch Excel opens ';' (the default) in columns
                                                     a bundle: its references as the workbench shows them, corrected and without duplicates
  zeef dedupe <files...> [--out <file>] [--to FORMAT]
                                                     merges what is surely one publication, lists what to look at
  zeef dedupe --evaluate <records.csv> <clusters.csv>
                                                     how well that goes on a labelled set (a line a cluster, ids joined by ;)
  zeef decisions <bundle.zeef> <file> --out <bundle.zeef> [--by NAME] [--stage title-abstract|full-text]
                                                     who decided what in ASReview, Rayyan, Covidence, EPPI-Reviewer or a table;
                                                     each reader becomes a person, NAME who decided where the file names nobody
  zeef merge <a.zeef> <b.zeef> [...] --out <bundle.zeef>
                                                     copies of one study that people worked in apart become one; what two wrote
                                                     in one place without having seen each other's is named, nothing is dropped.
                                                     The order of the files makes no difference to the bundle; the counts say what
                                                     comes to the first. --device: what is sealed in bundles of a team is opened
                                                     with its keys, as far as it may be
  zeef team start <bundle.zeef> --folder <shared> --device <own> --by NAME
                                                     begins a team over a folder that its people share; --device is a folder of
                                                     your own, with your keys. Nothing in the shared folder can be read without.
                                                     <shared>: a folder; http(s)://… of a WebDAV server; or nats://host[,host],
                                                     tls://…, wss://… of NATS servers (docs/team-server.md). Who you are there:
                                                     ZEEF_TEAM_USER and ZEEF_TEAM_PASSWORD, or ZEEF_TEAM_NKEY, a seed or its file
  zeef team join --folder <shared> --device <own> --by NAME
                                                     asks to come in, and says six words that the lead must see too
  zeef team accept --folder <shared> --device <own> [--words "…" --by NAME]
                                                     who asks; with --words lets in whoever has these
  zeef team remove --folder <shared> --device <own> --by NAME
                                                     takes somebody's devices out: who leaves, or whose laptop is lost; what they
                                                     sent stays, what comes later does not count, and they get no new key
  zeef team recovery --folder <shared> --device <own>
                                                     gives a lead 24 words for paper, in the place of those of before: with them
                                                     they come back where all laptops of the leads are lost
  zeef team recover --folder <shared> --device <new> comes back with these words, in ZEEF_TEAM_RECOVERY, as a new device
  zeef team sync [bundle.zeef] --folder <shared> --device <own> --out <bundle.zeef> [--sealed]
                                                     sends what is new and takes what others sent; what is blind is opened by
                                                     its person and the leads alone. --sealed: also in the bundle, which is to be
                                                     handed on then and not to be worked in
  zeef team check <shared | bundle.zeef> [--device <own>]
                                                     walks every chain: gaps, forks, what was changed; exit code 3 where there are
  zeef team server-config [bundles...] --nodes HOST,HOST,HOST --out <folder>
                                                     the configuration of three or five NATS servers, with a key for each person
                                                     of the studies; again for who comes later (docs/team-server.md)
  zeef questions <bundle.zeef> [--out <file.jsonl>] [--report ID ...]
                                                     what can be asked about each document, a line of JSON a question: fields of the
                                                     template, items of the scale, the level (docs/proposals.md)
  zeef proposals in <bundle.zeef> <answers.jsonl> --origin NAME --out <bundle.zeef> [--as-rater]
                                                     answers of any tool or person: each quotation is looked up in its document; what
                                                     is found waits as a proposal, what is not is named. Nothing is sent anywhere.
                                                     --as-rater: levels of NAME count in the agreement statistics, never as the study's
  zeef export <bundle.zeef> --format qdpx --out <file.qdpx> [--lang nl|en]
                                                     the PDFs and what was marked in them as a project of REFI-QDA, which
                                                     MAXQDA, ATLAS.ti, NVivo and QualCoder open
  zeef report <bundle.zeef> --out <folder> [--lang nl|en]
                                                     ${joined(DEFAULT_PRODUCTS)} as ${joined(DEFAULT_FORMATS)}

      --only all, or products by name, comma separated:
             ${list(productIds, 13)}
      --formats ${reportFormats.join(',')}       --together NAME   one file of all chosen products
  zeef report <bundle.zeef> --check [--lang nl|en]   what of the printed numbers is not final and what is left out;
                                                     nothing is written; exit code 3 when something is open
  zeef report <bundle.zeef> --out <folder> --as-of <YYYY-MM-DD or entry number>
                                                     the report as it was at the end of a day, or after an entry of the log, with
                                                     what has changed in it since (wijzigingen)
  zeef map <bundle.zeef> --out <file.html> [--lang nl|en]
                                                     the evidence map: types by success measures, a dot a report that opens its
                                                     level, who rated it and the passages; one file, no requests
  zeef dossier <bundle.zeef> --out <file.html> [--lang nl|en]
             [--only ${dossierProducts.join(',')}]
             [--without ${dossierParts.join(',')}]
                                                     tables for a client: each cell opens what it is made of; the file checks its
                                                     own hashes, and the fingerprint that is printed is to be told to the client
  zeef verify <document> <bundle.zeef>               whether each marked title, text, table, note and picture in a document says what
                                                     was exported, and what has changed since; docx, xlsx, pptx, html, csv
                                                     exit code 3 where it differs, 4 where something cannot be checked
  zeef check <bundle.zeef | back-up | folder of back-ups | journal folder | team folder>
                                                     whether it is whole: counts, hashes, chains, and what records name; what is wrong
                                                     is named, and the exit code is 3 then. The app's data folder: all that is in it
  zeef restore <back-up | journal folder> --out <bundle.zeef>
                                                     the study as it was then; of a damaged one what can be read (exit code 3)
  zeef simulate <labelled.csv> [--seeds 3] [--model svm|logistic|bayes] [--plot out.svg]
                                                     replays screening on a labelled set and measures the work saved

  reads: ${formatNames('en').join('; ')}
  writes (--to): ${exportFormats.join(', ')}

  --password-file FILE
              the password of bundles that stand under one, - for standard input; or ZEEF_BUNDLE_PASSWORD in the
              environment
  --seal      bundles that are written stand under that password too
  --json      print a summary for programs
  --help      this text
  --version   version

Exit codes: 0 done, 1 the input could not be used (nothing is written), 2 wrong use,
3 the document is not as exported, what was checked is not whole, the check found something open, or a report was written from records that the
  bundle's log does not prove, 4 something in the document could not be checked.
`;
