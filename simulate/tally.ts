import { countries } from './countries.js';
import { flags, states } from './payment-log.js';
import type { World } from './world.js';

/** Per party of one role, in the order in which parties were made. */
export interface RoleTally {
  /** Rows of any status, without copies: 0 means the party is not in the extract. */
  readonly rows: Uint32Array;
  readonly executed: Uint32Array;
  readonly targets: Uint32Array;
  /** Seconds since 1970, 0 when there is none. */
  readonly firstTarget: Uint32Array;
}

export interface Tally {
  readonly payers: RoleTally;
  readonly beneficiaries: RoleTally;
  /** Index of the country to which each payer sent most payments. */
  readonly payerCorridor: Uint8Array;
}

function roleTally(size: number): RoleTally {
  const column = (): Uint32Array => new Uint32Array(size);
  return { rows: column(), executed: column(), targets: column(), firstTarget: column() };
}

function add(to: RoleTally, party: number, executed: boolean, target: boolean, at: number): void {
  to.rows[party] = (to.rows[party] as number) + 1;
  if (!executed) return;
  to.executed[party] = (to.executed[party] as number) + 1;
  if (!target) return;
  to.targets[party] = (to.targets[party] as number) + 1;
  const first = to.firstTarget[party] as number;
  if (first === 0 || at < first) to.firstTarget[party] = at;
}

export function tally(world: World): Tally {
  const { log, parties } = world;
  const payers = roleTally(parties.payerSalt.length);
  const beneficiaries = roleTally(parties.beneficiaries.klass.length);
  const perCountry = new Uint16Array(parties.payerSalt.length * countries.length);
  for (let row = 0; row < log.length; row++) {
    const marks = log.flags[row] as number;
    const face = log.face[row] as number;
    const payer = log.payer[row] as number;
    const executed = log.state[row] === states.executed;
    const target = (marks & flags.target) !== 0;
    const at = log.at[row] as number;
    add(payers, payer, executed, target, at);
    add(beneficiaries, parties.faceParty[face] as number, executed, target && isCollector(world, face), at);
    // What is bought is no corridor.
    if (executed && log.merchant[row] === 0) {
      const cell = payer * countries.length + parties.faceCountry(face);
      perCountry[cell] = (perCountry[cell] as number) + 1;
    }
  }
  return { payers, beneficiaries, payerCorridor: mostUsed(perCountry, parties.payerSalt.length) };
}

/** A firm that hides the payee receives target payments without being a target. */
function isCollector(world: World, face: number): boolean {
  const { classNames, beneficiaries, faceParty } = world.parties;
  return classNames[beneficiaries.klass[faceParty[face] as number] as number] === 'collector';
}

function mostUsed(perCountry: Uint16Array, payers: number): Uint8Array {
  const best = new Uint8Array(payers);
  for (let payer = 0; payer < payers; payer++) {
    let most = 0;
    for (let country = 0; country < countries.length; country++) {
      const count = perCountry[payer * countries.length + country] as number;
      if (count <= most) continue;
      most = count;
      best[payer] = country;
    }
  }
  return best;
}
