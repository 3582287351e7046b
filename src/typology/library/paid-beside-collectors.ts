import type { Indicator } from '../definition.js';
import { atLeast, fact } from '../language.js';
import { low } from './other-payers.js';

const collectors = fact('self', 'paid-beside-collectors');

/** What its payer does elsewhere is bounded evidence: it ranks whom one person pays, and makes no lead by itself. */
export const paidBesideCollectors: Indicator = {
  kind: 'indicator',
  id: 'paid-beside-collectors',
  version: 1,
  side: 'beneficiary',
  mode: 'screen',
  typology: 'collector-pattern',
  family: 'structure',
  title: {
    en: 'Paid by somebody who also pays people who collect',
    fr: 'Payé par quelqu’un qui paie aussi des personnes qui encaissent',
  },
  reason: {
    en: 'a payer who sent low amounts that nothing explains also pays others abroad, each of whom at least three further payers, unlinked to each other, pay low amounts',
    fr: 'un payeur qui a envoyé de petits montants que rien n’explique paie aussi, à l’étranger, des personnes à chacune desquelles au moins trois autres payeurs, sans lien entre eux, versent de petits montants',
  },
  question: {
    en: 'Which payer also pays other people who collect, and what do all whom that payer pays have in common?',
    fr: 'Quel payeur paie aussi d’autres personnes qui encaissent, et qu’ont en commun toutes celles qu’il paie ?',
  },
  source_of_idea:
    'AUSTRAC statement of claim against Westpac 2019 and AMLC 2020 (one payer, many beneficiaries who collect); that it ranks a beneficiary of one payer is a hypothesis of this project',
  source_of_threshold: 'this project',
  unknown:
    'Unknown where the network room has not run. Beneficiaries with more than fifty payers or of an organisation, linked payers and what was sent back count for nothing.',
  parameters: {},
  strata: [
    { name: 'beside-one-collector', when: atLeast(collectors, 1) },
    { name: 'beside-two-collectors', when: atLeast(collectors, 2) },
    { name: 'beside-three-collectors', when: atLeast(collectors, 3) },
  ],
  behind: low,
  decays: true,
};
