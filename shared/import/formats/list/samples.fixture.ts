import type { FormatSamples } from '../../format.fixture';

export const samples: FormatSamples = {
  sound: [{ file: '10.1000/xyz\nhttps://doi.org/10.1000/abc\nPMID: 1234567\n' }],
  large: [],
  stretched: { lists: (v) => `10.1234/abc\n${v}\nSome title about work (2001)\n` },
};
