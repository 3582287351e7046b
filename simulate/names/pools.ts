import { europeanPools } from './european.js';
import { farPools } from './far.js';

/** Made-up people get names from the pool of one origin group; nothing else depends on the group. */
export interface NamePool {
  readonly female: readonly string[];
  readonly male: readonly string[];
  readonly family: readonly string[];
  /** Share of people with one name only. */
  readonly mononym: number;
  /** Share of people with two family names. */
  readonly compound: number;
  /** Share of women who carry their husband's name. */
  readonly married: number;
}

export type Origin = keyof typeof europeanPools | keyof typeof farPools;

export const namePools: Readonly<Record<Origin, NamePool>> = { ...europeanPools, ...farPools };
