const two32 = 4_294_967_296;

/** The murmur3 finaliser: every input bit reaches every output bit. */
export function mix32(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** A second, independent draw from a salt: a decision that must not move when another one is added. */
export function shareOf(salt: number, purpose: number): number {
  return mix32(salt ^ Math.imul(purpose + 1, 0x9e3779b9)) / two32;
}

/** A spread of positive values around a median; `sigma` is that of the logarithm. */
export interface Spread {
  readonly median: number;
  readonly sigma: number;
  readonly min?: number;
  readonly max?: number;
}

export type Weighted<T> = readonly (readonly [value: T, weight: number])[];

const totals = new WeakMap<Weighted<unknown>, number>();

function totalOf(values: Weighted<unknown>): number {
  let total = totals.get(values);
  if (total === undefined) {
    total = values.reduce((sum, [, weight]) => sum + weight, 0);
    totals.set(values, total);
  }
  return total;
}

/** The value at a share, in [0, 1), of the whole weight. */
export function weightedAt<T>(values: Weighted<T>, share: number): T {
  let left = share * totalOf(values);
  for (let i = 0; i < values.length; i++) {
    const entry = values[i] as readonly [T, number];
    left -= entry[1];
    if (left < 0) return entry[0];
  }
  return (values[values.length - 1] as readonly [T, number])[0];
}

/** sfc32 with named streams: what one stream draws never moves another. */
export class Random {
  protected a: number;
  protected b: number;
  protected c: number;
  protected d = 1;

  constructor(seed: number, name: string, index: number) {
    let h = mix32(seed ^ 0x5bd1e995);
    for (let i = 0; i < name.length; i++) h = Math.imul(h ^ name.charCodeAt(i), 0x01000193);
    this.a = mix32(h ^ index);
    this.b = mix32(this.a ^ Math.imul(index, 0x27d4eb2f) ^ 0x165667b1);
    this.c = mix32(this.b ^ h ^ seed);
    for (let i = 0; i < 12; i++) this.bits();
  }

  bits(): number {
    const t = (((this.a + this.b) | 0) + this.d) | 0;
    this.d = (this.d + 1) | 0;
    this.a = this.b ^ (this.b >>> 9);
    this.b = (this.c + (this.c << 3)) | 0;
    this.c = (this.c << 21) | (this.c >>> 11);
    this.c = (this.c + t) | 0;
    return t >>> 0;
  }

  /** In [0, 1). */
  share(): number {
    return this.bits() / two32;
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** A whole number in [low, high], both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.share() * (high - low + 1));
  }

  between(low: number, high: number): number {
    return low + this.share() * (high - low);
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.share() * values.length)] as T;
  }

  /** The first values more often than the last ones: names and towns are never uniform. */
  pickSkewed<T>(values: readonly T[]): T {
    const u = this.share();
    return values[Math.floor(u * Math.sqrt(u) * values.length)] as T;
  }

  weighted<T>(values: Weighted<T>): T {
    return weightedAt(values, this.share());
  }

  /** Marsaglia's polar method: square roots and logarithms only. */
  normal(): number {
    for (;;) {
      const u = 2 * this.share() - 1;
      const v = 2 * this.share() - 1;
      const s = u * u + v * v;
      if (s > 0 && s < 1) return u * Math.sqrt((-2 * Math.log(s)) / s);
    }
  }

  spread(of: Spread): number {
    const value = of.median * Math.exp(of.sigma * this.normal());
    return Math.min(of.max ?? Number.POSITIVE_INFINITY, Math.max(of.min ?? 0, value));
  }
}
