/** Instants to come, soonest first: a binary heap whose equal instants leave in the order in which they entered. */
export class DeadlineQueue<T> {
  private readonly at: number[] = [];
  private readonly order: number[] = [];
  private readonly what: T[] = [];
  private entered = 0;

  /** The soonest instant, Infinity when there is none. */
  next(): number {
    return this.at[0] ?? Number.POSITIVE_INFINITY;
  }

  add(at: number, what: T): void {
    this.at.push(at);
    this.order.push(this.entered++);
    this.what.push(what);
    let i = this.at.length - 1;
    while (i > 0) {
      const above = (i - 1) >> 1;
      if (!this.sooner(i, above)) return;
      this.swap(i, above);
      i = above;
    }
  }

  take(): T {
    const first = this.what[0];
    if (first === undefined) throw new Error('no deadline to take');
    this.swap(0, this.at.length - 1);
    this.at.pop();
    this.order.pop();
    this.what.pop();
    let i = 0;
    for (;;) {
      let least = i;
      for (const below of [2 * i + 1, 2 * i + 2]) {
        if (below < this.at.length && this.sooner(below, least)) least = below;
      }
      if (least === i) return first;
      this.swap(i, least);
      i = least;
    }
  }

  private sooner(i: number, j: number): boolean {
    const a = this.at[i] as number;
    const b = this.at[j] as number;
    return a < b || (a === b && (this.order[i] as number) < (this.order[j] as number));
  }

  private swap(i: number, j: number): void {
    for (const list of [this.at, this.order, this.what] as unknown[][]) {
      const held = list[i];
      list[i] = list[j];
      list[j] = held;
    }
  }
}
