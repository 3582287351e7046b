import type { CountryBasis, PartyType } from '../../src/intake/payment.js';
import type { BorneName, Sex } from './names.js';
import type { Payout } from './places.js';

/** Somebody who is paid, or a body. */
export interface Payee {
  /** One number per person, over both roles. */
  person: number;
  readonly country: string;
  readonly town: string;
  readonly sex: Sex;
  readonly birth: number;
  readonly phone: string;
  records: PayeeRecord[];
  readonly klass: string;
  /** Minute of the local day at which cash is fetched. */
  readonly visit: number;
  /** Between these a collector is open, an appeal begins. */
  from: number;
  readonly to: number;
  /** How many came through a pool. */
  picks: number;
  /** Collectors of one place share a number, -1 for the others. */
  ring: number;
}

/** A payee as the platform knows it: one wallet, account, cash book entry or customer. */
export interface PayeeRecord {
  readonly id: string;
  readonly payee: Payee;
  readonly name: BorneName;
  readonly kind: Payout | 'home' | 'organisation';
  phone: string;
  readonly account: string;
  readonly wallet: string;
  klass: string;
  readonly type: PartyType;
  readonly agent: string;
  readonly town: string;
  /** Cash without a telephone: every sender has a record of their own. */
  readonly perSender: boolean;
  readonly country: string;
  readonly basis: CountryBasis;
  readonly birthKnown: boolean;
  readonly address: string;
  readonly merchantCategory: string;
}

/** Most use one of their records. */
export function firstRecord({ records }: Payee): PayeeRecord {
  const [first] = records;
  if (first === undefined) throw new Error('a payee without a record');
  return first;
}
