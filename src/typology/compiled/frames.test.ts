import { expect, test } from 'vitest';
import { catalogue } from '../catalogue.js';
import type { Expression } from '../expression.js';
import { library } from '../library/index.js';
import { walk } from '../shape.js';
import { frameOf, framesOf } from './frames.js';

const shipped = catalogue(library);
const frames = framesOf(shipped);

function measuresOf(side: 'payer' | 'beneficiary'): readonly Expression[] {
  const indicators = shipped.indicators.filter((each) => each.side === side);
  return indicators.flatMap(({ strata }) => strata.flatMap(({ when }) => walk(when)));
}

test('W1: what payers are asked of one year is read together, whatever it keeps of it', () => {
  const year = frameOf({ set: 'residual', within: 365 * 86_400 });
  expect(new Set(frames.values())).toEqual(new Set([year]));
  expect(frames.size).toBeGreaterThan(20);
});

test('nothing that a beneficiary is asked, nor a window that a peak reads from many anchors', () => {
  for (const part of measuresOf('beneficiary')) expect(frames.has(JSON.stringify(part))).toBe(false);
  const peaks = measuresOf('payer').flatMap((part) => (part.kind === 'peak' ? walk(part.of) : []));
  expect(peaks.length).toBeGreaterThan(0);
  for (const part of peaks) expect(frames.has(JSON.stringify(part))).toBe(false);
});
