import { Random } from '../random.js';

/**
 * Streams named by a text, and the distributions of this world. Seeds and order of draws are its maker's, so that worlds
 * measured before it stood here come out again.
 */
export class Draws extends Random {
  constructor(name: string) {
    super(0, '', 0);
    [this.a, this.b, this.c, this.d] = stateOf(name);
    for (let i = 0; i < 12; i++) this.bits();
  }

  /** A whole number from 0, below the count. */
  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  /** Two draws each time, unlike the method of rejection. */
  override normal(): number {
    const u = Math.max(1e-12, this.share());
    return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * this.share());
  }

  lognormal(median: number, sigma: number): number {
    return median * Math.exp(sigma * this.normal());
  }

  exponential(mean: number): number {
    return -mean * Math.log(1 - this.share());
  }

  poisson(mean: number): number {
    if (mean <= 0) return 0;
    if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * this.normal()));
    const end = Math.exp(-mean);
    let count = 0;
    let product = 1;
    do {
      count++;
      product *= this.share();
    } while (product > end);
    return count - 1;
  }

  /** A rank below the count, the first ones far more often: weights fall as one through the rank. */
  rank(count: number): number {
    return Math.min(count - 1, Math.floor(Math.exp(this.share() * Math.log(count + 1)) - 1));
  }

  pickRanked<T>(values: readonly T[]): T {
    return values[this.rank(values.length)] as T;
  }
}

function stateOf(name: string): [number, number, number, number] {
  let h = 2_166_136_261;
  const next = (round: number): number => {
    for (let i = 0; i < name.length; i++) h = Math.imul(h ^ (name.charCodeAt(i) + round * 131), 16_777_619);
    h = Math.imul(h ^ (h >>> 13), 0x5bd1e995);
    h ^= h >>> 15;
    return h | 0;
  };
  return [next(0), next(1), next(2), next(3)];
}
