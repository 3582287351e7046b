/**
 * Which payers of one beneficiary are unlinked to each other (N1-N4): groups joined by equal link columns, found with
 * a disjoint-set forest (Galler and Fischer 1964) over the payers seen in a window.
 */
import type { ColumnArray } from '../../ledger/columns.js';
import type { PartyStream } from './party-stream.js';
import { ValueTable } from './value-table.js';
import { windowCap } from './window-cap.js';
import { linkColumns } from './world.js';

const hubFrom = 257;
/** The rare family name joins but does not make a payer's links known. */
const confirming = linkColumns.length - 1;

export type Counts = (
  stream: PartyStream,
  anchor: number,
  at: number,
  now: number,
  members: Int32Array,
  count: number,
  leftOut: number,
) => boolean;

export class Linkage {
  /** Groups known to be unlinked to the others, and groups for whom that is unknown. */
  confirmed = 0;
  unknown = 0;
  hub = false;
  /** Per pair: 2 its payer's group is confirmed, 1 it is unknown, 0 it has no payment in the window. */
  kind: Int8Array = new Int8Array(8);
  private evaluation = -1;
  private anchor = -1;
  private stream: PartyStream | undefined;
  private parent: Int32Array = new Int32Array(8);
  /** Per pair, the oldest of its payer's entries read so far, and the chain from there to newer ones. */
  private oldestOf: Int32Array = new Int32Array(8);
  private readonly next: Int32Array = new Int32Array(windowCap);
  private readonly own: Int32Array = new Int32Array(windowCap);
  private members: Int32Array = new Int32Array(8);
  private known: Int8Array = new Int8Array(8);
  private readonly holders: ValueTable = new ValueTable(windowCap * linkColumns.length);

  /** Whether what was read last belongs to the stream's current evaluation at this anchor. */
  isOf(stream: PartyStream, anchor: number): boolean {
    return this.stream === stream && this.evaluation === stream.evaluation && this.anchor === anchor;
  }

  /**
   * Reads the n entries of a window, newest first; once per evaluation and anchor. `counts` is the generated code that
   * says of one payer's entries, oldest first, whether the payer counts, and reads `at`, `now` and `leftOut`.
   */
  read(
    stream: PartyStream,
    anchor: number,
    entries: Int32Array,
    n: number,
    counts: Counts,
    at: number,
    now: number,
    leftOut: number,
  ): void {
    this.anchor = anchor;
    this.evaluation = stream.evaluation;
    this.stream = stream;
    this.fit(stream.pairs);
    this.holders.clear();
    this.confirmed = 0;
    this.unknown = 0;
    this.hub = false;
    const payers = this.partition(stream, entries, n);
    if (this.hub) return;
    const { known } = this;
    let counted = 0;
    for (let i = 0; i < payers; i++) {
      const pair = this.members[i] as number;
      let size = 0;
      for (let e = this.oldestOf[pair] as number; e >= 0; e = this.next[e] as number) {
        this.own[size++] = entries[e] as number;
      }
      if (!counts(stream, anchor, at, now, this.own, size, leftOut)) continue;
      this.members[counted++] = pair;
      this.kind[pair] = 1;
      this.parent[pair] = pair;
      for (let k = 0; k < size; k++) {
        const entry = this.own[k] as number;
        if (k > 0 && stream.links[entry] === stream.links[this.own[k - 1] as number]) continue;
        if (this.join(stream, entry, pair)) known[pair] = 1;
      }
    }
    this.count(counted, known);
  }

  /** Chains each payer's entries, oldest first, and lists the payers; more than a hub may have end it. */
  private partition(stream: PartyStream, entries: Int32Array, n: number): number {
    let payers = 0;
    for (let i = 0; i < n; i++) {
      const pair = stream.pair[entries[i] as number] as number;
      if (pair < 0) continue;
      if (this.oldestOf[pair] === -1) {
        if (payers + 1 === hubFrom) {
          this.hub = true;
          return payers;
        }
        this.members[payers++] = pair;
      }
      this.next[i] = this.oldestOf[pair] as number;
      this.oldestOf[pair] = i;
    }
    return payers;
  }

  /** The value of `unlinked` when the group of this pair's payer is left out; -1 leaves nobody out. */
  value(pair: number): number {
    if (this.hub) return Number.NaN;
    const own = pair < 0 ? 0 : (this.kind[pair] as number);
    const confirmed = this.confirmed - (own === 2 ? 1 : 0);
    const unknown = this.unknown - (own === 1 ? 1 : 0);
    return confirmed > 0 ? 2 * confirmed + unknown : 0;
  }

  private fit(pairs: number): void {
    if (this.kind.length < pairs) {
      const length = Math.max(pairs, this.kind.length * 2);
      this.kind = new Int8Array(length);
      this.known = new Int8Array(length);
      this.parent = new Int32Array(length);
      this.oldestOf = new Int32Array(length).fill(-1);
      this.members = new Int32Array(length);
    } else {
      this.kind.fill(0, 0, pairs);
      this.known.fill(0, 0, pairs);
      this.oldestOf.fill(-1, 0, pairs);
    }
  }

  private join(stream: PartyStream, entry: number, pair: number): boolean {
    const row = stream.row[entry] as number;
    const { linkValues } = stream;
    let known = false;
    for (let i = 0; i < linkValues.length; i++) {
      const value = (linkValues[i] as ColumnArray)[row] as number;
      if (Number.isNaN(value)) continue;
      if (i < confirming) known = true;
      const other = this.holders.firstOf(i, value, pair);
      if (other !== pair) this.parent[this.root(pair)] = this.root(other);
    }
    return known;
  }

  private root(pair: number): number {
    let at = pair;
    while (this.parent[at] !== at) {
      this.parent[at] = this.parent[this.parent[at] as number] as number;
      at = this.parent[at] as number;
    }
    return at;
  }

  private count(payers: number, known: Int8Array): void {
    for (let i = 0; i < payers; i++) {
      const pair = this.members[i] as number;
      if (known[pair] === 1) known[this.root(pair)] = 1;
    }
    for (let i = 0; i < payers; i++) {
      const pair = this.members[i] as number;
      const root = this.root(pair);
      const confirmed = known[root] === 1;
      this.kind[pair] = confirmed ? 2 : 1;
      if (root !== pair) continue;
      if (confirmed) this.confirmed++;
      else this.unknown++;
    }
  }
}
