/** Later statuses by the payment that they are of. */
import type { LaterStatus, LaterStatuses } from '../../ledger/later-statuses.js';
import type { OwnedRows } from '../../ledger/read-rows.js';
import type { StatusChanges } from '../../typology/compiled/listener.js';
import { noStatusChanges } from '../../typology/compiled/listener.js';

const none: readonly number[] = [];

/** A bit per seq, so that most rows are not looked up, and of the others the places of their changes. */
export class StatusIndex {
  private readonly bits: Uint8Array;
  private readonly later: LaterStatuses;
  /** Places in `later`, by payment and then in their order. */
  private readonly places: Uint32Array;

  constructor(later: LaterStatuses, maxSeq: number) {
    this.later = later;
    this.bits = new Uint8Array((maxSeq >> 3) + 1);
    const { payment, length } = later;
    for (const seq of payment) this.bits[seq >> 3] = (this.bits[seq >> 3] as number) | (1 << (seq & 7));
    this.places = Uint32Array.from({ length }, (_, place) => place).sort(
      (a, b) => (payment[a] as number) - (payment[b] as number) || a - b,
    );
  }

  /** The changes of one stream's payments, in the order in which all of them were given. */
  ofOne({ rows }: OwnedRows): readonly LaterStatus[] {
    const found: number[] = [];
    for (let row = 0; row < rows.length; row++) found.push(...this.ofSeq(rows.seq[row] as number));
    const { payment, at, status } = this.later;
    return found
      .sort((a, b) => a - b)
      .map((place) => ({
        payment: payment[place] as number,
        at: at[place] as number,
        status: status[place] as number,
      }));
  }

  /** The changes of these rows, sorted by (owner, instant); two at one instant keep the order of O1. */
  of({ owners, rows }: OwnedRows): StatusChanges {
    const { at, status, length } = this.later;
    if (length === 0) return noStatusChanges;
    const found: { readonly row: number; readonly place: number }[] = [];
    for (let row = 0; row < rows.length; row++) {
      for (const place of this.ofSeq(rows.seq[row] as number)) found.push({ row, place });
    }
    found.sort(
      (a, b) =>
        (owners[a.row] as number) - (owners[b.row] as number) ||
        (at[a.place] as number) - (at[b.place] as number) ||
        a.row - b.row,
    );
    return {
      length: found.length,
      row: Int32Array.from(found, (each) => each.row),
      at: Float64Array.from(found, (each) => at[each.place] as number),
      status: Int8Array.from(found, (each) => status[each.place] as number),
    };
  }

  /** The places of a payment's changes. */
  private ofSeq(seq: number): readonly number[] {
    if (((this.bits[seq >> 3] as number) & (1 << (seq & 7))) === 0) return none;
    const { places } = this;
    const { payment } = this.later;
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((payment[places[middle] as number] as number) < seq) low = middle + 1;
      else high = middle;
    }
    const found: number[] = [];
    for (let at = low; at < places.length && payment[places[at] as number] === seq; at++)
      found.push(places[at] as number);
    return found;
  }
}
