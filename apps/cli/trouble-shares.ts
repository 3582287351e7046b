/** `missing-names=0.1`: what is wrong with a simulated extract, as options of the command line name it. */
import { InvalidArgumentError } from 'commander';
import { defaultTroubles, type Troubles } from '../../simulate/troubles.js';
import { fractionValue } from './option-values.js';

function optionName(trouble: string): string {
  return trouble.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const troubles = Object.keys(defaultTroubles) as (keyof Troubles)[];
const byOptionName = new Map(troubles.map((trouble) => [optionName(trouble), trouble]));

export const troubleNames: readonly string[] = [...byOptionName.keys()];

/** A later share of one trouble replaces an earlier one; `none` sets every share to 0. */
export function troubleShares(text: string, before: Partial<Troubles> = {}): Partial<Troubles> {
  if (text === 'none') return Object.fromEntries(troubles.map((trouble) => [trouble, 0]));
  const [name = '', share = ''] = text.split('=', 2);
  const trouble = byOptionName.get(name);
  if (trouble === undefined) {
    throw new InvalidArgumentError(`Give none, or NAME=SHARE with a NAME of ${troubleNames.join(', ')}.`);
  }
  return { ...before, [trouble]: fractionValue(share) };
}
