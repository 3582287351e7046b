import { expect, it } from 'vitest';
import * as all from '../typology/library/all-payers.js';
import * as other from '../typology/library/other-payers.js';
import { measuredTexts } from './measure-words.js';

const counts = [
  { measure: all.stating, value: '6' },
  { measure: all.trading, value: '0' },
];

it('says once who the payers are that are counted in several ways', () => {
  expect(measuredTexts(counts, 'EUR', 'en')).toEqual([
    'payers unlinked to each other (those of whom no tie could be known count half): 3 (state a purpose that is understood), 0 (state trade, work or a cause)',
  ]);
  expect(measuredTexts(counts, 'EUR', 'fr')[0]).toContain(' : 3 (déclarent un motif qui est compris), 0 (');
});

it('keeps all payers and the others apart', () => {
  const texts = measuredTexts([...counts, { measure: other.others, value: '5' }], 'EUR', 'en');
  expect(texts).toHaveLength(2);
  expect(texts.find((text) => text.startsWith('other payers'))).toMatch(/: 2\.5 \(low payments/);
});
