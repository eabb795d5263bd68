// The features that ranking works on by default.
import { buildFeatures, defaultFeatureOptions, type Features, type RankedText } from './features';
import { appendLatentFeatures } from './lsa';

// Chosen by comparing settings on five sets and checked on two others; see docs/ranking.md.
const LATENT = 30;
// Of the first direction; see appendLatentFeatures for the others.
const LATENT_WEIGHT = 0.9;
// Above this many references latent features are fewer and terms of one document are left out, so that 100,000
// abstracts stay under half a minute and a gigabyte.
const LARGE = 20_000;
const LATENT_WHEN_LARGE = 16;

/** TF-IDF with latent features of all texts. Cost grows linearly with the texts. */
export function prepareFeatures(
  texts: readonly RankedText[],
  onProgress: (share: number) => void = () => undefined,
): Features {
  const isLarge = texts.length > LARGE;
  const options = { ...defaultFeatureOptions, minDocuments: isLarge ? 2 : 1 };
  const plain = buildFeatures(texts, options, (share) => onProgress(0.5 * share));
  onProgress(0.5);
  const features = appendLatentFeatures(plain, isLarge ? LATENT_WHEN_LARGE : LATENT, LATENT_WEIGHT);
  onProgress(1);
  return features;
}
