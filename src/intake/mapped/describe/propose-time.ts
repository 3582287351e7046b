/** The form of a column of times, or the forms between which its values do not decide. */
import { type TimeForm, timeForm } from '../time-form.js';
import type { Profile } from './profile.js';
import type { Note } from './proposal.js';
import type { DayOrder, TimeGuess } from './time-evidence.js';

export interface ProposedForm {
  readonly forms: readonly TimeForm[];
  readonly notes: readonly Note[];
  readonly isOpen: boolean;
  readonly hasClock: boolean;
}

export function timesOf(profile: Profile): TimeGuess | undefined {
  const guess = profile.times.result();
  const isMost =
    guess !== undefined &&
    (guess.unread <= guess.seen * 0.1 || guess.unread <= Math.min(2, profile.filled / 3));
  return isMost ? guess : undefined;
}

/** The order that other columns of the file show, and one that shows it. */
export interface FileOrder {
  readonly order: DayOrder;
  readonly column: string;
}

/** Undefined when no column tells, or two tell otherwise. Years that come first tell nothing of the others. */
export function fileOrder(profiles: readonly Profile[]): FileOrder | undefined {
  const told = profiles.flatMap((profile): readonly FileOrder[] => {
    const guess = timesOf(profile);
    const [order, more] = guess === undefined ? [] : [...guess.forms.keys()];
    if (order === undefined || more !== undefined || order === 'year-month-day') return [];
    return guess !== undefined && guess.only[order] > 0 ? [{ order, column: profile.name }] : [];
  });
  const [first] = told;
  return told.every(({ order }) => order === first?.order) ? first : undefined;
}

export function proposeForm(guess: TimeGuess, other: FileOrder | undefined): ProposedForm {
  const orders = [...guess.forms.keys()];
  const chosen = orders.length === 1 ? orders[0] : orders.find((order) => order === other?.order);
  const contradicted =
    Object.entries(guess.only).filter(([, values]) => values > 0).length > 1 && guess.unread > 0;
  const { hasClock } = guess;
  const zone: readonly Note[] = hasClock && !guess.hasOffset ? [{ code: 'no-zone' }] : [];
  if (chosen === undefined || contradicted) {
    const texts = [...guess.forms.values()].flatMap((forms) => forms[0] ?? []);
    const code = contradicted ? 'order-contradicted' : 'order-open';
    return { forms: [], notes: [{ code, forms: texts }, ...zone], isOpen: true, hasClock };
  }
  const texts = guess.forms.get(chosen) ?? [];
  const isIso = texts.every((text) => /^YYYY-M-D($|'T'H:mm| H:mm)/.test(text));
  const notes: Note[] = [];
  if (orders.length > 1 && other !== undefined) notes.push({ code: 'order-of-column', column: other.column });
  else if (
    chosen !== 'year-month-day' &&
    guess.only[chosen] > 0 &&
    !texts.some((text) => text.includes('MMM'))
  )
    notes.push({ code: 'order-told', values: guess.only[chosen] });
  if (guess.shortYear) notes.push({ code: 'short-year' });
  return {
    forms: isIso ? [] : texts.flatMap((text) => timeForm(text) ?? []),
    notes: [...notes, ...zone],
    isOpen: false,
    hasClock,
  };
}
