/** What a worker that does one job and ends gives back. */
type Answer<T> = { ok: true; value: T } | { ok: false; error: string };

/**
 * Gives a fresh worker one job and ends it. Aborting ends the worker at once, whatever it is doing.
 *
 * @throws the worker's error, or AbortError
 */
export function runOnce<T>(worker: Worker, work: unknown, signal?: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = (): void => reject(new DOMException('aborted', 'AbortError'));
    if (signal?.aborted === true) {
      abort();
      return;
    }
    signal?.addEventListener('abort', abort);
    worker.addEventListener('error', (event) => reject(new Error(event.message)));
    worker.addEventListener('message', ({ data }: MessageEvent<Answer<T>>) => {
      if (data.ok) resolve(data.value);
      else reject(new Error(data.error));
    });
    worker.postMessage(work);
  }).finally(() => worker.terminate());
}
