/** A YAML file as a tree of texts, each of which can say where it stands. */
import { readFile } from 'node:fs/promises';
import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { VigieError } from '../../errors.js';

/** A value of the file. */
export interface Given {
  /** `columns.amount`. */
  readonly path: string;
  /** @throws VigieError `configuration`, with the line and column of the value. */
  readonly fail: (message: string) => never;
  /** The text of a scalar. */
  readonly text: () => string;
  readonly isText: boolean;
  readonly list: () => readonly Given[];
  readonly isList: boolean;
  /** Keys in their order; a key that is none of `known` is an error. */
  readonly map: <Key extends string>(known: readonly Key[]) => ReadonlyMap<Key, Given>;
  /** Keys of the file's own choice. */
  readonly anyMap: () => readonly (readonly [key: string, value: Given])[];
}

const mostBytes = 262_144;
/** What `describe` writes where the file does not tell. */
export const undecided = '?';

/** @throws VigieError `file` when it cannot be read, `configuration` when it is no YAML of texts, lists and keys. */
export async function readGiven(path: string): Promise<Given> {
  const text = await readFile(path, 'utf8').catch((cause: unknown): never => {
    throw new VigieError('file', path, 'the mapping cannot be opened; check its name and permissions', {
      cause,
    });
  });
  if (text.length > mostBytes)
    throw new VigieError('configuration', path, 'a mapping of more than 256 KiB is none; check the file');
  const lines = new LineCounter();
  const place = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const document = parsed(path, text, lines);
  const [fault] = [...document.errors, ...document.warnings];
  if (fault !== undefined) {
    // The parser's own words may quote the file.
    throw new VigieError(
      'configuration',
      place(fault.pos[0]),
      `this is no YAML that is read (${fault.code})`,
    );
  }
  const given = (node: unknown, at: string): Given => {
    const fail = (message: string): never => {
      const where = isNode(node) ? place(node.range?.[0] ?? 0) : path;
      throw new VigieError('configuration', where, `${at === '' ? 'the mapping' : at}: ${message}`);
    };
    const pairs = (): readonly (readonly [key: unknown, name: string, value: Given])[] => {
      if (!isMap(node)) return fail('keys with values are expected here');
      return node.items.map(({ key, value }) => {
        const name = isScalar(key) ? String(key.value) : fail('a key must be a text');
        return [key, name, given(value ?? key, at === '' ? name : `${at}.${name}`)];
      });
    };
    return {
      path: at,
      fail,
      isText: isScalar(node),
      isList: isSeq(node),
      text: () => {
        const value = isScalar(node) ? String(node.value ?? '') : fail('a text is expected here');
        if (value === undecided) fail('is still "?"; decide it and write it here');
        return value;
      },
      list: () => {
        if (!isSeq(node)) return fail('a list is expected here');
        return node.items.map((item, index) => given(item, `${at}[${index + 1}]`));
      },
      anyMap: () => pairs().map(([, name, value]) => [name, value]),
      map: (known) => {
        const found = new Map<(typeof known)[number], Given>();
        for (const [key, name, value] of pairs()) {
          const one = known.find((each) => each === name);
          if (one === undefined)
            return given(key, value.path).fail(`is not known here; known are ${known.join(', ')}`);
          found.set(one, value);
        }
        return found;
      },
    };
  };
  return given(document.contents, '');
}

function isNode(value: unknown): value is Node {
  return isScalar(value) || isMap(value) || isSeq(value);
}

function parsed(path: string, text: string, lineCounter: LineCounter): ReturnType<typeof parseDocument> {
  let document: ReturnType<typeof parseDocument>;
  try {
    // Every value is a text: the country NO is no truth value, and 1e3 is the name of a column.
    document = parseDocument(text, { lineCounter, schema: 'failsafe', strict: true });
    // An alias could make a small file a large one, and a mapping needs none.
    document.toJS({ maxAliasCount: 0, mapAsMap: true });
  } catch (cause) {
    const message = 'nests too deep or holds an alias (*name); write every value where it belongs';
    throw new VigieError('configuration', path, message, { cause });
  }
  return document;
}
