// HTML as a tree, for documents that are no XML: elements without an end, attributes without quotes, names for signs.
// Scripts are not run. Source: HTML Living Standard, 13.1.2 (elements) and 13.1.2.4 (optional tags).
import { namedEntities } from '../../kernel/entities';

export type HtmlNode = { name: string; attributes: Map<string, string>; children: (HtmlNode | string)[] };

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
]);
const RAW = /^(?:script|style|textarea|title)$/;
/** Elements that end those of these names before them. */
const ENDS: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  tbody: ['thead', 'tbody', 'tr', 'td', 'th'],
  p: ['p'],
  table: ['p'],
  h1: ['p'],
  h2: ['p'],
  h3: ['p'],
  ul: ['p'],
  ol: ['p'],
};
const SCOPES = /^(?:table|ul|ol|div|section|article|body)$/;
const TAG =
  /<!---?>|<!--[\s\S]*?--!?>|<![^>]*>|<\/([a-zA-Z][\w:-]*)[^>]*>|<([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/g;
const ATTRIBUTE = /([^\s"'>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/** Text with its names and numbers of signs written out. */
function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w+));/gi,
    (all, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return namedEntities[name] ?? all;
      const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );
}

function attributesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of text.matchAll(ATTRIBUTE))
    found.set(name.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
  return found;
}

/** Reads HTML; what is not well-formed is read as far as it goes. */
export function parseHtml(html: string): HtmlNode {
  const root: HtmlNode = { name: '', attributes: new Map(), children: [] };
  const open = [root];
  const close = (name: string): void => {
    for (let i = open.length - 1; i > 0; i--)
      if (open[i]?.name === name) {
        open.length = i;
        return;
      }
  };
  let at = 0;
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(html); tag !== null; tag = TAG.exec(html)) {
    if (tag.index > at) open.at(-1)?.children.push(decodeEntities(html.slice(at, tag.index)));
    at = TAG.lastIndex;
    const [, end, start, rest = ''] = tag;
    if (end !== undefined) close(end.toLowerCase());
    if (start === undefined) continue;
    const name = start.toLowerCase();
    for (
      let last = open.at(-1);
      last !== undefined && ENDS[name]?.includes(last.name) === true;
      last = open.at(-1)
    ) {
      if (SCOPES.test(last.name)) break;
      open.pop();
    }
    const node: HtmlNode = { name, attributes: attributesOf(rest.replace(/\/$/, '')), children: [] };
    open.at(-1)?.children.push(node);
    if (RAW.test(name)) {
      const stop = html.toLowerCase().indexOf(`</${name}`, at);
      node.children.push(html.slice(at, stop < 0 ? undefined : stop));
      at = stop < 0 ? html.length : stop;
      TAG.lastIndex = at;
      open.push(node);
    } else if (!VOID.has(name) && !rest.endsWith('/')) open.push(node);
  }
  if (at < html.length) open.at(-1)?.children.push(decodeEntities(html.slice(at)));
  return root;
}
