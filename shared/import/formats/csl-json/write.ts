// References as CSL-JSON.
import type { Exportable } from '../../serialise/residue';
import type { ReferenceWriter } from '../../serialise/writer';

/**
 * CSL-JSON; tags without a variable stand in `custom`, CSL's own place for them. Items of an array, without its
 * brackets.
 */
function toCsl(references: readonly Exportable[], first: number): string {
  const items = references.map(({ csl, unknown }, i) => ({
    id:
      typeof csl['citation-key'] === 'string' && csl['citation-key'] !== ''
        ? csl['citation-key']
        : String(first + i + 1),
    ...csl,
    ...(unknown.length === 0 ? {} : { custom: { zeef: unknown.map(({ tag, value }) => [tag, value]) } }),
  }));
  return JSON.stringify(items, null, 2).slice(2, -2);
}

export const cslWriter: ReferenceWriter = {
  id: 'csl',
  name: 'CSL-JSON',
  extension: 'json',
  begin: () => '[\n',
  between: ',\n',
  end: '\n]\n',
  empty: '[]\n',
  piece: toCsl,
};
