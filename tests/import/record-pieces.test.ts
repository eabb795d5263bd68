// Large files of formats whose records stand one behind the other: what is read of their pieces is what is read of the
// whole, to the line of a problem.
import { describe, expect, it } from 'vitest';
import { parseReferenceFile, readReferenceFile } from '../../shared/import/parse-file';
import { words } from '../../shared/import/format.fixture';
import { sampledFormats, sampleName } from './format-samples';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const COUNT = 400;
const large = sampledFormats.flatMap(({ format, samples }) =>
  samples.large.map((sample) => ({ name: sampleName(format, sample.name), format, ...sample })),
);

const json = large.find(({ format }) => format.id === 'csl-json') ?? { record: String };

describe.each(large)('$name', ({ format, head = '', tail = '', record }) => {
  const text = head + Array.from({ length: COUNT }, (_, n) => record(n, COUNT)).join('') + tail;
  const bytes = encode(text);
  it('is read in pieces as it is read whole', () => {
    expect(bytes.length).toBeGreaterThan(65_536);
    const reader = format.text ?? format.xml;
    const whole = reader?.parse(text) ?? { references: [], problems: [] };
    expect(whole.references.length).toBeGreaterThan(COUNT * 0.9);
    expect(whole.problems.length).toBeGreaterThan(5);
    const read = parseReferenceFile(bytes);
    expect(read.ok && read.value).toEqual({ ...whole, headings: reader?.headings?.(text) ?? [] });
  });
  it('gives references away before it has read all', () => {
    const reading = readReferenceFile(bytes);
    const first = reading.next();
    expect(first.done !== true && first.value?.length).toBeLessThan(COUNT / 4);
  });
});

describe('cost in proportion', () => {
  const MAX_MS = 2000;
  const timed = (text: string): number => {
    const start = performance.now();
    parseReferenceFile(encode(text));
    return performance.now() - start;
  };
  it('of XML on one line', () => {
    const record = '<record><titles><title>A title</title></titles></record>';
    expect(timed(`<xml><records>${record.repeat(20_000)}</records></xml>`)).toBeLessThan(MAX_MS);
  });
  it('of XML in which no record has an end', () => {
    expect(timed(`<xml><records>${'<record><titles>'.repeat(20_000)}`)).toBeLessThan(MAX_MS);
  });
  it('of JSON in which no item has an end', () => {
    expect(timed(`[${'{"type":"book","title":"A",'.repeat(20_000)}`)).toBeLessThan(MAX_MS);
    expect(timed(`[${'\n{"type":"book","title":"A'.repeat(20_000)}`)).toBeLessThan(MAX_MS);
  });
});

describe('CSL-JSON', () => {
  const read = (text: string) => {
    const outcome = parseReferenceFile(encode(text));
    if (!outcome.ok) throw new Error(outcome.error.message);
    return outcome.value;
  };
  it('an item that is no JSON is named with its line and offered as it stands; the others come in', () => {
    const broken = '{\n    "type": "book",\n    "title": "a "quoted" word"\n  }';
    const { references, problems } = read(
      `[\n  {\n    "type": "book",\n    "title": "A"\n  },\n  ${broken},\n  {\n    "type": "book",\n    "title": "C"\n  }\n]`,
    );
    expect(references.map((r) => r.csl.title)).toEqual(['A', 'C']);
    expect(problems).toMatchObject([{ line: 6, record: 2, raw: broken }]);
    expect(problems[0]?.reason).toMatch(/^json: /);
  });
  it('on one line, and cut off at its end', () => {
    const { references, problems } = read(
      '[{"type":"book","title":"A"},{"type":"book","title":"B" 1},{"type":"bo',
    );
    expect(references.map((r) => r.csl.title)).toEqual(['A']);
    expect(problems.map((p) => p.raw)).toEqual(['{"type":"book","title":"B" 1}', '{"type":"bo']);
  });
  it('a string without an end in a large file costs its own item alone', () => {
    const record = (n: number): string => json.record(n, COUNT);
    const items = Array.from({ length: COUNT }, (_, n) => record(n));
    items[3] = items[3]?.replace('Jansen"', 'Jansen') ?? '';
    const { references, problems } = read(`[\n${items.join('')}]`);
    expect(references).toHaveLength(COUNT - 1);
    expect(problems.filter((p) => p.reason !== 'no-title')).toMatchObject([{ line: 32, record: 4 }]);
  });
  it('a string without an end in a large file of one line costs its own item alone', () => {
    const items = Array.from(
      { length: COUNT },
      (_, n) =>
        `{"id":"k${n}","type":"book","title":"T ${n}${n === 200 ? '' : '"'},"author":[{"family":"Jansen"},{"family":"Vos"}],"abstract":"${words(n)}"}`,
    );
    const { references, problems } = read(`[${items.join(',')}]`);
    expect(references).toHaveLength(COUNT - 1);
    expect(problems).toMatchObject([{ record: 201, raw: items[200] }]);
  });
  it('what holds no item at all is no file of references', () => {
    const outcome = parseReferenceFile(encode('["a", "b'));
    expect(outcome.ok).toBe(false);
  });
  it('unread ones are numbered by their place in the file, in pieces too', () => {
    const record = (n: number): string => json.record(n, COUNT);
    const items = Array.from({ length: COUNT }, (_, n) =>
      n % 100 === 10 ? `{"itemType": "book", "n": ${n}},\n` : record(n),
    );
    const { references, problems } = read(`[\n${items.join('')}]`);
    expect(references).toHaveLength(COUNT - 4);
    const unread = problems.filter((p) => p.reason.startsWith('csl: type'));
    expect(unread.map((p) => p.record)).toEqual([11, 111, 211, 311]);
  });
  it("an array within Zotero's object", () => {
    expect(
      read('{"items":[{"type":"book","title":"A"},{"type":"book","title":"B"}]}').references,
    ).toHaveLength(2);
  });
});

it('an XML entity that only JavaScript knows is written as it came', () => {
  const outcome = parseReferenceFile(
    encode(
      '<xml><records><record><titles><title>A &constructor; B</title></titles></record></records></xml>',
    ),
  );
  expect(outcome.ok && outcome.value.references[0]?.csl.title).toBe('A &constructor; B');
});
