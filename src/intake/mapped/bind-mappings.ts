/** Which mapping reads which file: by the columns that a file has, never by its name. */
import { VigieError } from '../../errors.js';
import { splitCells } from '../csv/header.js';
import { formOf } from '../formats.js';
import { requiredColumns } from '../payment.js';
import { openSource, type Source } from '../source/source.js';
import { headText } from '../source/text.js';
import { columnNames, numberedColumns } from './column-names.js';
import { recordsOf } from './mapped-csv.js';
import { columnsRead, type Mapping } from './mapping.js';

/**
 * Files of a form of their own and files with the columns of a payment need no mapping. @throws VigieError `configuration` for a
 * file that no mapping fits, or two, and for a mapping that fits no file; before anything is loaded.
 */
export async function bindMappings(
  files: readonly string[],
  mappings: readonly Mapping[],
): Promise<ReadonlyMap<string, Mapping>> {
  const bound = new Map<string, Mapping>();
  if (mappings.length === 0) return bound;
  const missing = new Map<Mapping, readonly string[]>();
  for (const file of files) {
    const source = await openSource(file);
    if (!mayNeedMapping(source)) continue;
    const fits: Mapping[] = [];
    for (const mapping of mappings) {
      const lacking = await columnsMissing(source, mapping);
      if (lacking.length === 0) fits.push(mapping);
      else missing.set(mapping, lacking);
    }
    const [first, second] = fits;
    if (first !== undefined && second !== undefined) {
      const message = `both ${first.path} and ${second.path} fit this file; give one of them`;
      throw new VigieError('configuration', file, message);
    }
    if (first !== undefined) bound.set(file, first);
    else if (!hasOwnColumns(source)) {
      const why = mappings.map((each) => `${each.path} needs ${list(missing.get(each) ?? [])}`).join('; ');
      const message = `no mapping given fits this file (${why}); write one with "vigie intake describe"`;
      throw new VigieError('configuration', file, message);
    }
  }
  const used = new Set(bound.values());
  const idle = mappings.find((mapping) => !used.has(mapping));
  if (idle !== undefined) {
    const lacking = missing.get(idle);
    const why = lacking === undefined ? '' : `: they have no ${list(lacking)}`;
    throw new VigieError('configuration', idle.path, `fits none of the files given${why}`);
  }
  return bound;
}

const shown = 5;

function list(names: readonly string[]): string {
  return names.length > shown ? `${names.slice(0, shown).join(', ')}, …` : names.join(', ');
}

function mayNeedMapping(source: Source): boolean {
  try {
    return formOf(source) === 'csv';
  } catch (error) {
    // UTF-16 is refused there, and read by a mapping.
    if (error instanceof VigieError) return /^[^{[<]/.test(headText(source.head).trimStart());
    throw error;
  }
}

function hasOwnColumns({ head }: Source): boolean {
  const names = splitCells(headText(head).split(/\r?\n/, 1)[0] ?? '').map((name) =>
    name.trim().toLowerCase(),
  );
  return requiredColumns.every((column) => names.includes(column));
}

/** The columns that the mapping reads and the file does not have. */
async function columnsMissing(source: Source, mapping: Mapping): Promise<readonly string[]> {
  const names = await namesIn(source, mapping);
  return [...columnsRead(mapping)].filter((name) => !names.includes(name));
}

async function namesIn({ head }: Source, { layout }: Mapping): Promise<readonly string[]> {
  for await (const batch of recordsOf(once(head), head, layout)) {
    const [first] = batch;
    if (first === undefined) continue;
    if (layout.hasHeader) return columnNames(first.cells);
    return first.cells.length === layout.width ? numberedColumns(first.cells.length) : [];
  }
  return [];
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
