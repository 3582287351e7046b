import type { Channel } from '../../src/intake/payment.js';
import { Draws } from './draws.js';
import type { BorneName } from './names.js';
import type { Payee, PayeeRecord } from './payee.js';
import type { Payer } from './payer.js';
import type { Payment } from './payment.js';

/** Payees whom many pay: attention grows with attention. */
export interface Pool {
  /** Once for every payer. */
  readonly picked: Payee[];
  readonly all: Payee[];
}

/** A firm behind which the payee is not seen. */
export interface Intermediary {
  readonly record: PayeeRecord;
  readonly channel: Channel;
}

export interface World {
  readonly seed: number;
  /** For all that belongs to nobody alone. */
  readonly draws: Draws;
  readonly size: number;
  readonly salt: number;
  ids: number;
  persons: number;
  names: number;
  /** Second records included. */
  readonly payers: Payer[];
  payments: Payment[];
  readonly pools: Map<string, Pool>;
  /** Phones that serve several people, by country. */
  readonly sharedPhones: Map<string, string[]>;
  intermediaries: readonly Intermediary[] | undefined;
}

/** What somebody or something is made from. */
export interface Source {
  readonly world: World;
  readonly draws: Draws;
}

/** Whoever lives through the window, with a stream of their own. */
export interface Life extends Source {
  readonly payer: Payer;
}

/** Where it belongs to nobody alone. */
export function common(world: World): Source {
  return { world, draws: world.draws };
}

export function newWorld(seed: number, size: number): World {
  const draws = new Draws(`world-d/${seed}`);
  return {
    seed,
    draws,
    size,
    salt: draws.below(2 ** 31),
    ids: 0,
    persons: 0,
    names: 0,
    payers: [],
    payments: [],
    pools: new Map(),
    sharedPhones: new Map(),
    intermediaries: undefined,
  };
}

/** Ids tell nothing of order or class. */
export function newId(world: World, prefix: string): string {
  world.ids++;
  const value = (Math.imul(world.ids ^ world.salt, 0x9e3779b1) ^ (world.salt >>> 3)) >>> 0;
  return prefix + value.toString(36).toUpperCase().padStart(7, '0');
}

export function newPerson(world: World): number {
  world.persons++;
  return world.persons;
}

/** What is called so by this name gets the number that labels tell names apart by. */
export function newName(world: World, given: string, family: string): BorneName {
  world.names++;
  return { given, family, number: world.names };
}
