/**
 * Who first showed a value, by kind of value: a hash table with open addressing that is emptied by forgetting, since
 * it is filled anew at nearly every evaluation of a beneficiary's stream.
 */
export class ValueTable {
  private mask = 0;
  private readonly values: Float64Array;
  private readonly kinds: Int8Array;
  private readonly holders: Int32Array;
  private readonly filledIn: Int32Array;
  private round = 1;

  /** At most `most` values may stand in it at once. */
  constructor(most: number) {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.values = new Float64Array(size);
    this.kinds = new Int8Array(size);
    this.holders = new Int32Array(size);
    this.filledIn = new Int32Array(size);
  }

  /** At most `most` values will stand in it until it is emptied again: few of them lie close together. */
  clear(most: number): void {
    let size = 16;
    while (size < most * 2) size *= 2;
    this.mask = size - 1;
    this.round++;
    if (this.round < 2 ** 31) return;
    this.filledIn.fill(0);
    this.round = 1;
  }

  /** The holder of the value since the table was emptied; `holder` itself when it is the first. */
  firstOf(kind: number, value: number, holder: number): number {
    const low = value | 0;
    const high = (value / 2 ** 32) | 0;
    const mixed = Math.imul(low ^ Math.imul(high, 0x85ebca6b) ^ kind, 0x9e3779b1);
    for (let at = (mixed ^ (mixed >>> 15)) & this.mask; ; at = (at + 1) & this.mask) {
      if (this.filledIn[at] !== this.round) {
        this.filledIn[at] = this.round;
        this.values[at] = value;
        this.kinds[at] = kind;
        this.holders[at] = holder;
        return holder;
      }
      if (this.values[at] === value && this.kinds[at] === kind) return this.holders[at] as number;
    }
  }
}
