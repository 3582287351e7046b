/**
 * The payers of one window of a beneficiary: who of them count, for every measure over this window at once, and what
 * each can be known by as linked to others. Read once per evaluation and anchor, however many measures ask.
 */
import { rowOf } from './entry.js';
import type { PartyStream } from './party-stream.js';
import type { ColumnReader } from './records.js';
import type { ValueTable } from './value-table.js';
import { windowCap } from './window-cap.js';
import { linkColumns, linkReaders } from './world.js';

/** Of more payers those whose latest payments are the latest are read (N4). */
export const mostPayers = 256;
/** The rare family name joins but does not make a payer's links known. */
const confirming = linkColumns.length - 1;

/** Generated code that says of one payer's entries, oldest first, for which measures the payer counts, as bits. */
export type Counts = (
  stream: PartyStream,
  anchor: number,
  at: number,
  now: number,
  members: Int32Array,
  count: number,
  pair: number,
) => number;

/** While a window is read: by payer, the oldest of the entries so far, and the chain from there to newer ones. */
const oldest = new Int32Array(mostPayers);
const next = new Int32Array(windowCap);
/** The entries of one payer. */
const own = new Int32Array(windowCap);

export class Crowd {
  /** Whether there are more payers than are read. */
  hub = false;
  /** Distinguishes one reading from the next. */
  reading = 0;
  payers = 0;
  /** By payer, in no order that means anything. */
  readonly bits: Int32Array = new Int32Array(mostPayers);
  /** 1 when a field that confirms is known of the payer (N2). */
  readonly known: Int8Array = new Int8Array(mostPayers);
  /** Where each payer's values begin in `values`; they end where the next payer's begin. */
  readonly from: Int32Array = new Int32Array(mostPayers + 1);
  /** Values of link columns as numbers from 0 on: equal values of one column are one number. */
  readonly values: Int32Array = new Int32Array(windowCap * linkColumns.length);
  distinctValues = 0;
  private readonly table: ValueTable;
  private payerOf: Int32Array = new Int32Array(8);
  private evaluation = -1;
  private anchor = -1;
  private stream: PartyStream | undefined;

  /** The table is used while reading only, so that all crowds may share it. */
  constructor(table: ValueTable) {
    this.table = table;
  }

  /** Whether what was read last belongs to the stream's current evaluation at this anchor. */
  isOf(stream: PartyStream, anchor: number): boolean {
    return this.stream === stream && this.evaluation === stream.evaluation && this.anchor === anchor;
  }

  /** The payer of a pair, -1 when it has no payment in the window or is not read. */
  payer(pair: number): number {
    return this.payerOf[pair] as number;
  }

  /** Reads the n entries of a window, newest first. */
  read(
    stream: PartyStream,
    anchor: number,
    entries: Int32Array,
    n: number,
    counts: Counts,
    at: number,
    now: number,
  ): void {
    this.anchor = anchor;
    this.evaluation = stream.evaluation;
    this.stream = stream;
    this.reading++;
    this.partition(stream, entries, n);
    stream.link();
    this.table.clear(n * linkColumns.length);
    this.distinctValues = 0;
    let filled = 0;
    for (let payer = 0; payer < this.payers; payer++) {
      let size = 0;
      for (let i = oldest[payer] as number; i >= 0; i = next[i] as number) {
        own[size++] = entries[i] as number;
      }
      const bits = counts(stream, anchor, at, now, own, size, -1);
      this.bits[payer] = bits;
      this.from[payer] = filled;
      this.known[payer] = 0;
      // Who counts for nothing joins nobody (N5).
      if (bits === 0) continue;
      for (let k = 0; k < size; k++) {
        const entry = own[k] as number;
        if (k > 0 && stream.isLinkedAlike(entry, own[k - 1] as number)) continue;
        filled = this.note(stream, entry, payer, filled);
      }
    }
    this.from[this.payers] = filled;
  }

  /** Chains each payer's entries, oldest first. */
  private partition(stream: PartyStream, entries: Int32Array, n: number): void {
    this.hub = false;
    this.payers = 0;
    if (this.payerOf.length < stream.pairs) this.payerOf = new Int32Array(stream.pairs * 2);
    const { payerOf } = this;
    payerOf.fill(-1, 0, stream.pairs);
    for (let i = 0; i < n; i++) {
      const pair = stream.pairAt(entries[i] as number);
      if (pair < 0) continue;
      let payer = payerOf[pair] as number;
      if (payer < 0) {
        if (this.payers === mostPayers) {
          this.hub = true;
          continue;
        }
        payer = this.payers++;
        payerOf[pair] = payer;
        oldest[payer] = -1;
      }
      next[i] = oldest[payer] as number;
      oldest[payer] = i;
    }
  }

  /** Adds what the payer shows at one entry; returns how many values there are now. */
  private note(stream: PartyStream, entry: number, payer: number, filled: number): number {
    const row = rowOf(entry);
    const { records } = stream.world;
    let end = filled;
    for (let i = 0; i < linkColumns.length; i++) {
      const value = (linkReaders[i] as ColumnReader)(records, row);
      if (Number.isNaN(value)) continue;
      if (i < confirming) this.known[payer] = 1;
      const number = this.table.firstOf(i, value, this.distinctValues);
      if (number === this.distinctValues) this.distinctValues++;
      this.values[end++] = number;
    }
    return end;
  }
}
