import type { DeclaredId } from './declared.js';
import type { HubId } from './hub-kinds.js';
import type { Ages } from './person.js';
import type { Spread, Weighted } from './random.js';
import type { HoursId, PurposesId } from './words.js';

/** When money goes to one beneficiary, or to the beneficiaries of one rotating relation taken together. */
export type Rhythm =
  | {
      readonly kind: 'steady';
      readonly everyDays: Weighted<number>;
      readonly jitterDays: number;
      /** Share of the dates left out. */
      readonly skip: number;
      /** Further payments at any time, per year. */
      readonly extras: number;
    }
  | { readonly kind: 'irregular'; readonly perYear: Spread }
  | {
      readonly kind: 'episode';
      readonly payments: Spread;
      readonly gapDays: Spread;
      /** Share of payments that follow the one before within hours. */
      readonly repeat: number;
      /** Counts per year of data: an episode that never really ends. */
      readonly lasting?: boolean;
    };

/** Euros of one payment. */
export interface Amounts {
  readonly median: number;
  /** Differences between beneficiaries, and between the payments to one; both of the logarithm. */
  readonly between: number;
  readonly within: number;
  readonly min: number;
  readonly max: number;
  /** Factor from one payment to the next. */
  readonly growth?: number;
  /** Now and then an amount of another order. */
  readonly tail?: { readonly share: number; readonly factor: number };
}

/** Who is paid. */
export type Tie =
  | {
      readonly kind: 'kin';
      readonly shared: number;
      /** One and the same beneficiary for every payer of the household. */
      readonly joint?: boolean;
      readonly klass?: string;
    }
  | {
      readonly kind: 'person';
      readonly klass: string;
      readonly joint?: boolean;
      /** Share of them who are in another country of the class. */
      readonly roam?: number;
    }
  | { readonly kind: 'own-account' }
  | { readonly kind: 'hub'; readonly hub: HubId; readonly roam?: number };

export interface Relation {
  /** Share of payers who have it; all when absent. `private-tips` is what the caller of the simulator says. */
  readonly chance?: number | 'private-tips';
  readonly to: Tie;
  readonly count: Weighted<number>;
  /** `each`: every beneficiary has the rhythm; `rotating`: they share it, with some loyalty to the last one paid. */
  readonly turn?: 'each' | 'rotating';
  readonly rhythm: Rhythm;
  readonly amounts: Amounts;
  readonly hours: HoursId;
  readonly purposes: PurposesId;
  readonly declared: DeclaredId;
  /** Share of beneficiaries who now and then send money back. */
  readonly reverse?: number;
  readonly channel?: 'card' | 'wallet' | 'bank_transfer';
  readonly target?: boolean;
}

export interface Behaviour {
  readonly payer: {
    /** Names and origin: of the country paid, or of the residents at large. */
    readonly origin: 'corridor' | 'resident';
    readonly ages: Weighted<Ages>;
    /** Share who become customers during the data. */
    readonly newcomer: number;
    readonly homes?: Weighted<string>;
    /** How many linked payers a unit has. */
    readonly household?: Weighted<number>;
  };
  readonly corridors: Weighted<string>;
  readonly relations: readonly Relation[];
}

/** Counts of beneficiaries, named for reading. */
export const counts: {
  readonly one: Weighted<number>;
  readonly oneOrTwo: Weighted<number>;
  readonly few: Weighted<number>;
  readonly several: Weighted<number>;
  readonly many: Weighted<number>;
} = {
  one: [[1, 1]],
  oneOrTwo: [
    [1, 65],
    [2, 35],
  ],
  few: [
    [1, 48],
    [2, 30],
    [3, 14],
    [4, 8],
  ],
  several: [
    [2, 25],
    [3, 30],
    [4, 22],
    [5, 13],
    [6, 10],
  ],
  many: [
    [4, 20],
    [6, 30],
    [8, 25],
    [10, 15],
    [14, 10],
  ],
};
