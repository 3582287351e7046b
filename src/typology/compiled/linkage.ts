/**
 * Which of the payers who count for one measure are unlinked to each other (N1-N5): groups joined by equal link
 * columns, found with a disjoint-set forest (Galler and Fischer 1964) over the payers of a window.
 */
import { type Crowd, mostPayers } from './crowd.js';
import type { PartyStream } from './party-stream.js';
import { windowCap } from './window-cap.js';
import { linkColumns } from './world.js';

/** Who showed a value first; nobody reads it once the groups are found. */
const holders = new Int32Array(windowCap * linkColumns.length);

export class Linkage {
  private readonly crowd: Crowd;
  private readonly bit: number;
  /** Groups known to be unlinked to the others, and groups for whom that is unknown. */
  private confirmed = 0;
  private unknown = 0;
  /** By payer: 2 the group is confirmed, 1 it is unknown, 0 the payer does not count. */
  private readonly kind: Int8Array = new Int8Array(mostPayers);
  private readonly known: Int8Array = new Int8Array(mostPayers);
  private readonly parent: Int32Array = new Int32Array(mostPayers);
  private reading = 0;

  /** `bit` is that of the measure among those over the crowd's window. */
  constructor(crowd: Crowd, bit: number) {
    this.crowd = crowd;
    this.bit = bit;
  }

  isOf(stream: PartyStream, anchor: number): boolean {
    return this.crowd.isOf(stream, anchor);
  }

  /** As `kind`, of the payer of a pair; 0 without a payment in the window. */
  kindOf(pair: number): number {
    const payer = this.crowd.payer(pair);
    if (payer < 0) return 0;
    if (this.reading !== this.crowd.reading) this.group();
    return this.kind[payer] as number;
  }

  /** The value of `unlinked` when the group of this pair's payer is left out; -1 leaves nobody out. */
  value(pair: number): number {
    if (this.reading !== this.crowd.reading) this.group();
    const own = pair < 0 ? 0 : this.kindOf(pair);
    const confirmed = this.confirmed - (own === 2 ? 1 : 0);
    const unknown = this.unknown - (own === 1 ? 1 : 0);
    return confirmed > 0 ? 2 * confirmed + unknown : 0;
  }

  private group(): void {
    const { crowd, bit, kind, parent } = this;
    const { payers, bits, from, values } = crowd;
    this.reading = crowd.reading;
    holders.fill(-1, 0, crowd.distinctValues);
    for (let payer = 0; payer < payers; payer++) {
      kind[payer] = 0;
      if (((bits[payer] as number) & bit) === 0) continue;
      kind[payer] = 1;
      parent[payer] = payer;
      this.known[payer] = crowd.known[payer] as number;
      const end = from[payer + 1] as number;
      for (let at = from[payer] as number; at < end; at++) {
        const value = values[at] as number;
        const other = holders[value] as number;
        if (other < 0) holders[value] = payer;
        else if (other !== payer) parent[this.root(payer)] = this.root(other);
      }
    }
    this.count(payers);
  }

  private root(payer: number): number {
    const { parent } = this;
    let at = payer;
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] as number] as number;
      at = parent[at] as number;
    }
    return at;
  }

  private count(payers: number): void {
    const { kind, known } = this;
    this.confirmed = 0;
    this.unknown = 0;
    for (let payer = 0; payer < payers; payer++) {
      if (kind[payer] !== 0 && known[payer] === 1) known[this.root(payer)] = 1;
    }
    for (let payer = 0; payer < payers; payer++) {
      if (kind[payer] === 0) continue;
      const root = this.root(payer);
      const confirmed = known[root] === 1;
      kind[payer] = confirmed ? 2 : 1;
      if (root !== payer) continue;
      if (confirmed) this.confirmed++;
      else this.unknown++;
    }
  }
}
