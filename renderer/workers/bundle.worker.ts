// Packs and unpacks bundles off the main thread.
import './report-failures';
import { type Bundle, readBundle, writeBundle } from '../../shared/bundle/bundle';
import { salvageBundle } from '../../shared/bundle/salvage';
import { browserEnv } from '../lib/env';

export type BundleWork =
  | { type: 'pack'; bundle: Bundle }
  | { type: 'unpack'; bytes: Uint8Array }
  /** `title`: of the new project; `{{title}}` in it stands for the old one's. */
  | { type: 'salvage'; bytes: Uint8Array; device: string; title: string };

function work(data: BundleWork): unknown {
  if (data.type === 'pack') return writeBundle(data.bundle);
  if (data.type === 'unpack') return readBundle(data.bytes);
  return salvageBundle(data.bytes, browserEnv, data.device, (title) =>
    data.title.replace('{{title}}', title),
  );
}

addEventListener('message', ({ data }: MessageEvent<BundleWork>) => {
  void (async () => {
    try {
      postMessage({ ok: true, value: await work(data) });
    } catch (error) {
      postMessage({ ok: false, error: String(error) });
    }
  })();
});
