// Which folder may import which. The planted faults in tests/architecture prove that every rule fires.
const only = (name, pkg, allowed) => ({
  name,
  severity: 'error',
  comment: `${pkg} only in ${allowed}`,
  from: { path: '^(electron|renderer|shared)/', pathNot: allowed },
  to: { path: `(^|node_modules/)${pkg}(/|$)` },
});
// Layers inside the renderer: app, features, ui-domain, commands (on lib only), store, workers, then db and pdf, host,
// lib.
const below = (name, lower, upper) => ({
  name,
  severity: 'error',
  comment: `renderer/(${lower}) may not import renderer/(${upper})`,
  from: { path: `^renderer/(${lower})/` },
  to: { path: `^renderer/(${upper})/` },
});
const WORKER_DOORS = '^renderer/db/(reader|[^/]+\\.repository|feature-cache|references/(lazy|staging))\\.ts$';
const CORE = '^shared/(kernel|model|change)/';
/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-is-leaf',
      severity: 'error',
      from: { path: '^shared/' },
      to: { path: '^(electron|renderer|tests)/' },
    },
    {
      name: 'shared-no-node',
      severity: 'error',
      from: { path: '^shared/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'shared-npm-allowlist',
      severity: 'error',
      from: {
        path: '^shared/',
        pathNot: '(\\.test\\.tsx?$|^shared/(report/writers|annotation|documents|demo/practice/paper)/)',
      },
      to: {
        path: 'node_modules/',
        pathNot:
          'node_modules/(@types/)?(zod|eld|@noble/hashes|@scure/bip39|fflate|papaparse|saxes|yaml|citeproc|@citation-js/plugin-csl)/',
      },
    },
    {
      name: 'writers-npm-allowlist',
      severity: 'error',
      from: { path: '^shared/report/writers/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(docx|@protobi/exceljs|pdfmake|pdfkit|svg-to-pdfkit|fflate)/',
      },
    },
    {
      name: 'annotation-npm-allowlist',
      severity: 'error',
      from: { path: '^shared/annotation/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: 'node_modules/',
        pathNot: 'node_modules/(@cantoo/pdf-lib|minisearch|approx-string-match)/',
      },
    },
    {
      name: 'documents-npm-allowlist',
      severity: 'error',
      from: { path: '^shared/documents/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/(@cantoo/pdf-lib|fflate|parse5)/' },
    },
    {
      name: 'papers-npm-allowlist',
      severity: 'error',
      from: { path: '^shared/demo/practice/paper/', pathNot: '\\.test\\.tsx?$' },
      to: { path: 'node_modules/', pathNot: 'node_modules/@cantoo/pdf-lib/' },
    },
    {
      name: 'kernel-below-model',
      severity: 'error',
      from: { path: '^shared/kernel/' },
      to: { path: '^shared/', pathNot: '^shared/kernel/' },
    },
    {
      name: 'model-on-kernel-only',
      severity: 'error',
      from: { path: '^shared/model/' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|model)/' },
    },
    {
      name: 'change-on-model',
      severity: 'error',
      from: { path: '^shared/change/' },
      to: { path: '^shared/', pathNot: CORE },
    },
    {
      name: 'ipc-on-model',
      severity: 'error',
      from: { path: '^shared/ipc/' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|model|ipc)/' },
    },
    {
      name: 'domains-do-not-import-each-other',
      severity: 'error',
      from: {
        path: '^shared/(import|duplicates|search|screening|ranking|annotation|documents|extraction|rating|selection)/',
      },
      to: { path: '^shared/', pathNot: ['^shared/(kernel|model|stats)/', '^shared/$1/'] },
    },
    {
      name: 'citations-on-domains',
      severity: 'error',
      from: { path: '^shared/citations/' },
      to: {
        path: '^shared/',
        pathNot: '^shared/(kernel|language|model|stats|annotation|duplicates|import/normalise|citations)/',
      },
    },
    {
      name: 'language-alone',
      severity: 'error',
      from: { path: '^shared/language/' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|language)/' },
    },
    {
      // Its tables are a megabyte and a half: nothing that the window loads may hold them.
      name: 'languages-in-workers',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '(^renderer/workers/|\\.test\\.tsx?$)' },
      to: { path: '^shared/language/' },
    },
    {
      name: 'search-on-kernel',
      severity: 'error',
      from: { path: '^shared/search/' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|search)/' },
    },
    {
      name: 'import-bytes-lowest',
      severity: 'error',
      from: { path: '^shared/import/bytes/' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|import/bytes)/' },
    },
    {
      name: 'import-normalise-on-model',
      severity: 'error',
      from: { path: '^shared/import/normalise/' },
      to: { path: '^shared/import/', pathNot: '^shared/import/normalise/' },
    },
    {
      name: 'import-serialise-knows-no-format',
      severity: 'error',
      from: { path: '^shared/import/serialise/' },
      to: { path: '^shared/import/', pathNot: '^shared/import/serialise/' },
    },
    {
      name: 'import-tools-below-formats',
      severity: 'error',
      from: { path: '^shared/import/tools/' },
      to: {
        path: '^shared/import/',
        pathNot: '^shared/import/((tools|bytes|normalise|serialise)/|parsed\\.ts$)',
      },
    },
    {
      name: 'formats-do-not-import-each-other',
      severity: 'error',
      from: { path: '^shared/import/formats/([^/]+)/' },
      to: { path: '^shared/import/formats/', pathNot: '^shared/import/formats/$1/' },
    },
    {
      name: 'formats-by-registry-only',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^shared/import/formats/' },
      to: { path: '^shared/import/formats/[^/]+/' },
    },
    {
      name: 'registry-inside-import',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^shared/import/[^/]+\\.ts$' },
      to: { path: '^shared/import/formats/registry' },
    },
    {
      name: 'stats-on-kernel',
      severity: 'error',
      from: { path: '^shared/stats/' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|stats)/' },
    },
    {
      name: 'review-below-report',
      severity: 'error',
      from: { path: '^shared/review/' },
      to: { path: '^shared/(report|bundle|demo|ipc)/' },
    },
    {
      name: 'report-below-demo',
      severity: 'error',
      from: { path: '^shared/report/' },
      to: { path: '^shared/(bundle|demo|ipc|import|duplicates|search)/' },
    },
    {
      name: 'products-by-registry-only',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^shared/report/products/' },
      to: { path: '^shared/report/products/(?!registry)' },
    },
    {
      // What the window shows is built in the window: what a product is made of does not load the citation engine.
      name: 'products-are-light',
      severity: 'error',
      from: { path: '^shared/report/(products|parts|build-product|product)' },
      to: { path: '^shared/report/(bibliography|split-bibliography|build-report)' },
    },
    {
      name: 'engine-not-in-window',
      severity: 'error',
      from: { path: '^renderer/(app|features|ui-domain|store|db|lib)/' },
      to: { path: '^shared/report/(writers/|bibliography|split-bibliography|build-report)' },
    },
    {
      name: 'products-know-no-writer',
      severity: 'error',
      from: { path: '^shared/report/', pathNot: '(^shared/report/(writers|verify)/|\\.test\\.tsx?$)' },
      to: { path: '^shared/report/writers/' },
    },
    {
      name: 'bundle-on-screening',
      severity: 'error',
      from: { path: '^shared/bundle/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|model|change|screening|bundle)/' },
    },
    {
      name: 'team-on-review',
      severity: 'error',
      from: { path: '^shared/team/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|model|change|bundle|review|team)/' },
    },
    {
      name: 'team-above-study',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/(team|sync)/' },
      to: { path: '^shared/team/' },
    },
    {
      name: 'sync-on-team',
      severity: 'error',
      from: { path: '^shared/sync/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^shared/', pathNot: '^shared/(kernel|model|change|bundle|review|screening|team|sync)/' },
    },
    {
      name: 'sync-on-top',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/sync/' },
      to: { path: '^shared/sync/' },
    },
    {
      name: 'demo-on-top',
      severity: 'error',
      from: { path: '^shared/', pathNot: '(^shared/demo/|\\.test\\.tsx?$)' },
      to: { path: '^shared/demo/' },
    },
    {
      name: 'renderer-not-electron',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^electron/' },
    },
    {
      name: 'renderer-no-node',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '\\.test\\.tsx?$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'electron-not-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'preload-contract-only',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { path: '^(electron/(main|cli)|shared/(?!ipc/))' },
    },
    {
      name: 'no-cross-feature',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/', pathNot: '^renderer/features/$1/' },
    },
    {
      // Marking is below showing and proposing, which do not know each other; the page joins them.
      name: 'reading-rooms',
      severity: 'error',
      from: { path: '^renderer/features/reading/(annotations|viewer|proposals)/' },
      to: {
        path: '^renderer/features/reading/',
        pathNot: '^renderer/features/reading/($1/|annotations/|reading\\.store\\.ts$)',
      },
    },
    below('features-below-app', 'features|ui-domain|store|workers|db|pdf|host|lib', 'app'),
    below('ui-domain-below-features', 'ui-domain|store|workers|db|pdf|host|lib', 'features'),
    below('commands-on-lib', 'commands', 'app|features|ui-domain|store|workers|db|pdf|host'),
    below('commands-in-screens', 'store|workers|db|pdf|host|lib', 'commands'),
    below('store-below-ui-domain', 'store|workers|db|pdf|host|lib', 'ui-domain'),
    below('workers-below-store', 'workers|db|pdf|host|lib', 'store'),
    below('db-and-pdf-below-workers', 'db|pdf|host|lib', 'workers'),
    below('db-and-pdf-apart', 'db', 'pdf'),
    below('pdf-on-lib', 'pdf', 'db|host'),
    below('workers-without-host', 'workers', 'host'),
    below('host-on-lib', 'host', 'db|pdf'),
    below('lib-is-leaf', 'lib', 'db|pdf|host'),
    {
      // What a worker reads passes the reader, which leaves out what a blind stage hides.
      name: 'workers-read-by-reader',
      severity: 'error',
      from: { path: '^renderer/workers/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^renderer/db/', pathNot: WORKER_DOORS },
    },
    {
      name: 'database-private',
      severity: 'error',
      // A test beside a worker fills the database that the worker reads.
      from: { path: '^renderer/', pathNot: '^renderer/(db/|workers/.*\\.test\\.tsx?$)' },
      to: { path: '^renderer/db/(database|versions/)' },
    },
    only('dexie-only-in-db', 'dexie', '^renderer/db/'),
    only('pdfjs-only-in-pdf', 'pdfjs-dist', '^(renderer/pdf/|electron/cli/pdf-texts\\.ts)'),
    only('ocr-only-in-pdf', 'tesseract.js', '^renderer/pdf/'),
    {
      name: 'electron-package-only-in-shell',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '^electron/(main|preload)/' },
      to: { path: '(node_modules/electron/|^electron$)' },
    },
    {
      name: 'no-test-code-in-product',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: '(\\.test\\.tsx?|\\.fixture\\.ts)$' },
      to: { path: '(^tests/|\\.test\\.tsx?$|\\.fixture\\.ts$)' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'tests/architecture/planted' },
  },
};
