/**
 * Ages of a beneficiary who is paid under several names: an age that is known under one of them says nothing of whoever
 * stands behind another.
 */
import { mayBeOne, nameWords } from '../network/facts/different-names.js';
import { ageCounts } from './age-bands.js';
import type { AgeCounts } from './lead-explanation.js';

/** One of the clearly different names, by number: which it is stands only where names were asked for. */
export interface NamedAge {
  readonly number: number;
  /** As the latest payment has it. */
  readonly name?: string;
  /** Positions among the payments shown. */
  readonly payments: readonly number[];
  /** At how many payments, shown or not, the beneficiary was how old under this name. */
  readonly ages: AgeCounts;
}

/** What stands under every one of the names, by which they are held together. */
export const sharedMarks = ['record', 'phone', 'account', 'agent'] as const;
export type SharedMark = (typeof sharedMarks)[number];

export interface NamedAges {
  /** Printed id of the beneficiary. */
  readonly beneficiary: string;
  readonly names: readonly NamedAge[];
  readonly share: readonly SharedMark[];
}

/** One payment as it is counted here. */
export interface NamedPayment {
  readonly beneficiary: string;
  /** Lowered and plain; empty where none is known. */
  readonly plainName: string;
  /** Only where names were asked for. */
  readonly name: string | undefined;
  readonly age: number | undefined;
  /** Of the beneficiary in this payment. */
  readonly marks: Readonly<Record<SharedMark, string | number | undefined>>;
  /** -1 for one that is not shown. */
  readonly position: number;
}

interface Named {
  readonly spellings: (readonly string[])[];
  readonly payments: NamedPayment[];
}

/** As the network room compares names: one word that is common or near makes them one. */
function addTo(names: Named[], payment: NamedPayment): void {
  const words = nameWords(payment.plainName);
  if (words.length === 0) return;
  const known = names.find(({ spellings }) => spellings.some((each) => mayBeOne(each, words)));
  if (known === undefined) names.push({ spellings: [words], payments: [payment] });
  else {
    known.spellings.push(words);
    known.payments.push(payment);
  }
}

/** Whether one and the same stands under each of the names. */
function isSharedByAll(names: readonly Named[], mark: SharedMark): boolean {
  const [first = [], ...rest] = names.map(({ payments }) =>
    payments.flatMap(({ marks }) => marks[mark] ?? []),
  );
  return first.some((value) => rest.every((values) => values.includes(value)));
}

/** Of beneficiaries with two names or more, in the order of their first payments. */
export function namedAges(payments: readonly NamedPayment[]): readonly NamedAges[] {
  const byBeneficiary = new Map<string, Named[]>();
  for (const payment of payments) {
    if (payment.beneficiary === '') continue;
    const names = byBeneficiary.get(payment.beneficiary) ?? [];
    byBeneficiary.set(payment.beneficiary, names);
    addTo(names, payment);
  }
  return [...byBeneficiary].flatMap(([beneficiary, names]) => {
    if (names.length < 2) return [];
    const each = names.map(({ payments: all }, at): NamedAge => {
      const name = all.findLast((payment) => payment.name !== undefined)?.name;
      return {
        number: at + 1,
        ...(name === undefined ? {} : { name }),
        payments: all.map(({ position }) => position).filter((position) => position >= 0),
        ages: ageCounts(all.map(({ age }) => age)),
      };
    });
    const share = sharedMarks.filter((mark) => isSharedByAll(names, mark));
    return [{ beneficiary, names: each, share }];
  });
}

/** Whether no payment under this name tells an age. */
export function isAgeUnknown({ ages }: Pick<NamedAge, 'ages'>): boolean {
  return ages['under-18'] + ages['18-25'] + ages.older === 0;
}
