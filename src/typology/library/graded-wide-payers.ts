import type { Indicator } from '../definition.js';
import { atLeast, fact } from '../language.js';
import { low } from './other-payers.js';

type Wide = 'beside-wide-payers' | 'paid-by-wide-payers';

/** What the indicators of both sides have in common that read what the network room says of wide payers (G10). */
export function gradedWidePayers(
  id: Wide,
): Omit<Indicator, 'side' | 'typology' | 'title' | 'reason' | 'question'> {
  const wide = fact('self', id);
  return {
    kind: 'indicator',
    id,
    version: 1,
    mode: 'screen',
    family: 'structure',
    source_of_idea:
      'AIC Trends and Issues 589 (the top 3 % of payers make half of all payments) and the AUSTRAC statement of claim against Westpac 2019 (many beneficiaries each)',
    source_of_threshold: 'this project',
    unknown:
      'Unknown where the network room has not run. Linked payers, beneficiaries with more than fifty payers or of an organisation, and what was sent back pass nothing on.',
    parameters: {},
    strata: [
      { name: 'one-wide-payer', when: atLeast(wide, 1) },
      { name: 'sixth-are-wide', when: atLeast(wide, 2) },
      { name: 'third-are-wide', when: atLeast(wide, 3) },
      { name: 'one-pays-very-many', when: atLeast(wide, 4) },
    ],
    behind: low,
    decays: true,
  };
}
