// Packs and unpacks bundles off the main thread.
import { type Bundle, readBundle, writeBundle } from '../../shared/bundle/bundle';

export type BundleWork = { type: 'pack'; bundle: Bundle } | { type: 'unpack'; bytes: Uint8Array };

addEventListener('message', ({ data }: MessageEvent<BundleWork>) => {
  try {
    postMessage({
      ok: true,
      value: data.type === 'pack' ? writeBundle(data.bundle) : readBundle(data.bytes),
    });
  } catch (error) {
    postMessage({ ok: false, error: String(error) });
  }
});
