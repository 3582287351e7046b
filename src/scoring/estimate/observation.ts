import type { Role } from '../../intake/payment.js';

/** A party whose outcome is decided, with what the indicators said of it. */
export interface Observation {
  readonly role: Role;
  /** By position in `Catalogue.indicators` the stratum, -1 unknown; parties of equal strata may share one. */
  readonly strata: Int8Array;
  /** Whether people reported or confirmed it. */
  readonly reported: boolean;
  /** The inverse of the probability with which it was chosen to be read. */
  readonly weight: number;
  /** Parties that share a collector do not stand for themselves: they are drawn together. */
  readonly cluster: string;
}
