/** A running digest of what a stream shows, instant by instant, in two 32-bit lanes per stream. */

function mixed(lane: number, value: number): number {
  let h = Math.imul(lane ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  h = Math.imul(h, 0x85ebca6b);
  return h ^ (h >>> 13);
}

/** Two lanes that numbers are folded into; integers and instants up to 2^53. */
export class Lanes {
  high = 0;
  low = 0;

  start(high: number, low: number): void {
    this.high = high;
    this.low = low;
  }

  add(value: number): void {
    const low = value | 0;
    const high = Math.floor(value / 2 ** 32) | 0;
    this.high = mixed(mixed(this.high, low), high);
    this.low = mixed(mixed(this.low, high + 0x7f4a7c15), low);
  }

  text(): string {
    const hex = (lane: number): string => (lane >>> 0).toString(16).padStart(8, '0');
    return hex(this.high) + hex(this.low);
  }
}

/** Per stream: the outcome of the instant being read, the one before it, and the digest of all that differed. */
export class OutcomeDigests {
  private readonly empty: readonly [number, number];
  private readonly lanes = new Lanes();
  private readonly pendingAt: number[] = [];
  private readonly pending: number[] = [];
  private readonly last: number[] = [];
  private readonly digest: number[] = [];
  /** Free of order, so that it may be taken in before or after the outcome of its instant. */
  private readonly beside: number[] = [];
  private readonly changed: number[] = [];
  /** Outcomes taken in, one per stream and instant. */
  count = 0;

  /** `empty` is the outcome of a stream that has shown nothing yet. */
  constructor(empty: Lanes) {
    this.empty = [empty.high, empty.low];
  }

  open(): void {
    this.pendingAt.push(Number.NaN);
    this.pending.push(...this.empty);
    this.last.push(...this.empty);
    this.digest.push(0, 0);
    this.beside.push(0, 0);
    this.changed.push(0);
  }

  /** Within one instant the last outcome is the one that counts. */
  add(slot: number, at: number, outcome: Lanes): void {
    if (this.pendingAt[slot] !== at) {
      this.settle(slot);
      this.pendingAt[slot] = at;
      this.count++;
    }
    this.pending[2 * slot] = outcome.high;
    this.pending[2 * slot + 1] = outcome.low;
  }

  /** Takes in what is no outcome of its own but must be alike in both runs. */
  aside(slot: number, what: Lanes): void {
    this.beside[2 * slot] = (this.beside[2 * slot] as number) ^ what.high;
    this.beside[2 * slot + 1] = (this.beside[2 * slot + 1] as number) ^ what.low;
  }

  /** `changes` counts the outcomes that differed from the one before. */
  of(slot: number): { readonly changes: number; readonly digest: string } {
    this.settle(slot);
    this.lanes.start(
      (this.digest[2 * slot] as number) ^ (this.beside[2 * slot] as number),
      (this.digest[2 * slot + 1] as number) ^ (this.beside[2 * slot + 1] as number),
    );
    return { changes: this.changed[slot] as number, digest: this.lanes.text() };
  }

  private settle(slot: number): void {
    const at = this.pendingAt[slot] as number;
    if (Number.isNaN(at)) return;
    this.pendingAt[slot] = Number.NaN;
    const high = this.pending[2 * slot] as number;
    const low = this.pending[2 * slot + 1] as number;
    if (high === this.last[2 * slot] && low === this.last[2 * slot + 1]) return;
    this.last[2 * slot] = high;
    this.last[2 * slot + 1] = low;
    this.changed[slot] = (this.changed[slot] as number) + 1;
    this.lanes.start(high, low);
    this.lanes.add(at);
    // Order matters along time: the digest so far is multiplied before it takes in the next outcome.
    const before = this.digest[2 * slot] as number;
    this.digest[2 * slot] = Math.imul(before, 31) ^ this.lanes.high;
    this.digest[2 * slot + 1] = Math.imul(this.digest[2 * slot + 1] as number, 33) ^ this.lanes.low;
  }
}
