import { describe, expect, it } from 'vitest';
import { VigieError } from '../errors.js';
import { readWeights } from './read-weights.js';
import { isStale } from './weights.js';
import { weights202611 } from './weights-2026-11.js';

type Draft = Record<string, Record<string, object>>;

function changed(change: (draft: Draft) => void): unknown {
  const draft = JSON.parse(JSON.stringify(weights202611));
  change(draft);
  return draft;
}

function faultOf(value: unknown): VigieError {
  try {
    readWeights(value, 'weights.json');
  } catch (error) {
    if (error instanceof VigieError) return error;
    throw error;
  }
  throw new Error('was read');
}

describe('readWeights', () => {
  it('reads the file that ships, unchanged by JSON', () => {
    expect(readWeights(JSON.parse(JSON.stringify(weights202611)), 'weights.json')).toEqual(weights202611);
  });

  it.each<[string, (draft: Draft) => void]>([
    ['weights.json.owner', (draft) => Object.assign(draft, { owner: ' ' })],
    ['weights.json.expires', (draft) => Object.assign(draft, { expires: '2026-02-30' })],
    ['weights.json.expires', (draft) => Object.assign(draft, { expires: '2026-11-24' })],
    ['weights.json.prior', (draft) => Object.assign(draft, { prior: -40.5 })],
    ['weights.json.prior', (draft) => Object.assign(draft, { prior: '-400' })],
    ['weights.json.extra', (draft) => Object.assign(draft, { extra: 1 })],
    ['weights.json.caps.amount', (draft) => Object.assign(draft['caps'] ?? {}, { amount: null })],
    ['weights.json.cuts.strong', (draft) => Object.assign(draft['cuts'] ?? {}, { strong: -260 })],
    ['weights.json.floor', (draft) => Object.assign(draft, { floor: 'none' })],
    ['weights.json.floor', (draft) => Object.assign(draft, { floor: 'very-strong' })],
    [
      'weights.json.indicators.escalation.weights[0]',
      (draft) => Object.assign(draft['indicators']?.['escalation'] ?? {}, { weights: [5, 25] }),
    ],
    [
      'weights.json.indicators.escalation.weights[2]',
      (draft) => Object.assign(draft['indicators']?.['escalation'] ?? {}, { weights: [0, 25, 20] }),
    ],
    [
      'weights.json.indicators.escalation.weights',
      (draft) => Object.assign(draft['indicators']?.['escalation'] ?? {}, { weights: [0] }),
    ],
    [
      'weights.json.bands.weak.words.fr',
      (draft) => Object.assign(draft['bands']?.['weak'] ?? {}, { words: { en: 'weak' } }),
    ],
  ])('names %s', (path, change) => {
    const fault = faultOf(changed(change));
    expect(fault.code).toBe('configuration');
    expect(fault.path).toBe(path);
  });

  it.each([null, [], 'text', 3])('refuses %j', (value) => {
    expect(faultOf(value).path).toBe('weights.json');
  });

  it('is stale after its last day', () => {
    expect(isStale(weights202611, Date.parse('2027-11-25T23:59:59Z'))).toBe(false);
    expect(isStale(weights202611, Date.parse('2027-11-26T00:00:00Z'))).toBe(true);
  });
});
