import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, times } from '../language.js';
import { forPrivateNeeds, forWeeks, irregularAndLow, returning, stating, trading } from './all-payers.js';
import { lowFromAbroad } from './low-amounts.js';
import { namePrivateNeeds } from './who-names-private-needs.js';

const said: Expression = namePrivateNeeds({ all: irregularAndLow, stating, trading, forPrivateNeeds });

export const payersNamePrivateNeeds: Indicator = {
  kind: 'indicator',
  id: 'payers-name-private-needs',
  version: 1,
  side: 'beneficiary',
  mode: 'stream',
  typology: 'collector-pattern',
  family: 'structure',
  title: {
    en: 'Unlinked payers who name private needs',
    fr: 'Payeurs sans lien qui indiquent des besoins privés',
  },
  reason: {
    en: 'payers, unlinked to each other, say that they pay this person for a household’s needs or as a present, and hardly anyone names trade, work or a cause',
    fr: 'des payeurs, sans lien entre eux, disent payer cette personne pour les besoins d’un ménage ou en cadeau, et presque aucun ne parle de commerce, de travail ou d’une cause',
  },
  question: {
    en: 'What makes people who do not know each other all provide for this person’s household?',
    fr: 'Pourquoi des gens qui ne se connaissent pas subviennent-ils tous aux besoins de cette personne ?',
  },
  source_of_idea:
    'AUSTRAC, National Child Protection Week 2024 (payments covered by descriptions such as accommodation, uniform or medical bills); that buyers, clients and givers name what they pay for is a hypothesis of this project',
  source_of_threshold: 'this project',
  unknown:
    'A payment without a stated purpose, or with one whose words are not understood, is not read; fewer than one in four payers stating one leaves it unsaid. Payers of whom no contact detail is known count half, and never alone. A fast series, three payments or more within two weeks and no other, is not counted: who pays so may be extorted.',
  parameters: {},
  strata: [
    { name: 'for-private-needs', when: said },
    {
      name: 'for-private-needs-and-for-weeks',
      when: and(said, atLeast(forWeeks, 2), atLeast(times(2, forWeeks), returning)),
    },
  ],
  behind: lowFromAbroad,
  decays: true,
};
