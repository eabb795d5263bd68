import type { FormatSamples } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /zotero-translators\/MARC\/.*\.in\./,
  sound: [
    {
      file: '00120nam a2200061 a 4500001000200000100001000002245001000012\u001e1\u001e1 \u001faDoe, J.\u001e10\u001faA title /\u001e\u001d',
      real: ['corpora', 'import', 'zotero-translators', 'MARC', '03.in.marc'],
    },
  ],
  large: [],
  stretched: {
    MARC: (v) =>
      `00120nam a2200061 a 4500245001000002700001000012\u001e10\u001fa${v}\u001e1 \u001fa${v}\u001e\u001d`,
  },
};
