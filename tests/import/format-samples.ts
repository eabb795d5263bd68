// The samples of every format, found by the registry: a new format brings its own, and no list of tests is changed.
import { zipSync } from 'fflate';
import type { FormatSample, FormatSamples } from '../../shared/import/format.fixture';
import type { ReferenceFormat } from '../../shared/import/format';
import { formats } from '../../shared/import/formats/registry';

type Sampled = { format: ReferenceFormat; samples: FormatSamples };

/** All formats with their samples. A format without any fails here. */
export const sampledFormats: readonly Sampled[] = await Promise.all(
  formats.map(async (format) => {
    const { samples } = (await import(`../../shared/import/formats/${format.id}/samples.fixture.ts`)) as {
      samples: FormatSamples;
    };
    return { format, samples };
  }),
);

/** A Word or Excel file of these parts. */
export const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)])),
  );

/** A sample as the bytes of a file. */
export const bytesOf = ({ file }: FormatSample): Uint8Array =>
  typeof file === 'string' ? new TextEncoder().encode(file) : zipped(file);

/** What a sample is called in a list of tests. */
export const sampleName = (format: ReferenceFormat, name: string | undefined): string =>
  name === undefined ? format.id : `${format.id}, ${name}`;
