/** What joins a pair by likeness, what keeps it from being joined, and what is left to a rival or to people. */
import { birthLevels } from './compare-births.js';
import { levelAt, nameDiffers, type Pairs } from './compare-pairs.js';
import { comparisonIds, joinFrom, joinInitialsFrom, joinUnrivalledFrom, nameLevels } from './comparisons.js';

/** Why a link is a suggestion and no more, or why it was refused; `weak` until it is known whether it has a rival. */
export type Why =
  | ''
  | 'below'
  | 'weak'
  | 'rival'
  | 'names-differ'
  | 'name-unknown'
  | 'birth-dates'
  | 'name-alone'
  | 'undecided';

const identifiers = ['phone', 'account', 'email'] as const;

export function sharesIdentifier(pairs: Pairs, at: number): boolean {
  return (
    levelAt(pairs, at, 'phone') === 2 ||
    levelAt(pairs, at, 'account') === 1 ||
    levelAt(pairs, at, 'email') === 1
  );
}

const beyondPlace = comparisonIds.filter((id) => id !== 'name' && id !== 'country' && id !== 'town');
/** Payers of one house pay its brothers and sisters; what is left is a person's own, or an agent's who has few. */
const beyondHouse = beyondPlace.filter((id) => id !== 'household');

function agreesOn(pairs: Pairs, at: number, ids: typeof beyondPlace): boolean {
  return ids.some((id) => levelAt(pairs, at, id) > 0);
}

/** The least score that joins a pair. */
export function joinsFrom(pairs: Pairs, at: number): number {
  const whole = levelAt(pairs, at, 'name') > nameLevels.initials;
  return whole && agreesOn(pairs, at, beyondHouse) ? joinFrom : joinInitialsFrom;
}

/** The least score of a pair that its neighbours may make up for. */
function joinsUnrivalledFrom(pairs: Pairs, at: number): number {
  const differs = identifiers.some((id) => levelAt(pairs, at, id) === 0);
  if (differs || !agreesOn(pairs, at, beyondHouse)) return joinsFrom(pairs, at);
  return joinUnrivalledFrom;
}

/** What keeps a pair from being joined by itself, however much it says. */
export function whyNot(pairs: Pairs, at: number, score: number, undecided: boolean): Why {
  if (undecided) return 'undecided';
  const birth = levelAt(pairs, at, 'birth-date');
  // A household shares its phone, address and devices; an e-mail and a date of birth it does not.
  const [sameBirth, sameEmail] = [birth === birthLevels.same, levelAt(pairs, at, 'email') === 1];
  if (nameDiffers(pairs, at) && !(sameBirth && sameEmail)) return 'names-differ';
  if (birth === birthLevels.differs) return 'birth-dates';
  if (score < joinsUnrivalledFrom(pairs, at)) return 'below';
  if (levelAt(pairs, at, 'name') < 0 && !sameBirth && !sameEmail) return 'name-unknown';
  // Namesakes are many: something else must agree, and the country or a town is too little.
  if (!agreesOn(pairs, at, beyondPlace)) return 'name-alone';
  return score < joinsFrom(pairs, at) ? 'weak' : '';
}
