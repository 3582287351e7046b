import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, count, group, groups, not, or, times } from '../language.js';
import { from60 } from './low-amounts.js';
import { halfAYear } from './payer-manners.js';
import { nothingShared, shared } from './told-of-beneficiary.js';

/** Half a year and longer, three in four payments of EUR 60 or more. One of unknown amount is none of these. */
const support: Expression = and(
  halfAYear,
  atLeast(times(4, count(group({ where: from60 }))), times(3, count(group()))),
);

/** Known false speaks against: whoever collects has a family as well, and it is no stranger among the strangers. */
export const unlikeSupport: Indicator = {
  kind: 'indicator',
  id: 'unlike-support',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'rhythm',
  title: {
    en: 'Payments to a shared beneficiary that are unlike support',
    fr: 'Paiements à un bénéficiaire partagé qui ne ressemblent pas à un soutien',
  },
  reason: {
    en: 'somebody whom others pay as well is paid for less than half a year, or mostly below EUR 60',
    fr: 'une personne que d’autres paient aussi est payée pendant moins de six mois, ou surtout moins de 60 EUR',
  },
  question: {
    en: 'Who is the beneficiary to the payer?',
    fr: 'Qui est le bénéficiaire pour le payeur ?',
  },
  source_of_idea:
    'IFAD (USD 200-300 every one or two months) and IOM: support is larger and goes on for months',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where nobody else pays any of the beneficiaries. A payment of unknown amount is not one of EUR 60 or more.',
  parameters: {},
  strata: [
    {
      name: 'unlike-support',
      when: or(atLeast(groups('counterparty', shared, not(support)), 1), nothingShared),
    },
  ],
  behind: shared,
  decays: true,
};
