// The products as files can hold them: no characters that XML has not, no addresses that are none. Every writer gets
// this.
import { legalText } from '../../kernel/xml';
import type { WriterInput } from './writer-input';

// Excel takes 2,079 characters, and Word about as many.
const MAX_ADDRESS = 2000;

/** An address as a file can link to it; null for what is no address of the web. */
export function safeHref(href: string): string | null {
  try {
    const url = new URL(legalText(href));
    if (!/^(https?|mailto):$/.test(url.protocol)) return null;
    // The address parser of Office wants these encoded too (RFC 3986, section 2.2).
    const [, start = '', rest = ''] = /^([a-z]+:\/\/[^/?#]*)(.*)$/i.exec(url.href) ?? [null, url.href, ''];
    const encoded = start + rest.replace(/[[\]{}|\\^`"<>]/g, (c) => encodeURIComponent(c));
    return encoded.length > MAX_ADDRESS ? null : encoded;
  } catch {
    return null;
  }
}

function clean<T>(value: T): T {
  if (typeof value === 'string') return legalText(value) as T;
  if (Array.isArray(value)) return value.map(clean) as T;
  if (value === null || typeof value !== 'object') return value;
  const copy: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (key !== 'href' || typeof inner !== 'string') copy[key] = clean<unknown>(inner);
    else {
      const href = safeHref(inner);
      // A cell says null for no link, a run has no such field.
      if (href !== null) copy[key] = href;
      else if ('references' in value) copy[key] = null;
    }
  }
  return copy as T;
}

/** The input with texts and addresses that every format can hold. */
export function printable(input: WriterInput): WriterInput {
  return {
    ...input,
    products: clean(input.products),
    projectTitle: legalText(input.projectTitle),
    trace: (origin) => clean(input.trace(origin)),
  };
}
