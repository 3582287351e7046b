/** A YAML file as a tree that says where each part stands, without anything that could make a small file a large one. */
import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  type ParsedNode,
  parseDocument,
} from 'yaml';
import type { Fault, FaultCode } from './fault.js';

export const mostBytes = 262_144;
/** Controls, marks of direction, separators of lines, and what no character stands for. */
export const unprintable: RegExp = /[\p{C}\p{Zl}\p{Zp}]/gu;
/** Deeper than any condition that a person can read. */
const mostDepth = 48;

export interface Source {
  readonly file: string;
  readonly root: ParsedNode | null;
  /** Adds a fault; offsets count from the beginning of the text. */
  readonly fault: (offset: number, code: FaultCode, path: string, message: string) => void;
  readonly faults: readonly Fault[];
}

export function parseSource(text: string, file: string): Source {
  const lines = new LineCounter();
  const faults: Fault[] = [];
  const fault = (offset: number, code: FaultCode, path: string, message: string): void => {
    const { line, col } = lines.linePos(offset);
    // Offset 0 of an empty text is on no line.
    const place = { file, line: Math.max(1, line), column: Math.max(1, col) };
    faults.push({ ...place, code, path: plain(path), message: plain(message) });
  };
  const whole = (root: ParsedNode | null): Source => ({ file, root, fault, faults });
  if (text.length > mostBytes) {
    fault(0, 'not-allowed', 'the file', 'is larger than 256 KiB: split it into several files.');
    return whole(null);
  }
  const tooDeep = nestsFrom(text);
  if (tooDeep !== undefined) {
    fault(tooDeep, 'not-allowed', 'the file', `nests more than ${mostDepth} levels: say it with fewer.`);
    return whole(null);
  }
  try {
    const document = parseDocument(text, { lineCounter: lines, schema: 'core', strict: true, merge: false });
    for (const { pos, code } of [...document.errors, ...document.warnings]) {
      // The parser's own words may quote the file.
      fault(pos[0], 'yaml', 'the file', `is no YAML that is read here (${code}): correct this place.`);
    }
    if (faults.length > 0) return whole(null);
    inspect(document.contents, 0, fault);
    return whole(faults.length > 0 ? null : document.contents);
  } catch (cause) {
    // A tree too deep ends the parser's own recursion.
    if (!(cause instanceof RangeError)) throw cause;
    fault(0, 'not-allowed', 'the file', 'nests too deep: say it with fewer levels.');
    return whole(null);
  }
}

/** What a file makes up may not steer the terminal that it is shown on. */
function plain(text: string): string {
  return text.replace(unprintable, '\ufffd').slice(0, 1_000);
}

/** Before a scalar, among what the lexer gives. */
const scalarFollows = '\u001f';

/** Where brackets, or dashes on one line, first nest too deep: the parser would take long over them. */
function nestsFrom(text: string): number | undefined {
  let offset = 0;
  let depth = 0;
  let dashes = 0;
  let isScalarNext = false;
  for (const lexeme of new Lexer().lex(text)) {
    const mark = isScalarNext ? '' : lexeme;
    isScalarNext = lexeme === scalarFollows;
    if (mark === '[' || mark === '{') depth += 1;
    if (mark === ']' || mark === '}') depth -= 1;
    if (mark === '-' || mark === '?') dashes += 1;
    if (lexeme.includes('\n')) dashes = 0;
    if (depth > mostDepth || dashes > mostDepth) return offset;
    // Marks of the lexer itself are no part of the text.
    if (!['\u0002', '\u0018', scalarFollows].includes(lexeme)) offset += lexeme.length;
  }
  return undefined;
}

function inspect(node: unknown, depth: number, fault: Source['fault']): void {
  if (isPair(node)) {
    inspect(node.key, depth, fault);
    inspect(node.value, depth, fault);
    return;
  }
  if (isAlias(node)) {
    const name = `*${node.source}`;
    fault(node.range?.[0] ?? 0, 'not-allowed', name, 'is an alias: write the value where it belongs.');
    return;
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return;
  const at = node.range?.[0] ?? 0;
  if (node.anchor !== undefined)
    fault(at, 'not-allowed', `&${node.anchor}`, 'is an anchor, which nothing may refer to: remove it.');
  if (node.tag !== undefined)
    fault(at, 'not-allowed', node.tag, 'is a tag: remove it, types are told from the values.');
  if (isScalar(node)) return;
  if (depth >= mostDepth) {
    fault(at, 'not-allowed', 'the file', `nests more than ${mostDepth} levels: say it with fewer.`);
    return;
  }
  for (const item of node.items) inspect(item, depth + 1, fault);
}
