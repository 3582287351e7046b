import type { PartyType, Relationship } from '../../src/intake/payment.js';
import type { Zone } from '../countries.js';
import type { HoursId } from './hours.js';
import type { Sex } from './names.js';
import type { PayeeRecord } from './payee.js';

export type Level = 'light' | 'usual' | 'heavy';
/** How sums are written: round, whole euros, cents, or round in the other currency. */
export type Style = 'round' | 'euro' | 'exact' | 'payout';

export interface Journey {
  readonly from: number;
  readonly to: number;
  readonly country: string;
}

/** One customer record of somebody who pays. */
export interface Payer {
  readonly id: string;
  readonly person: number;
  given: string;
  family: string;
  readonly sex: Sex;
  readonly birth: number;
  origin: string;
  readonly country: string;
  readonly zone: Zone;
  town: string;
  address: string;
  readonly phone: string;
  readonly email: string;
  type: PartyType;
  since: number;
  devices: readonly string[];
  readonly hours: HoursId;
  readonly style: Style;
  readonly klass: string;
  /** Times the usual number of payments. */
  volume: number;
  level: Level;
  from: number;
  to: number;
  readonly paysAtHome: boolean;
  corridor: string;
  readonly birthKnown: boolean;
  readonly addressKnown: boolean;
  readonly journeys: Journey[];
  /** Checks of the platform look twice at whom such payers meet. */
  readonly watched: boolean;
  /** Records of payees that only this payer has, by the id of the one behind. */
  readonly ownRecords: Map<string, PayeeRecord>;
  /** How this payer writes a name, by record. */
  readonly spellings: Map<string, string>;
  readonly stated: Map<string, Relationship>;
  /** Whom this payer has paid abroad. */
  readonly met: Set<string>;
  /** The payer as somebody who is paid. */
  asPayee: PayeeRecord | undefined;
  /** A second record of the same person, from then on; the first one goes on beside it unless it is replaced. */
  twin: { readonly payer: Payer; readonly since: number; readonly replaces: boolean } | undefined;
}
