/**
 * Changes that leave most files well-formed, so that what a file says is tried, and not only whether it can be read:
 * bytes at random hardly ever leave an XML or JSON file one.
 */
import fc from 'fast-check';
import { oddNumbers, oddTexts, oddTimes, oddWords } from './odd-cells.js';
import { pick } from './row-mutations.js';

/** `where` and `what` are from 0 to 2^31 - 1 and say where and what. */
type Formed = (text: string, where: number, what: number) => string;

interface Part {
  readonly at: number;
  readonly length: number;
}

const odd = [...oddNumbers, ...oddTimes, ...oddWords, ...oddTexts, ''];

const values = {
  /** Text between two tags. */
  xml: /(?<=>)[^<>]+(?=<)/g,
  /** What stands for a number, a word or a text in JSON. */
  json: /(?<=[:[,]\s*)(?:"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null)/g,
  /** Behind the tag of a SWIFT field, and lines that have none. */
  swift: /(?<=^:\d\d[A-Z]?:)[^\r\n]+|^[^:{}\r\n-][^\r\n]*/gm,
};

/** An element with all inside it; one that holds another of its name ends with that. */
const elements = /<([A-Za-z]\w*)(?:\s[^<>]*)?>[\s\S]*?<\/\1>/g;
const objects = /\{[^{}]*\}/g;
const lines = /^[^\n]*\n/gm;

function partsOf(text: string, pattern: RegExp): readonly Part[] {
  const parts: Part[] = [];
  // Elements stand inside each other, so that the search goes on behind the start of each.
  const search = new RegExp(pattern);
  for (let found = search.exec(text); found !== null; found = search.exec(text)) {
    parts.push({ at: found.index, length: found[0].length });
    search.lastIndex = found.index + 1;
  }
  return parts;
}

function replaced(text: string, { at, length }: Part, by: (old: string) => string): string {
  return text.slice(0, at) + by(text.slice(at, at + length)) + text.slice(at + length);
}

function ofParts(pattern: RegExp, change: (old: string, other: string, what: number) => string): Formed {
  return (text, where, what) => {
    const parts = partsOf(text, pattern);
    if (parts.length === 0) return text;
    const { at, length } = pick(parts, what);
    const other = text.slice(at, at + length);
    return replaced(text, pick(parts, where), (old) => change(old, other, what));
  };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

function ofStructure(pattern: RegExp): Readonly<Record<string, Formed>> {
  return {
    lost: ofParts(pattern, () => ''),
    'told again': ofParts(pattern, (old, _, what) => old.repeat(2 + (what % 3))),
    'another in its place': ofParts(pattern, (_, other) => other),
    'another behind it': ofParts(pattern, (old, other) => old + other),
  };
}

function ofValues(pattern: RegExp, write: (text: string) => string): Readonly<Record<string, Formed>> {
  return {
    odd: ofParts(pattern, (_, __, what) => write(pick(odd, what))),
    'of another': ofParts(pattern, (_, other) => other),
    longer: ofParts(pattern, (old, _, what) => write(`${old} `.repeat(1 + (what % 2_000)))),
  };
}

const json = (text: string): string => JSON.stringify(text);
const bare = (text: string): string => text;
const xml = [ofStructure(elements), ofValues(values.xml, escaped)];
const inJson = [
  ofStructure(objects),
  ofStructure(values.json),
  ofValues(values.json, json),
  ofValues(values.json, bare),
];
const swift = [ofStructure(lines), ofValues(values.swift, bare)];

/** Those that a text of this look can bear. */
function formedFor(text: string): readonly Formed[] {
  const sets = /^\s*</.test(text)
    ? xml
    : /^\s*\{"|^\s*\{\s*"/.test(text)
      ? [...inJson, ofStructure(lines)]
      : swift;
  return sets.flatMap((set) => Object.values(set));
}

const number = fc.nat({ max: 2 ** 31 - 1 });

/** One to three of them. */
export const formedMutation: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc
  .array(fc.tuple(number, number, number), { minLength: 1, maxLength: 3 })
  .map((changes) => (bytes) => {
    const before = bytes.toString();
    const formed = formedFor(before);
    return Buffer.from(
      changes.reduce((text, [kind, where, what]) => pick(formed, kind)(text, where, what), before),
    );
  });

/** One to three bytes are others: in a file of lengths and offsets whatever moves a byte is noticed at once. */
export const inPlace: fc.Arbitrary<(bytes: Buffer) => Buffer> = fc
  .array(fc.tuple(number, fc.nat({ max: 255 })), { minLength: 1, maxLength: 3 })
  .map((changes) => (bytes) => {
    const copy = Buffer.from(bytes);
    for (const [where, byte] of changes) copy[where % copy.length] = byte;
    return copy;
  });
