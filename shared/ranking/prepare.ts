// The features that ranking works on by default.
import { buildFeatures, type Features, type RankedText } from './features';
import { appendLatentFeatures } from './lsa';

// Chosen with the model's settings by leave-one-set-out comparison; see docs/ranking.md.
const LATENT = 100;
const LATENT_WEIGHT = 0.6;
// Above this many references latent features are fewer, so that 100,000 abstracts stay under half a minute and a gigabyte.
const LARGE = 20_000;
const LATENT_WHEN_LARGE = 24;

/** TF-IDF with latent features of all texts. Cost grows linearly with the texts. */
export function prepareFeatures(
  texts: readonly RankedText[],
  onProgress: (share: number) => void = () => undefined,
): Features {
  const plain = buildFeatures(texts, undefined, (share) => onProgress(0.5 * share));
  onProgress(0.5);
  const features = appendLatentFeatures(
    plain,
    texts.length > LARGE ? LATENT_WHEN_LARGE : LATENT,
    LATENT_WEIGHT,
  );
  onProgress(1);
  return features;
}
