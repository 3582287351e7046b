/** A weights file in YAML or JSON; what is wrong in it is named with its line and column. */
import { readFile } from 'node:fs/promises';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import { VigieError } from '../../errors.js';
import { readWeights } from '../read-weights.js';
import { utf8Text } from '../utf8-text.js';
import type { Weights } from '../weights.js';

const mostBytes = 1_048_576;
/** In messages: what stands before the path of an entry. */
const root = 'weights';

/** `weights.indicators.low-value-series.weights[2]` as the keys that lead there. */
function keysOf(path: string): readonly (string | number)[] {
  return path
    .split('.')
    .slice(1)
    .flatMap((part) => {
      const [, name = part, index] = /^(.*?)(?:\[(\d+)\])?$/.exec(part) ?? [];
      return index === undefined ? [name] : [name, Number(index)];
    });
}

/** The entry itself, or what it is missing from. */
function offsetOf(document: Document, path: string): number {
  for (let keys = keysOf(path); ; keys = keys.slice(0, -1)) {
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
    if (isNode(node)) return node.range?.[0] ?? 0;
    if (keys.length === 0) return 0;
  }
}

/** @throws VigieError `file` when it cannot be opened, `configuration` with the place of the first fault. */
export async function readWeightsFile(path: string): Promise<Weights> {
  const bytes = await readFile(path).catch((cause: unknown): never => {
    throw new VigieError('file', path, 'cannot be read: check the path and your rights.', { cause });
  });
  return parseWeights(utf8Text(bytes, path), path);
}

/** @throws VigieError `configuration`. */
export function parseWeights(text: string, path: string): Weights {
  if (text.length > mostBytes)
    throw new VigieError('configuration', path, 'is larger than 1 MiB, which no weights file is.');
  const lineCounter = new LineCounter();
  const place = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const { document, value } = parsed(text, path, lineCounter, place);
  try {
    return readWeights(value, root);
  } catch (cause) {
    if (!(cause instanceof VigieError)) throw cause;
    const at = place(offsetOf(document, cause.path));
    throw new VigieError(cause.code, at, `${cause.path}: ${cause.message}`, { cause });
  }
}

function parsed(
  text: string,
  path: string,
  lineCounter: LineCounter,
  place: (offset: number) => string,
): { readonly document: Document; readonly value: unknown } {
  let document: Document.Parsed;
  let value: unknown;
  try {
    document = parseDocument(text, { lineCounter, schema: 'core', strict: true });
    // An alias could make a small file a large one, and weights need none.
    value = document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  } catch (cause) {
    const message = 'nests too deep or holds an alias (*name); write every value where it belongs.';
    throw new VigieError('configuration', path, message, { cause });
  }
  const [fault] = [...document.errors, ...document.warnings];
  if (fault === undefined) return { document, value };
  throw new VigieError(
    'configuration',
    place(fault.pos[0]),
    `this is no YAML or JSON that is read (${fault.code}); "vigie weights show" prints one that is.`,
  );
}
