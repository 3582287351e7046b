import { day } from '../src/time.js';
import { offsetAt } from './clock.js';
import { stopBefore, targetFactor } from './compliance.js';
import { countryAt } from './countries.js';
import { flags, type PaymentLog, states } from './payment-log.js';
import { mix32, shareOf } from './random.js';
import { SimulateError } from './simulate-error.js';
import type { World } from './world.js';

/** What is wrong with an extract: each a share, from 0 to 1, of the parties or payments it can touch. */
export interface Troubles {
  /** Parties without a name. */
  readonly missingNames: number;
  readonly missingPayerBirthDates: number;
  readonly missingBeneficiaryBirthDates: number;
  /** Payments without the country of the payee. */
  readonly missingPayeeCountries: number;
  /** Payments whose time is a date only. */
  readonly dateOnly: number;
  /** Payments whose time is that of a booking run at night, and says so: their hour says nothing. */
  readonly bookingTimes: number;
  /** Payers whose provider gives no beneficiary id, account or phone, but each sender's own spelling. */
  readonly noBeneficiaryIds: number;
  /** Part of the period cut off at its start, while `customer_since` stays. */
  readonly startsInMiddle: number;
  /** Rows written twice. */
  readonly duplicates: number;
  /** Payments with a refused or failed attempt shortly before. */
  readonly retries: number;
  /** Payments that come back some days later. */
  readonly returns: number;
  /** Payments across a border that were first stopped for compliance. */
  readonly complianceRefusals: number;
  /** Of those who tip creators through a platform, who also do it person to person: no extract tells them from targets. */
  readonly privateTips: number;
  /** Payers whose provider keeps a book of payees per customer: ids, names and numbers of that customer alone. */
  readonly ownPayees: number;
  /** Payers who have a second customer record from some payment on. */
  readonly secondRecords: number;
}

/** A real extract is never clean. */
export const defaultTroubles: Troubles = {
  missingNames: 0.005,
  missingPayerBirthDates: 0.01,
  missingBeneficiaryBirthDates: 0.7,
  missingPayeeCountries: 0.01,
  dateOnly: 0.02,
  bookingTimes: 0.01,
  noBeneficiaryIds: 0,
  startsInMiddle: 0,
  duplicates: 0.005,
  retries: 0.005,
  returns: 0.003,
  complianceRefusals: 0.004,
  privateTips: 0,
  ownPayees: 0,
  secondRecords: 0,
};

export function withDefaults(given: Partial<Troubles>): Troubles {
  const troubles = { ...defaultTroubles, ...given };
  for (const [name, share] of Object.entries(troubles)) {
    if (!(name in defaultTroubles))
      throw new SimulateError('usage', `troubles.${name}`, 'is not a known trouble');
    if (!(share >= 0 && share <= 1))
      throw new SimulateError('usage', `troubles.${name}`, 'must be a share from 0 to 1');
  }
  return troubles;
}

/** Draws kept apart by purpose, so that changing one share leaves the rows of the others as they were. */
const draws = {
  dateOnly: 11,
  bookingTimes: 12,
  countries: 13,
  duplicates: 14,
  retries: 15,
  returns: 16,
  reason: 17,
  delay: 18,
  missingName: 21,
  missingBirth: 22,
  noIds: 23,
  compliance: 24,
  ownPayees: 25,
  secondRecord: 26,
} as const;

export function isNameMissing(troubles: Troubles, salt: number): boolean {
  return shareOf(salt, draws.missingName) < troubles.missingNames;
}

export function isBirthMissing(share: number, salt: number): boolean {
  return shareOf(salt, draws.missingBirth) < share;
}

export function hasNoBeneficiaryIds(troubles: Troubles, payerSalt: number): boolean {
  return shareOf(payerSalt, draws.noIds) < troubles.noBeneficiaryIds;
}

export function hasOwnPayees(troubles: Troubles, payerSalt: number): boolean {
  return shareOf(payerSalt, draws.ownPayees) < troubles.ownPayees;
}

export function hasSecondRecord(troubles: Troubles, payerSalt: number): boolean {
  return shareOf(payerSalt, draws.secondRecord) < troubles.secondRecords;
}

/** Marks and moves the payments of a finished log; adds the attempts that came before retried payments. */
export function applyTroubles(world: World, troubles: Troubles): void {
  const { log } = world;
  const cut = world.from + Math.floor(troubles.startsInMiddle * world.days) * day;
  const count = log.length;
  for (let i = 0; i < count; i++) {
    const salt = log.salt[i] as number;
    let marks = log.flags[i] as number;
    if ((marks & flags.dropped) !== 0) continue;
    if ((log.at[i] as number) < cut) {
      log.flags[i] = marks | flags.dropped;
      continue;
    }
    if (shareOf(salt, draws.retries) < troubles.retries) addAttempt(log, i, salt, cut);
    if (shareOf(salt, draws.compliance) < troubles.complianceRefusals * stopFactor(world, i, marks)) {
      stopBefore(world, i, cut);
    }
    if (shareOf(salt, draws.returns) < troubles.returns) marks |= flags.returned;
    if (shareOf(salt, draws.duplicates) < troubles.duplicates) marks |= flags.duplicate;
    if (shareOf(salt, draws.countries) < troubles.missingPayeeCountries) marks |= flags.noCountry;
    if (shareOf(salt, draws.dateOnly) < troubles.dateOnly) marks |= flags.dateOnly;
    else if (shareOf(salt, draws.bookingTimes) < troubles.bookingTimes) marks |= flags.bookingTime;
    log.flags[i] = marks;
    if ((marks & (flags.dateOnly | flags.bookingTime)) !== 0) moveTime(world, i, marks, salt);
  }
}

/** How likely a payment is stopped, against one across a border: what a merchant gets is not looked at. */
function stopFactor({ log, parties }: World, row: number, marks: number): number {
  if (log.merchant[row] !== 0) return 0;
  const home = parties.payerCountry(log.payer[row] as number);
  if (parties.faceCountry(log.face[row] as number) === home) return 0;
  return (marks & flags.target) !== 0 ? targetFactor : 1;
}

const reasons = [
  states.refusedFunds,
  states.refusedFunds,
  states.refusedFunds,
  states.refusedLimit,
  states.refusedCompliance,
  states.attemptedTechnical,
] as const;

function addAttempt(log: PaymentLog, of: number, salt: number, earliest: number): void {
  const drawn = reasons[Math.floor(shareOf(salt, draws.reason) * reasons.length)] ?? states.refusedFunds;
  // What is bought is refused for the money that is not there, and for nothing else.
  const state = log.merchant[of] === 0 ? drawn : states.refusedFunds;
  const smaller = state === states.refusedLimit || state === states.refusedCompliance;
  const factor = smaller ? 2 : 1;
  const seconds = 60 + Math.floor(shareOf(salt, draws.delay) ** 3 * 40_000);
  if ((log.at[of] as number) - seconds < earliest) return;
  const row = log.addLike(of);
  log.at[row] = (log.at[of] as number) - seconds;
  log.amount[row] = (log.amount[of] as number) * factor;
  log.payout[row] = (log.payout[of] as number) * factor;
  log.salt[row] = mix32(salt + 1);
  log.state[row] = state;
}

/** A date stands at the last second of its local day; a booking run takes place before dawn the day after. */
function moveTime(world: World, row: number, marks: number, salt: number): void {
  const { log } = world;
  const zone = countryAt(world.parties.payerCountry(log.payer[row] as number)).zone;
  const at = log.at[row] as number;
  const offset = offsetAt(zone, at);
  const dayEnd = (Math.floor((at + offset) / day) + 1) * day - offset;
  const run = 2 * 3_600 + Math.floor(shareOf(salt, draws.delay) * 5_400);
  log.at[row] = (marks & flags.dateOnly) !== 0 ? dayEnd - 1 : dayEnd + run;
}
