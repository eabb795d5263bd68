// What the workbench takes for granted of Chromium that the Electron of the specs may be too old for (25.1.1 is
// Chromium 114, June 2023). Put before the page's and the workers' scripts of the specs' copy only
// (electron/scripts/electron-app.mjs); the product has none of it. Map.getOrInsertComputed and Math.sumPrecise are not
// here: by them the workbench knows that it needs pdf.js's build for older browsers.
(() => {
  const give = (target, name, value) => {
    if (target !== undefined && !(name in target))
      Object.defineProperty(target, name, { value, writable: true, configurable: true });
  };
  give(Promise, 'withResolvers', function withResolvers() {
    let resolve, reject;
    const promise = new this((yes, no) => ([resolve, reject] = [yes, no]));
    return { promise, resolve, reject };
  });
  give(Promise, 'try', function run(work, ...values) {
    return new this((resolve) => resolve(work(...values)));
  });
  give(RegExp, 'escape', (text) => text.replace(/[$()*+.?[\\\]^{|}\-/]/g, '\\$&'));
  give(URL, 'parse', (url, base) => {
    try {
      return new URL(url, base);
    } catch {
      return null;
    }
  });
  give(URL, 'canParse', (url, base) => URL.parse(url, base) !== null);
  give(AbortSignal, 'any', (signals) => {
    const ending = new AbortController();
    for (const signal of signals) {
      if (signal.aborted) ending.abort(signal.reason);
      signal.addEventListener('abort', () => ending.abort(signal.reason), { once: true });
    }
    return ending.signal;
  });
  const sets = {
    union: (a, b) => new Set([...a, ...b.keys()]),
    intersection: (a, b) => new Set([...a].filter((one) => b.has(one))),
    difference: (a, b) => new Set([...a].filter((one) => !b.has(one))),
    isSubsetOf: (a, b) => [...a].every((one) => b.has(one)),
    isSupersetOf: (a, b) => [...b.keys()].every((one) => a.has(one)),
    isDisjointFrom: (a, b) => ![...a].some((one) => b.has(one)),
  };
  for (const [name, work] of Object.entries(sets))
    give(Set.prototype, name, function of(other) {
      return work(this, other);
    });
  const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
  if (globalThis.Iterator === undefined) {
    globalThis.Iterator = function Iterator() {};
    Object.defineProperty(globalThis.Iterator, 'prototype', { value: iterators });
    give(globalThis.Iterator, 'from', (values) =>
      values[Symbol.iterator] ? values[Symbol.iterator]() : values,
    );
  }
  for (const name of ['map', 'filter', 'flatMap', 'forEach', 'some', 'every', 'find', 'reduce'])
    give(iterators, name, function of(...given) {
      const done = [...this][name](...given);
      return Array.isArray(done) && name !== 'reduce' && name !== 'find' ? done[Symbol.iterator]() : done;
    });
  give(iterators, 'toArray', function toArray() {
    return [...this];
  });
  give(iterators, 'take', function take(count) {
    return [...this].slice(0, count)[Symbol.iterator]();
  });
  give(iterators, 'drop', function drop(count) {
    return [...this].slice(count)[Symbol.iterator]();
  });
  const binary = (bytes) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  give(Uint8Array.prototype, 'toHex', function toHex() {
    return Array.from(this, (byte) => byte.toString(16).padStart(2, '0')).join('');
  });
  give(Uint8Array.prototype, 'toBase64', function toBase64() {
    return btoa(binary(this));
  });
  give(Uint8Array, 'fromHex', (text) => Uint8Array.from(text.match(/../g) ?? [], (two) => parseInt(two, 16)));
  give(Uint8Array, 'fromBase64', (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0)));
  for (const type of [Blob, Response, Request])
    give(type.prototype, 'bytes', async function bytes() {
      return new Uint8Array(await this.arrayBuffer());
    });
  give(ReadableStream.prototype, Symbol.asyncIterator, async function* pieces() {
    const reader = this.getReader();
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  });
})();
