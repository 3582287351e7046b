import type { FactDefinition } from '../definition.js';
import type { Expression } from '../expression.js';
import {
  and,
  atLeast,
  column,
  compare,
  distinct,
  group,
  groups,
  known,
  or,
  residual,
  scoped,
  share,
  times,
  unlinked,
} from '../language.js';
import { from60 } from './low-amounts.js';
import { regularOver } from './rhythm.js';

const payers: Expression = distinct('counterparty', residual());
const ofKnownPlace: Expression = distinct('counterparty', residual({ where: known(column('payer_place')) }));
const places: Expression = distinct('payer_place', residual());
const steadyAndLarger: Expression = groups(
  'counterparty',
  residual(),
  and(regularOver(group()), atLeast(share(from60, group(), 1), 0.5)),
);
/** Twice their number, as every count of `unlinked`; 0 where nothing is known of anybody. */
const linkedGroups: Expression = unlinked(residual(), 'everyone');

const sharePlaces: Expression = and(
  atLeast(times(4, ofKnownPlace), times(3, payers)),
  compare(times(2, places), '<=', ofKnownPlace),
);
/** Of more payers not all are read (N4), which would look like links. */
const areAllRead: Expression = compare(payers, '<=', 256);
const shareLinks: Expression = and(areAllRead, atLeast(linkedGroups, 1), compare(linkedGroups, '<=', payers));

/** Read by `unlinked-payers` in the same stream. */
export const gathersForMany: Expression = and(
  atLeast(payers, 3),
  atLeast(times(2, steadyAndLarger), payers),
  or(sharePlaces, shareLinks),
);

/**
 * Told to each payer about the beneficiary. It discounts who else pays, and how, and nothing else: it sets no payment
 * aside, and what it discounts still bounds the explanations of others.
 */
export const villageCollector: FactDefinition = {
  kind: 'fact',
  id: 'village-collector',
  version: 1,
  side: 'beneficiary',
  title: { en: 'Receives for people of one place', fr: 'Reçoit pour des gens d’un même lieu' },
  reason: {
    en: 'its payers live in few places or are linked to each other, and most send larger sums at one pace',
    fr: 'ses payeurs vivent en peu de lieux ou sont liés entre eux, et la plupart envoient de plus grosses sommes à un rythme',
  },
  question: {
    en: 'For whom does this person receive, and do they get it?',
    fr: 'Pour qui cette personne reçoit-elle, et cela leur parvient-il ?',
  },
  source_of_idea: 'IFAD and published corridor studies (EUR 135-240 per sender and month, often gathered)',
  source_of_threshold: 'this project',
  unknown:
    'A place that is not known speaks for nothing: those of three in four payers must be known, or links between them; where neither is, nothing is discounted.',
  parameters: {},
  strata: [{ name: 'gathers', when: gathersForMany }],
  behind: scoped(),
};
