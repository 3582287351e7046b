/** The random numbers of the bootstrap: seeded, so that a printed interval can be recomputed. */
export type Random = () => number;

/** Unsigned 32-bit integers (sfc32, Doty-Humphrey's PractRand); the seed is spread by twelve discarded rounds. */
export function seededRandom(seed: number): Random {
  let a = seed | 0;
  let b = Math.floor(seed / 2 ** 32) | 0;
  let c = 0x9e3779b9 | 0;
  let counter = 1;
  const next: Random = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return sum >>> 0;
  };
  for (let round = 0; round < 12; round += 1) next();
  return next;
}

/** A whole number in [0, limit); the bias of scaling 32 bits is below limit / 2^32. */
export function below(random: Random, limit: number): number {
  return Math.floor((random() / 2 ** 32) * limit);
}
