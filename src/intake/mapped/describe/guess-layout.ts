/** How the text of a file becomes cells: delimiter, quote, and where the header is. */
import type { Source } from '../../source/source.js';
import type { Encoding } from '../../source/text.js';
import type { Layout, Quote } from '../mapping.js';
import { rawLines } from '../raw-lines.js';
import { type DelimitedRecord, records } from '../records.js';
import { meaningOf } from './column-words.js';

const delimiters = [',', ';', '\t', '|', '^', '~', ':'] as const;
const looked = 500;

interface Split {
  readonly delimiter: string;
  readonly quote: Quote;
  readonly rows: readonly DelimitedRecord[];
  /** The number of cells that most rows have. */
  readonly width: number;
  /** The share of rows that have it. */
  readonly share: number;
  readonly faults: number;
}

/** Undefined for a file of which no delimiter makes a table. */
export async function guessLayout(source: Source, encoding: Encoding): Promise<Layout | undefined> {
  const { head } = source;
  const splits: Split[] = [];
  for (const delimiter of delimiters) {
    const first = await splitBy(head, encoding, delimiter, '"');
    splits.push(first);
    if (first.faults > 0) splits.push(await splitBy(head, encoding, delimiter, 'none'));
    if (first.rows.some(({ text }) => new RegExp(`(^|[${delimiter}])'[^']*'([${delimiter}]|$)`).test(text)))
      splits.push(await splitBy(head, encoding, delimiter, "'"));
  }
  const [best] = splits
    .filter(({ width }) => width > 1)
    .sort((a, b) => score(b) - score(a) || b.width - a.width || a.faults - b.faults);
  if (best === undefined || best.share < 0.5) return undefined;
  const first = best.rows.find(
    ({ cells }) => cells.length >= best.width && cells.some((cell) => cell.trim() !== ''),
  );
  if (first === undefined) return undefined;
  const hasHeader = isHeader(first.cells);
  return {
    encoding,
    delimiter: best.delimiter,
    quote: best.quote,
    skipLines: first.line - 1,
    hasHeader,
    width: hasHeader ? undefined : best.width,
    empty: new Set(),
  };
}

/** Rows that agree count most; a delimiter that makes more cells more than one that makes few. */
function score({ share, width, faults, rows }: Split): number {
  return share * Math.min(1, 0.7 + width / 40) - faults / Math.max(1, rows.length);
}

async function splitBy(head: Buffer, encoding: Encoding, delimiter: string, quote: Quote): Promise<Split> {
  const rows: DelimitedRecord[] = [];
  const cut = head.length < 65_536 ? head : head.subarray(0, head.lastIndexOf(10) + 1);
  for await (const batch of records(rawLines(once(cut), head, encoding), delimiter, quote)) {
    rows.push(...batch.slice(0, looked - rows.length));
  }
  const widths = new Map<number, number>();
  for (const { cells, fault } of rows)
    if (fault === undefined) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width = 0, times = 0] = [...widths].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [];
  const faults = rows.filter(({ fault }) => fault !== undefined).length;
  return { delimiter, quote, rows, width, share: rows.length === 0 ? 0 : times / rows.length, faults };
}

/** Names and no values: no number, date, address or code among the cells, or two names that are known. */
function isHeader(cells: readonly string[]): boolean {
  const texts = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const values = texts.filter(
    (text) => /^[-+(]?[\d.,'\s:/T+Z-]*\d[\d.,'\s:/)T+Z-]*$/u.test(text) || /@/.test(text),
  );
  const known = texts.filter((text) => text.length < 60 && meaningOf(text) !== undefined);
  return values.length === 0 ? known.length > 0 || texts.length > 1 : known.length > values.length * 2 + 1;
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
