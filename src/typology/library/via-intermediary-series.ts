import type { Indicator } from '../definition.js';
import type { Expression } from '../expression.js';
import { and, atLeast, column, count, is, named, parameter, residual, share } from '../language.js';

const low: Expression = is('amount_band', '5_60', '60_150');
/** Where the payee is named the payment is one to that person. */
const passedOn: Expression = column('intermediary');

export const viaIntermediarySeries: Indicator = {
  kind: 'indicator',
  id: 'via-intermediary-series',
  version: 1,
  side: 'payer',
  mode: 'stream',
  typology: 'payer-pattern',
  family: 'sequence',
  title: { en: 'Low series through an intermediary', fr: 'Petites sommes répétées par un intermédiaire' },
  reason: {
    en: 'low payments go again and again to a remitter, wallet or exchange that does not say who is paid, beside unexplained payments',
    fr: 'de petits paiements vont à répétition vers un transmetteur, un portefeuille ou une plateforme d’échange qui ne dit pas qui est payé, à côté de paiements inexpliqués',
  },
  question: {
    en: 'Ask the remitter, wallet provider or exchange, by its compliance contact or through the intelligence unit, who was paid in the end: whom?',
    fr: 'Demander au transmetteur, au prestataire du portefeuille ou à la plateforme d’échange, par son contact conformité ou la cellule de renseignement, qui a finalement été payé : qui ?',
  },
  source_of_idea: 'this project (hypothesis); AMLC 2020 (remittances carry most)',
  source_of_threshold: 'this project',
  unknown:
    'A payment of which it is unknown whether an intermediary took it is not read; one of unknown amount does not count in the share.',
  parameters: {
    repeated: { value: 2, unit: 'payments' },
    most: { value: 75, unit: 'percent' },
  },
  strata: [
    {
      name: 'two-or-more',
      when: and(
        atLeast(count(named(and(passedOn, low))), parameter('repeated')),
        atLeast(share(low, named(passedOn), 1), parameter('most')),
      ),
    },
  ],
  behind: residual(),
  decays: true,
};
