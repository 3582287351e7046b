/**
 * What two records are compared by, as data. A level's `m` is its share among pairs of one person, its `u` among
 * pairs of two; the weight is 10 log10(m/u) decibans. Shipped values are expert ones (docs/resolution.md); a ledger
 * with enough pairs estimates its own. Owner: project.
 */
export interface Level {
  readonly id: string;
  readonly m: number;
  readonly u: number;
  /** The value agreed on brings its own u: how often that very value stands on records. */
  readonly byFrequency?: true;
}

export interface Comparison {
  readonly id: ComparisonId;
  /** From the worst on; -1 is unknown, which weighs nothing. */
  readonly levels: readonly Level[];
  /** m stays the shipped one: what is absent cannot be told from what differs. */
  readonly fixed?: true;
}

export const comparisonIds = [
  'name',
  'birth-date',
  'phone',
  'account',
  'email',
  'device',
  'address',
  'town',
  'country',
  'agent',
  'counterparty',
  'household',
] as const;
export type ComparisonId = (typeof comparisonIds)[number];

export const nameLevels = { different: 0, part: 1, initials: 2, subset: 3, spelled: 4, same: 5 } as const;

const agree = (id: ComparisonId, m: number): Comparison => ({
  id,
  levels: [
    { id: 'differs', m: 1 - m, u: 1 },
    { id: 'same', m, u: 0, byFrequency: true },
  ],
});

export const comparisons: readonly Comparison[] = [
  {
    id: 'name',
    levels: [
      { id: 'different', m: 0.02, u: 0.9 },
      { id: 'part', m: 0.03, u: 0.095 },
      { id: 'initials', m: 0.08, u: 0.002, byFrequency: true },
      { id: 'subset', m: 0.17, u: 0.001, byFrequency: true },
      { id: 'spelled', m: 0.15, u: 0.0005, byFrequency: true },
      { id: 'same', m: 0.55, u: 0.0005, byFrequency: true },
    ],
  },
  {
    id: 'birth-date',
    levels: [
      { id: 'differs', m: 0.02, u: 0.995 },
      { id: 'near', m: 0.03, u: 0.005 },
      { id: 'same', m: 0.95, u: 0.00005, byFrequency: true },
    ],
  },
  {
    id: 'phone',
    levels: [
      { id: 'differs', m: 0.3, u: 1 },
      { id: 'slip', m: 0.03, u: 0.00002 },
      { id: 'same', m: 0.67, u: 0, byFrequency: true },
    ],
  },
  agree('account', 0.4),
  agree('email', 0.6),
  agree('device', 0.3),
  agree('address', 0.4),
  agree('town', 0.75),
  {
    id: 'country',
    levels: [
      { id: 'differs', m: 0.03, u: 0.7 },
      { id: 'same', m: 0.97, u: 0.3 },
    ],
  },
  agree('agent', 0.6),
  { ...agree('counterparty', 0.3), fixed: true },
  { ...agree('household', 0.2), fixed: true },
];

/** Expected further records of a record's person, by role: what the prior is made of. */
export const expectedOthers = { payer: 0.05, beneficiary: 0.5 } as const;

/**
 * Tenths of a deciban from which records are joined: odds of 6 to 1 by the model, and 12 to 1 counted on tuning seeds
 * (docs/resolution.md). A name that does not tell people of one household apart asks for odds of 16 to 1, and so does a
 * household that is all that agrees.
 */
export const joinFrom = 80;
export const joinInitialsFrom = 120;
/**
 * A pair from here on is looked at with its neighbours (`rivals.ts`), where no phone, account or e-mail differs and more agrees
 * than a town or a house: it joins where nobody else comes into question and so many may be the same one that they make up
 * what it lacks.
 */
export const joinUnrivalledFrom = 0;
/** Tenths of a deciban from which a link is suggested. */
export const suggestFrom = 0;

/** Fewer pairs of one person than this teach nothing; then the shipped values stand. */
export const pairsNeeded = 500;

/** What phone, device, address and payers may add where a name does not tell two people of one household apart. */
export const householdMost = 400;

/** What agreement of a name may say at most, and one word of it. */
export const nameMost = 600;
export const wordMost = 400;
/** Words of a name go together more often than chance: each beyond the first counts so much. */
export const furtherWord = 0.8;
