import { expect, it } from 'vitest';
import { proofText } from './proof-text.js';

const proof = { payments: 20_128, streams: 300, compared: 41_000 };

it('says that nothing differs', () => {
  expect(proofText(proof, 'en')).toBe(
    '20,128 payments, 300 streams, 41,000 evaluations compared: 0 differences',
  );
  expect(proofText(proof, 'fr')).toMatch(/^20.128 paiements, 300 flux, .* comparées : 0 différence$/);
});

it('says where it differs first, and how', () => {
  const difference = { where: 'payer P1', partySorted: 'a', timeOrdered: 'b' };
  expect(proofText({ ...proof, difference }, 'en')).toBe(
    [
      '20,128 payments, 300 streams, 41,000 evaluations compared: they differ first at payer P1',
      '  party-sorted: a',
      '  time-ordered: b',
    ].join('\n'),
  );
  expect(proofText({ ...proof, difference }, 'fr')).toContain(
    'd’abord pour payer P1\n  partie par partie : a',
  );
});
