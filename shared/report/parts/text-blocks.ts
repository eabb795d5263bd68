// Typed text to blocks: consecutive items become one list.
import { readTextBlocks } from '../../kernel/rich-text';
import type { Block, Run } from '../document-model';

/** Blocks of a typed text; headings of level 3. */
export function toBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const { type, runs: found } of readTextBlocks(text)) {
    const runs: Run[] = found.map((r) =>
      r.href === null ? { text: r.text } : { text: r.text, href: r.href },
    );
    const last = blocks.at(-1);
    if (type === 'heading')
      blocks.push({ type: 'heading', level: 3, text: runs.map((r) => r.text).join('') });
    else if (type === 'paragraph') blocks.push({ type: 'paragraph', runs, style: 'normal' });
    else if (last?.type === 'list') last.items.push(runs);
    else blocks.push({ type: 'list', isOrdered: false, items: [runs] });
  }
  return blocks;
}
