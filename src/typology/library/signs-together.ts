import type { Indicator, Stratum, Words } from '../definition.js';
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
  /** Completes "it holds that …". */
  readonly words: Words;
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

/** Each is ordinary; none counts how many the others are or how often anybody pays. */
const signs: readonly Sign[] = [
  {
    when: atLeast(told('who-calls-partner'), 1),
    words: {
      en: 'somebody else, unlinked to the payer, calls this person their partner',
      fr: 'quelqu’un d’autre, sans lien avec le payeur, dit cette personne son partenaire',
    },
  },
  {
    when: atLeast(told('who-names-private-needs'), 2),
    words: {
      en: 'others name private needs, and most of those who come back are gone within months',
      fr: 'd’autres parlent de besoins privés, et la plupart de ceux qui reviennent ont cessé en quelques mois',
    },
  },
  {
    when: atLeast(told('who-states-private-needs'), 1),
    words: {
      en: 'of the others who say what they pay for, three in four or more name private needs',
      fr: 'des autres qui disent pourquoi ils paient, au moins trois sur quatre parlent de besoins privés',
    },
  },
  {
    when: below(told('who-trades'), 1),
    words: {
      en: 'nobody else is seen to trade with this person',
      fr: 'personne d’autre n’est vu commercer avec cette personne',
    },
  },
  {
    when: below(told('who-pays-more'), 1),
    words: {
      en: 'few of the others pay more than the lowest amounts',
      fr: 'peu des autres versent plus que les plus petits montants',
    },
  },
  {
    when: below(told('who-stays'), 1),
    words: {
      en: 'few of the others who come back go on for half a year',
      fr: 'peu des autres qui reviennent continuent six mois',
    },
  },
  {
    when: atLeast(told('who-has-no-pace'), 1),
    words: {
      en: 'somebody else pays the lowest amounts at no pace at all',
      fr: 'quelqu’un d’autre verse les plus petits montants sans aucun rythme',
    },
  },
  {
    when: atLeast(told('who-comes-apart'), 1),
    words: {
      en: 'payers come one after the other, and not all at once',
      fr: 'les payeurs se succèdent, et ne viennent pas tous à la fois',
    },
  },
  {
    when: below(span(group()), days(200)),
    words: {
      en: 'the payer’s own payments to this person lie within 200 days',
      fr: 'les propres paiements du payeur à cette personne tiennent en 200 jours',
    },
  },
  {
    when: not(regularOver(group())),
    words: {
      en: 'the payer’s own payments keep no steady pace',
      fr: 'les propres paiements du payeur n’ont pas de rythme régulier',
    },
  },
  {
    when: not(mostlyTrade),
    words: {
      en: 'the payer does not mostly name trade for them',
      fr: 'le payeur ne les dit pas surtout faits pour du commerce',
    },
  },
  {
    when: saysPartner,
    words: {
      en: 'the payer calls this person their partner',
      fr: 'le payeur dit cette personne son partenaire',
    },
  },
];

const together: Expression = groupMax('counterparty', shared, tally(...signs.map(({ when }) => when)));

/** The fewest, and each number more: below it speaks what is known of ordinary lives. */
const strata: readonly Stratum[] = [
  { name: 'five-signs', when: atLeast(together, 5) },
  { name: 'six-signs', when: atLeast(together, 6) },
  { name: 'seven-signs', when: atLeast(together, 7) },
  { name: 'eight-signs', when: atLeast(together, 8) },
  { name: 'nine-signs', when: atLeast(together, 9) },
  { name: 'ten-signs', when: atLeast(together, 10) },
  { name: 'eleven-signs', when: atLeast(together, 11) },
];

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
    en: 'Several signs together of one person paid',
    fr: 'Plusieurs signes réunis à propos d’une même personne payée',
  },
  reason: {
    en: 'several signs stand together of one person whom others pay as well, none of which says much by itself',
    fr: 'plusieurs signes sont réunis à propos d’une personne que d’autres paient aussi, dont aucun ne dit grand-chose à lui seul',
  },
  question: {
    en: 'What one relation would explain all of these signs?',
    fr: 'Quelle relation expliquerait tous ces signes à la fois ?',
  },
  source_of_idea:
    'Rights Lab, University of Nottingham; AUSTRAC 2024 and FATF 2025, whose indicators are to be read together and none by itself',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where nobody else pays any of the beneficiaries. A sign that is not known does not count, as one that is false.',
  parameters: {},
  strata,
  signs: signs.map(({ words }) => words),
  behind: shared,
  decays: true,
};
