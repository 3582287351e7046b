import type { FactDefinition } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, below, scoped, times } from '../language.js';
import { forPrivateNeeds, mostForWeeks, others, stating, trading } from './other-payers.js';

/**
 * Two or more of a crowd of four name private needs, and fewer than one in seven of those who state something name trade:
 * among buyers, clients and givers more do.
 */
export function namePrivateNeeds(
  crowd: Readonly<Record<'all' | 'stating' | 'trading' | 'forPrivateNeeds', Expression>>,
): Expression {
  const { all, stating, trading, forPrivateNeeds } = crowd;
  const hardlyTrade = and(below(times(7, trading), stating), atLeast(times(4, stating), all));
  return and(atLeast(all, 4), atLeast(forPrivateNeeds, 2), hardlyTrade);
}

const said: Expression = namePrivateNeeds({ all: others, stating, trading, forPrivateNeeds });

/** Told to each payer about the beneficiary: what the others, who are no family of each other, say they pay for. */
export const whoNamesPrivateNeeds: FactDefinition = {
  kind: 'fact',
  id: 'who-names-private-needs',
  version: 1,
  side: 'beneficiary',
  title: {
    en: 'Others who name private needs when they pay this beneficiary',
    fr: 'Autres payeurs qui indiquent des besoins privés en payant ce bénéficiaire',
  },
  reason: {
    en: 'others, unlinked to each other, say that they pay the same person for a household’s needs or as a present, and hardly anyone names trade, work or a cause',
    fr: 'd’autres payeurs, sans lien entre eux, disent payer la même personne pour les besoins d’un ménage ou en cadeau, et presque aucun ne parle de commerce, de travail ou d’une cause',
  },
  question: {
    en: 'What makes people who do not know each other all provide for this person’s household?',
    fr: 'Pourquoi des gens qui ne se connaissent pas subviennent-ils tous aux besoins de cette personne ?',
  },
  source_of_idea:
    'AUSTRAC, National Child Protection Week 2024 (payments covered by descriptions such as accommodation, uniform or medical bills); that buyers, clients and givers name what they pay for is a hypothesis of this project',
  source_of_threshold: 'this project',
  unknown:
    'A payment without a stated purpose, or with one whose words are not understood, is not read; fewer than one in four of the others stating one leaves it unsaid. Payers of whom no contact detail is known count half, and never alone.',
  parameters: {},
  strata: [
    { name: 'for-private-needs', when: said },
    { name: 'for-private-needs-and-for-weeks', when: and(said, mostForWeeks) },
  ],
  behind: scoped(),
};
