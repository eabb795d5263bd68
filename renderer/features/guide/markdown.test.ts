import { describe, expect, it } from 'vitest';
import { anchorOf, linkTarget, plainText, readMarkdown, sectionsOf } from './markdown';

const text =
  '# Een & twee\n\nEerst **dit** (`I`).\n\n## Welk niveau?\n\n1. a\n2. [b](x.md)\n\n| k | l |\n| - | - |\n| m | n |\n';

describe('markdown of the guide', () => {
  it('is cut into sections, with the words of lists and tables', () => {
    expect(sectionsOf('rating', readMarkdown(text))).toEqual([
      { chapter: 'rating', title: 'Een & twee', anchor: 'een--twee', text: 'Eerst dit (I).' },
      { chapter: 'rating', title: 'Welk niveau?', anchor: 'welk-niveau', text: 'a b k l m n' },
    ]);
  });

  it('what stands before the first heading is in no section', () => {
    expect(sectionsOf('keys', readMarkdown('los\n'))).toEqual([]);
  });

  it('a picture has no words of the text', () => {
    expect(plainText(readMarkdown('![alles](a.png) hier')).trim()).toBe('hier');
  });

  it('anchors are those of GitHub', () => {
    expect(['Reëel, of niet?', 'Twee vensters', 'A/B-test_1'].map(anchorOf)).toEqual([
      'reëel-of-niet',
      'twee-vensters',
      'ab-test_1',
    ]);
  });

  it('a link leads to a chapter, to a heading here or there, or nowhere', () => {
    expect(linkTarget('screening.md', 'keys')).toEqual({ chapter: 'screening', heading: null });
    expect(linkTarget('screening.md#blind', 'keys')).toEqual({ chapter: 'screening', heading: 'blind' });
    expect(linkTarget('#blind', 'keys')).toEqual({ chapter: 'keys', heading: 'blind' });
    for (const none of ['', 'nothing.md', 'https://example.org/keys.md', '../keys.md', 'javascript:alert(1)'])
      expect(linkTarget(none, 'keys')).toBeNull();
  });
});
