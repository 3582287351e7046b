/** What `import … from 'vigie'` gives: a name that goes or comes is a change somebody must mean. */
import { expect, it } from 'vitest';
import * as vigie from '../../src/index.js';

it('exports these values', () => {
  expect(Object.keys(vigie).sort()).toEqual([
    'VigieError',
    'bandNames',
    'catalogue',
    'defaultShare',
    'formatAmount',
    'formatInstant',
    'leadColumns',
    'library',
    'parseAmount',
    'parseInstant',
    'parseShare',
    'paymentColumns',
    'readLeads',
    'readWeights',
    'requiredColumns',
    'routes',
    'weights202611',
  ]);
});

it('keeps the columns of leads.csv, a contract', () => {
  expect(vigie.leadColumns.join()).toBe(
    'as_of,rank,party_id,role,route,score_db,probability,band,fragile,alert_at,first_hit_at,last_hit_at,last_payment_at,payments,counterparties,total_ref_minor,ref_currency,indicators,explanations,network_id',
  );
});

it('gives types that are enough to add a definition', () => {
  const definition: vigie.Explanation = {
    kind: 'explanation',
    id: 'own-test',
    version: 1,
    title: { en: 'Own', fr: 'Propre' },
    reason: { en: 'it is own', fr: 'c’est le sien' },
    question: { en: 'Is it?', fr: 'L’est-ce ?' },
    source_of_idea: 'this test',
    source_of_threshold: 'this project',
    unknown: 'Unknown explains nothing.',
    parameters: {},
    when: {
      kind: 'compare',
      op: '>=',
      left: { kind: 'count', over: { set: 'forward', within: 86_400 } },
      right: { kind: 'constant', value: 1 },
    },
  };
  expect(vigie.catalogue([definition]).explanations.map(({ id }) => id)).toEqual(['own-test']);
});
