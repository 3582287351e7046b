import type { Indicator, SignWords, Stratum } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  atLeast,
  below,
  compare,
  count,
  days,
  fact,
  greatest,
  group,
  groupMax,
  not,
  span,
  tally,
  times,
} from '../language.js';
import { saysPartner } from './payer-manners.js';
import { regularOver } from './rhythm.js';
import { trade, understood } from './stated-purposes.js';
import { shared } from './told-of-beneficiary.js';

interface Sign {
  readonly when: Expression;
  /** Stands after "found: …"; what it says `otherwise` after "the other way round: …". */
  readonly words: SignWords;
}

/** Of the payments to one person: the strongest that its stream tells of the others. */
function told(id: string): Expression {
  return greatest(fact('counterparty', id), group());
}

/** Known where no purpose is understood: nothing was said of trade. */
const mostlyTrade: Expression = compare(
  times(2, count(group({ where: trade }))),
  '>',
  count(group({ where: understood })),
);

/** Each is ordinary; none grows with how many the others are or how often anybody pays, beyond the fewest that it takes to tell. */
const signs: readonly Sign[] = [
  {
    when: atLeast(told('who-calls-partner'), 1),
    words: {
      en: 'another payer, unlinked to this one, states to be this person’s partner',
      fr: 'un autre payeur, sans lien avec celui-ci, se dit partenaire de cette personne',
    },
  },
  {
    when: atLeast(told('who-names-private-needs'), 2),
    words: {
      en: 'other payers name private needs, hardly any trade, and most who come back do so within 150 days',
      fr: 'd’autres payeurs indiquent des besoins privés, presque aucun du commerce, et la plupart de ceux qui reviennent le font en 150 jours',
    },
  },
  {
    when: atLeast(told('who-states-private-needs'), 1),
    words: {
      en: 'three in four or more of the other payers who state a purpose state mostly private needs',
      fr: 'au moins trois sur quatre des autres payeurs qui déclarent un motif déclarent surtout des besoins privés',
    },
  },
  {
    when: below(told('who-trades'), 1),
    words: {
      en: 'no other payer is seen to state mostly trade, or a relation of business',
      fr: 'on ne voit aucun autre payeur déclarer surtout du commerce ou une relation d’affaires',
      otherwise: {
        en: 'another payer states mostly trade, or a relation of business',
        fr: 'un autre payeur déclare surtout du commerce ou une relation d’affaires',
      },
    },
  },
  {
    when: below(told('who-pays-more'), 1),
    words: {
      en: 'fewer than half of the other payers are seen to send more than the lowest amounts',
      fr: 'on voit moins de la moitié des autres payeurs verser plus que les plus petits montants',
      otherwise: {
        en: 'half or more of the other payers send more than the lowest amounts',
        fr: 'au moins la moitié des autres payeurs versent plus que les plus petits montants',
      },
    },
  },
  {
    when: below(told('who-stays'), 1),
    words: {
      en: 'fewer than half of the other payers who come back are seen to go on for half a year',
      fr: 'on voit moins de la moitié des autres payeurs qui reviennent continuer six mois',
      otherwise: {
        en: 'half or more of the other payers who come back go on for half a year',
        fr: 'au moins la moitié des autres payeurs qui reviennent continuent six mois',
      },
    },
  },
  {
    when: atLeast(told('who-has-no-pace'), 1),
    words: {
      en: 'another payer sends the lowest amounts, five times or more, at uneven intervals',
      fr: 'un autre payeur verse les plus petits montants, cinq fois ou plus, à des intervalles très inégaux',
    },
  },
  {
    when: atLeast(told('who-comes-apart'), 1),
    words: {
      en: 'this person’s payers come one after the other: at most two thirds within any sixty days',
      fr: 'les payeurs de cette personne se succèdent : au plus deux tiers en soixante jours',
    },
  },
  {
    when: below(span(group()), days(200)),
    words: {
      en: 'this payer is not seen to pay this person for 200 days or longer',
      fr: 'on ne voit pas ce payeur payer cette personne pendant 200 jours ou plus',
      otherwise: {
        en: 'this payer pays this person for 200 days or longer',
        fr: 'ce payeur paie cette personne pendant 200 jours ou plus',
      },
    },
  },
  {
    when: not(regularOver(group())),
    words: {
      en: 'this payer is not seen to pay this person at a steady pace',
      fr: 'on ne voit pas ce payeur payer cette personne à un rythme régulier',
      otherwise: {
        en: 'this payer pays this person at a steady pace',
        fr: 'ce payeur paie cette personne à un rythme régulier',
      },
    },
  },
  {
    when: not(mostlyTrade),
    words: {
      en: 'this payer is not seen to state mostly trade',
      fr: 'on ne voit pas ce payeur déclarer surtout du commerce',
      otherwise: {
        en: 'this payer states mostly trade',
        fr: 'ce payeur déclare surtout du commerce',
      },
    },
  },
  {
    when: saysPartner,
    words: {
      en: 'this payer states to be this person’s partner',
      fr: 'ce payeur se dit partenaire de cette personne',
    },
  },
];

const together: Expression = groupMax('counterparty', shared, tally(...signs.map(({ when }) => when)));

/** The fewest, and each number more: below it speaks what is known of ordinary lives. */
const strata: readonly Stratum[] = ['five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'].map(
  (number, i) => ({ name: `${number}-signs`, when: atLeast(together, i + 5) }),
);

/**
 * Each sign by itself is common, and other indicators weigh some; that many hold of one person is not. They count alike,
 * which lasts better in other data than weights found in some (Dawes, American Psychologist 34, 1979).
 */
export const signsTogether: Indicator = {
  kind: 'indicator',
  id: 'signs-together',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'structure',
  title: {
    en: 'Weak signs found together around one person paid',
    fr: 'Signes faibles réunis autour d’une même personne payée',
  },
  reason: {
    en: 'several signs are found together around one person whom others pay as well; each is common in ordinary lives, and only how many they are is weighed',
    fr: 'plusieurs signes sont réunis autour d’une personne que d’autres paient aussi ; chacun est courant dans des vies ordinaires, et seul leur nombre est pondéré',
  },
  question: {
    en: 'What one relation would explain all of these signs, and may this payer or another be deceived?',
    fr: 'Quelle relation expliquerait tous ces signes à la fois, et ce payeur ou un autre est-il peut-être trompé ?',
  },
  source_of_idea:
    'Rights Lab, University of Nottingham; AUSTRAC 2024 and FATF 2025, whose indicators are to be read together and none by itself',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where nobody else pays any of the beneficiaries. What is not known of the other payers, and a purpose that is not understood, counts as nothing said: the signs that no other is seen to trade, that fewer than half pay more or go on, and that this payer does not mostly state trade count then. Any other sign that is not known does not.',
  parameters: {},
  strata,
  signs: signs.map(({ words }) => words),
  behind: shared,
  decays: true,
};
