// What the documents point at is there: links between them, and in CONTRIBUTING each file and command that a newcomer
// is sent to.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const documents = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((name) => join('docs', name)),
].filter((name) => name.endsWith('.md'));

describe('documents', () => {
  it.each(documents)('%s links to what is there', (file) => {
    const links = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)[^)]*\)/g)].map((m) => m[1] ?? '');
    expect(links.filter((link) => !existsSync(join(root, dirname(file), link)))).toEqual([]);
  });
  it.each(['CONTRIBUTING.md', 'docs/glossary.md', 'SECURITY.md'])('%s names files that are there', (file) => {
    const names = [...read(file).matchAll(/`((?:shared|renderer|electron|tests|docs|bench)\/[^`\s<*]+)`/g)];
    expect(names.map((m) => m[1] ?? '').filter((name) => !existsSync(join(root, name)))).toEqual([]);
  });
  it.each(['CONTRIBUTING.md', 'README.md'])('%s names commands of package.json', (file) => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const commands = [...read(file).matchAll(/npm run ([a-z0-9:]+)/g)].map((m) => m[1] ?? '');
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
  it('say of each decision its context, alternatives, decision and consequences', () => {
    const lacking = readdirSync(join(root, 'docs', 'decisions')).flatMap((name) =>
      ['Context', 'Alternatives', 'Decision', 'Consequences']
        .filter((part) => !read(join('docs', 'decisions', name)).includes(`**${part}.**`))
        .map((part) => `${name}: ${part}`),
    );
    expect(lacking).toEqual([]);
  });
});
