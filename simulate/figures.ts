import { countryAt } from './countries.js';
import { flags, states } from './payment-log.js';
import { type Figures, isTypical, layBeside } from './published.js';
import { rateOn, scaleOf } from './rates.js';
import type { Tally } from './tally.js';
import type { World } from './world.js';

export function figures(world: World, counted: Tally): Figures {
  const { log, parties } = world;
  const perPayer = [...counted.payers.targets].filter((count) => count > 0);
  const pairs = new Set<number>();
  let euros = 0;
  let typical = 0;
  let payments = 0;
  for (let row = 0; row < log.length; row++) {
    const marks = log.flags[row] as number;
    if (log.state[row] !== states.executed) continue;
    payments += 1;
    if ((marks & flags.target) === 0) continue;
    const payer = log.payer[row] as number;
    const { currency } = countryAt(parties.payerCountry(payer));
    const today = Math.floor((log.at[row] as number) / 86_400);
    const value = (log.amount[row] as number) / scaleOf(currency) / rateOn(currency, today);
    euros += value;
    if (isTypical(value)) typical += 1;
    const party = parties.faceParty[log.face[row] as number] as number;
    if ((counted.beneficiaries.targets[party] as number) > 0) pairs.add(payer * 4_194_304 + party);
  }
  const collectors = counted.beneficiaries.targets.filter((count) => count > 0).length;
  return layBeside({ payments, perPayer, euros, typical, collectors, pairs: pairs.size });
}
