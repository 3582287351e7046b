import { describe, expect, it } from 'vitest';
import { clockOf, institutionZone } from './statement-clock.js';

describe('the clock of a statement', () => {
  it.each([
    ['the country of its IBAN', { number: 'de89 3704 0044 0532 0130 00', bic: 'BNORPHMM' }, 'Europe/Berlin'],
    ['that of the institution’s BIC', { number: '0012', bic: 'BNORPHMMXXX' }, 'Asia/Manila'],
    ['that of its address', { number: '0012', country: 'KE' }, 'Africa/Nairobi'],
    ['none where a country has several', { bic: 'CHASUS33', country: 'FR' }, undefined],
    ['none where nothing is told', {}, undefined],
    ['none of a code that is no country', { number: 'QQ89370400440532013000', bic: 'x' }, undefined],
  ])('is %s', (_, keptAt, zone) => {
    expect(institutionZone(keptAt)).toBe(zone);
  });

  const zone = 'Europe/Berlin';
  it('places days, whoever holds the account', () => {
    for (const holder of ['payer', 'beneficiary'] as const)
      expect(clockOf(zone, { at: '2025-03-01', quality: 'booked' }, holder)).toBe(zone);
  });

  it('places times without an offset, but no hour of somebody else', () => {
    const at = '2025-03-01T21:14:05';
    expect(clockOf(zone, { at, quality: 'booked' }, 'beneficiary')).toBe(zone);
    expect(clockOf(zone, { at, quality: 'accepted' }, 'payer')).toBe(zone);
    expect(clockOf(zone, { at, quality: 'accepted' }, 'beneficiary')).toBeUndefined();
    expect(clockOf(zone, { at, quality: 'initiated' }, 'beneficiary')).toBeUndefined();
  });

  it.each(['2025-03-01T21:14:05Z', '2025-03-01T21:14:05.123+01:00'])('places no instant: %s (P1)', (at) => {
    expect(clockOf(zone, { at, quality: 'booked' }, 'payer')).toBeUndefined();
  });

  it('is none where no zone or no time is known', () => {
    expect(clockOf(undefined, { at: '2025-03-01', quality: 'booked' }, 'payer')).toBeUndefined();
    expect(clockOf(zone, { at: undefined, quality: undefined }, 'payer')).toBeUndefined();
  });
});
