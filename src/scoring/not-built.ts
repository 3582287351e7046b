/** What the catalogue of published and own ideas holds besides the library: it waits for a room that is not built. */
import type { Role } from '../intake/payment.js';
import type { Words } from '../typology/definition.js';

export interface NotBuilt {
  readonly id: string;
  readonly side: Role;
  /** What it would measure. */
  readonly measures: Words;
  readonly source_of_idea: string;
}

/** What a room that is still to come would measure: nothing at present. */
export const notBuilt: readonly NotBuilt[] = [];
