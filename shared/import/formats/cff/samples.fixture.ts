import type { FormatSamples } from '../../format.fixture';

export const samples: FormatSamples = {
  corpora: /(?<!Invalid2)\.cff$/,
  sound: [
    {
      file: 'cff-version: 1.2.0\nmessage: Cite it so.\ntitle: Tool\nauthors:\n  - family-names: Doe\n    given-names: J.\ndate-released: 2021-03-15\n',
    },
  ],
  large: [],
  stretched: {
    values: (v) =>
      `cff-version: 1.2.0\ntitle: ${JSON.stringify(v)}\nauthors:\n  - family-names: ${JSON.stringify(v)}\ndate-released: ${JSON.stringify(v)}\ndoi: ${JSON.stringify(v)}\n`,
  },
};
