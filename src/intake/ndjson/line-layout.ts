/**
 * Lines of a file mostly have the keys of those before them, in that order, some of them left out. Such a line is taken
 * apart by one pattern of all its keys, several times faster than key by key; whatever the pattern does not match is
 * read with care. It matches no key twice, and nothing that is not JSON but what escapes may hold.
 */
import { type PaymentColumn, paymentColumns } from '../payment.js';
import { type CutKey, type CutLine, cutLine } from './cut-line.js';

export interface Key {
  /** As it stands there, with its quotes. */
  readonly text: string;
  readonly column: PaymentColumn | undefined;
}

export interface LineLayout {
  /** What `keys` tell of the line, in their order, a text with its quotes; undefined for a line of another layout. */
  readonly match: (line: string) => readonly (string | undefined)[] | undefined;
  /** Tried before `match`: fills the row from where the line lies in its bytes; false where it did not. */
  readonly cut: CutLine;
  /** The columns of what `match` gives. */
  readonly columns: readonly PaymentColumn[];
  /** Of a line that was read otherwise. */
  readonly learn: (keys: readonly Key[]) => void;
}

/** A pattern takes its time to make: a file whose keys are in no order is read without. */
const mostPatterns = 24;
const mostKeys = 200;
/** So many lines more without a match than with one, and none is tried any more. */
const patience = 100;

const space = '[ \\t]*';
const word = '-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?|true|false|null';
const plain = '[^"\\\\\\x00-\\x1f]*';
/** A text with escapes is what the caller makes of it; where nobody looks at it, it may have none. */
const value = `("${plain}(?:\\\\.${plain})*"|${word})`;
const unseen = `(?:"${plain}"|${word})`;

export function lineLayout(): LineLayout {
  let keys: readonly Key[] = [];
  let pattern: RegExp | undefined;
  let columns: readonly PaymentColumn[] = [];
  let patterns = 0;
  let misses = 0;
  let cut: CutLine | undefined;
  let misfits = 0;

  return {
    cut: (row, from, stop) => {
      if (cut === undefined || misfits > patience) return false;
      const isCut = cut(row, from, stop);
      if (!isCut) misfits++;
      else if (misfits > 0) misfits--;
      return isCut;
    },
    get columns() {
      return columns;
    },
    match: (line) => {
      if (pattern === undefined || misses > patience) return undefined;
      const found = pattern.exec(line);
      if (found === null) {
        misses++;
        return undefined;
      }
      if (misses > 0) misses--;
      return found;
    },
    learn: (told) => {
      if (patterns >= mostPatterns || told.some(({ text }) => text.includes('\\'))) return;
      const merged = merge(keys, told) ?? told;
      const seen = merged.flatMap(({ column }) => column ?? []);
      if (merged === keys || merged.length > mostKeys || new Set(seen).size < seen.length) return;
      patterns++;
      keys = merged;
      columns = seen;
      pattern = patternOf(keys);
      cut = cutLine(keys.map(cutKeyOf));
    },
  };
}

function cutKeyOf({ text, column }: Key): CutKey {
  const number = column === undefined ? -1 : paymentColumns.indexOf(column);
  return { text, column: number, isWordTold: column !== 'merchant_category' };
}

/** The known keys with the told ones between them, the same list where it has them all; undefined where the order is another. */
function merge(known: readonly Key[], told: readonly Key[]): readonly Key[] | undefined {
  const merged = [...known];
  let at = 0;
  for (const key of told) {
    const found = merged.findIndex(({ text }) => text === key.text);
    if (found === -1) merged.splice(at++, 0, key);
    else if (found < at) return undefined;
    else at = found + 1;
  }
  return merged.length === known.length ? known : merged;
}

/** Each key once or not at all, and behind its value the comma before another key or the end. */
function patternOf(keys: readonly Key[]): RegExp {
  const parts = keys.map(
    ({ text, column }) =>
      `(?:${escaped(text)}${space}:${space}${column === undefined ? unseen : value}${space}(?:,${space}(?=")|(?=\\})))?`,
  );
  return new RegExp(`^${space}\\{${space}${parts.join('')}\\}[ \\t\\r]*$`);
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}/]/g, '\\$&');
}
