/** Looks at a file whose columns are not those of a payment, and proposes how to read it. */
import { VigieError } from '../../../errors.js';
import { splitCells } from '../../csv/header.js';
import { formOf } from '../../formats.js';
import { requiredColumns } from '../../payment.js';
import { chunksOf, type OnBytes, openSource, type Source } from '../../source/source.js';
import { headText } from '../../source/text.js';
import { columnNames, numberedColumns } from '../column-names.js';
import { recordsOf } from '../mapped-csv.js';
import type { Layout } from '../mapping.js';
import { type EncodingGuess, guessEncoding } from './guess-encoding.js';
import { guessLayout } from './guess-layout.js';
import { type PreviewRow, previewRows } from './preview.js';
import { emptyProfile, type Profile, profileValue } from './profile.js';
import type { Proposal } from './proposal.js';
import { propose } from './propose.js';

export interface Description {
  readonly file: string;
  readonly encoding: EncodingGuess;
  readonly proposal: Proposal;
  readonly rows: number;
  /** False when the file has more rows than were looked at. */
  readonly isWhole: boolean;
  /** Rows that have another number of cells than most, or whose quotes do not close, or with bytes of another encoding. */
  readonly oddRows: number;
  /** The first rows as the proposal reads them, masked. */
  readonly preview: readonly PreviewRow[];
}

/** A file that needs no mapping. */
export interface OwnForm {
  readonly file: string;
  readonly form: string;
}

export const mostRows = 300_000;
const earlyRows = 5_000;
const previewed = 5;
/** Texts that programs write for nothing. */
const nothings = new Set(['NULL', 'null', 'N/A', 'n/a', '#N/A', 'NaN', 'nan', 'None', '\\N', '-', '--', '—']);

/** @throws VigieError `file` for a file of which no table can be made. */
export async function describeFile(path: string, onBytes?: OnBytes): Promise<Description | OwnForm> {
  const source = await openSource(path);
  const form = ownForm(source);
  if (form !== undefined) return { file: path, form };
  const encoding = await guessEncoding(source.head, chunksOf(source));
  const found = await guessLayout(source, encoding.encoding);
  if (found === undefined) {
    const message =
      'no delimiter makes a table of this file; save it as CSV with the same number of cells in each line';
    throw new VigieError('file', path, message);
  }
  const seen = await lookAt(source, found, onBytes);
  const layout: Layout = { ...found, empty: seen.empty };
  const proposal = propose(layout, seen.profiles);
  const names = seen.profiles.map(({ name }) => name);
  return {
    file: path,
    encoding,
    proposal,
    rows: seen.rows,
    isWhole: seen.isWhole,
    oddRows: seen.oddRows,
    preview: previewRows(proposal, names, seen.first),
  };
}

/** Undefined for a table with columns of its own. */
function ownForm(source: Source): string | undefined {
  try {
    const form = formOf(source);
    if (form !== 'csv') return form === 'parquet' ? form : form.format;
  } catch (error) {
    // UTF-16 is refused there, and read by a mapping.
    if (!(error instanceof VigieError) || /^[{[<]/.test(headText(source.head).trimStart())) throw error;
    if (source.head.subarray(8, 12).toString('latin1') === 'DUCK') throw error;
    return undefined;
  }
  const names = splitCells(headText(source.head).split(/\r?\n/, 1)[0] ?? '').map((name) =>
    name.trim().toLowerCase(),
  );
  return requiredColumns.every((column) => names.includes(column)) ? 'csv' : undefined;
}

interface Seen {
  readonly profiles: readonly Profile[];
  readonly rows: number;
  readonly isWhole: boolean;
  readonly oddRows: number;
  readonly empty: ReadonlySet<string>;
  readonly first: readonly (readonly string[])[];
}

async function lookAt(source: Source, layout: Layout, onBytes?: OnBytes): Promise<Seen> {
  const empty = new Set<string>();
  const first: (readonly string[])[] = [];
  let profiles: readonly Profile[] | undefined = layout.hasHeader
    ? undefined
    : numberedColumns(layout.width ?? 0).map(emptyProfile);
  let rows = 0;
  let oddRows = 0;
  for await (const batch of recordsOf(chunksOf(source, onBytes), source.head, layout)) {
    for (const { cells, fault } of batch) {
      if (profiles === undefined) {
        profiles = columnNames(cells).map(emptyProfile);
        continue;
      }
      if (rows === mostRows) return { profiles, rows, isWhole: false, oddRows, empty, first };
      rows++;
      if (fault !== undefined || cells.length < profiles.length) {
        oddRows++;
        continue;
      }
      if (first.length < previewed) first.push(cells);
      for (const [index, profile] of profiles.entries()) {
        const text = (cells[index] ?? '').trim();
        if (nothings.has(text)) empty.add(text);
        else if (text !== '') profileValue(profile, text, rows <= earlyRows);
      }
    }
  }
  return { profiles: profiles ?? [], rows, isWhole: true, oddRows, empty, first };
}
