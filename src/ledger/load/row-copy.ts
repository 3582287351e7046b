/**
 * Rows that a reader finds, written as canonical CSV into a private copy beside the ledger: the engine reads such a
 * file many times faster than rows could be handed to it, and it takes no memory.
 */
import { createHmac } from 'node:crypto';
import { writeSync } from 'node:fs';
import type { Finding, FindingCode } from '../../intake/finding.js';
import { type PaymentColumn, paymentColumns } from '../../intake/payment.js';
import { type Place, type RowKind, type RowSink, rowKinds } from '../../intake/reader.js';
import type { RejectReason } from '../../intake/rejection.js';
import { bounds } from '../../intake/source/bounds.js';
import { withPrivateCopy } from './private-copy.js';

/** The columns before those of a payment. */
export const placeColumns = ['row_kind', 'row_line', 'row_offset'] as const;

export interface RejectedRecord extends Place {
  /** With spaces between them where several would decide. */
  readonly field: string;
  readonly reason: RejectReason;
  readonly hash: string;
  /** Of how many known payments it may tell, where that is why. */
  readonly among?: number;
  /** As text, where the record has them. */
  readonly amount?: string | undefined;
  readonly currency?: string | undefined;
}

export interface RowCopy extends RowSink {
  readonly cut: NonNullable<RowSink['cut']>;
  /** Rows by kind. */
  readonly counts: Record<RowKind, number>;
  readonly rejected: readonly RejectedRecord[];
  readonly findings: () => readonly Finding[];
  readonly unknownColumns: readonly string[];
  /** Columns of which some row has a cell. */
  readonly columns: () => ReadonlySet<PaymentColumn>;
  /** Whether a cell holds a line end, and whether one holds a control character. */
  readonly seen: { breaks: boolean; controls: boolean };
  /** Everything stands in the file. */
  readonly flush: () => void;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for.
const control = /[\0-\x1f\x7f]/;
const bufferBytes = 1 << 20;
/** More than kind, line and offset can take, and four bytes behind the row. */
const placeBytes = 64;
const mostFindings = 1000;

/** Makes the file, lets it be written and used, and removes it whatever happens. */
export function withRowCopy<T>(
  path: string,
  key: Uint8Array,
  use: (copy: RowCopy) => Promise<T>,
): Promise<T> {
  return withPrivateCopy(path, (output) => use(rowCopy(output, key)));
}

/** So many commas before a cell and its quote, and behind the last cell. */
const ends = Array.from({ length: paymentColumns.length + 1 }, (_, count) => ','.repeat(count));
const between = ends.map((commas) => `${commas}"`);

function rowCopy(output: number, key: Uint8Array): RowCopy {
  const counts = { payment: 0, status: 0, statuses: 0 };
  const rejected: RejectedRecord[] = [];
  const findings = new Map<string, Finding>();
  const has = new Uint8Array(paymentColumns.length);
  const unknownColumns: string[] = [];
  const seen = { breaks: false, controls: false };
  const parts: string[] = [];
  const buffer = Buffer.allocUnsafe(bufferBytes);
  const words = new DataView(buffer.buffer, buffer.byteOffset, buffer.length);
  let used = 0;

  const flush = (): void => {
    for (let at = 0; at < used; ) at += writeSync(output, buffer, at, used - at);
    used = 0;
  };
  const reject: RowSink['reject'] = (place, field, reason, text, told) => {
    const hash = createHmac('sha256', key).update(text).digest('hex').slice(0, 16);
    const { amount, currency } = told ?? {};
    rejected.push({ line: place.line, offset: place.offset, field, reason, hash, amount, currency });
  };

  return {
    counts,
    rejected,
    seen,
    flush,
    reject,
    unknownColumns,
    unknownColumn: (name) => unknownColumns.push(name),
    columns: () => new Set(paymentColumns.filter((_, index) => has[index] === 1)),
    findings: () => [...findings.values()],
    row: (kind, cells, place) => {
      // Joined once: appending piece by piece costs half of all that is spent on a row.
      parts.length = 0;
      let commas = 0;
      for (let index = 0; index < paymentColumns.length; index++) {
        const cell = cells[paymentColumns[index] as PaymentColumn];
        commas++;
        if (cell === undefined || cell === '') continue;
        has[index] = 1;
        parts.push(between[commas] ?? '', cell.includes('"') ? cell.replaceAll('"', '""') : cell, '"');
        commas = 0;
      }
      parts.push(ends[commas] ?? '');
      const text = parts.join('');
      // A row has three bytes or fewer for each of its characters.
      if (text.length * 3 > bounds.rowBytes && Buffer.byteLength(text) > bounds.rowBytes) {
        reject(place, '', 'line-too-long', text, cells);
        return;
      }
      if (control.test(text)) {
        if (text.includes('\0')) {
          reject(place, '', 'nul-byte', text, cells);
          return;
        }
        seen.controls = true;
        if (/[\r\n]/.test(text)) seen.breaks = true;
      }
      counts[kind]++;
      if (used + bounds.rowBytes + placeBytes > bufferBytes) flush();
      used += buffer.write(`${rowKinds.indexOf(kind)},${place.line},${place.offset}${text}\n`, used);
    },
    cut: ({ bytes, view, starts, ends }, line, offset) => {
      counts.payment++;
      if (used + bounds.rowBytes + placeBytes > bufferBytes) flush();
      let to = used + buffer.write(`0,${line},${offset}`, used, 'latin1');
      for (let index = 0; index < starts.length; index++) {
        let at = starts[index] ?? 0;
        const end = ends[index] ?? 0;
        buffer[to++] = 44;
        if (at === end) continue;
        has[index] = 1;
        buffer[to++] = 34;
        // Four at a time, of which those behind the end are written over; so much is free behind every row.
        if (end + 4 <= bytes.length) {
          const behind = to + end - at;
          for (; at < end; at += 4, to += 4) words.setInt32(to, view.getInt32(at, true), true);
          to = behind;
        } else while (at < end) buffer[to++] = bytes[at++] ?? 0;
        buffer[to++] = 34;
      }
      buffer[to++] = 10;
      used = to;
    },
    finding: (code: FindingCode, place, about = '') => {
      const name = `${code} ${about}`;
      const known = findings.get(name);
      if (known === undefined && findings.size >= mostFindings) return;
      findings.set(
        name,
        known === undefined ? { code, about, count: 1, ...place } : { ...known, count: known.count + 1 },
      );
    },
  };
}
