import { expect, it } from 'vitest';
import { possibleExtortionVictim } from '../../typology/library/possible-extortion-victim.js';
import { unlinkedPayers } from '../../typology/library/unlinked-payers.js';
import { render } from '../../typology/render.js';
import { measuresOfStratum } from './explain-steps.js';

function told(stratum: number, definition = possibleExtortionVictim): readonly string[] {
  return measuresOfStratum(definition, stratum).map(render);
}

it('a reason is told with what its own stratum measures, not with what a greater one would ask for', () => {
  const [weakest, strongest] = [told(1), told(possibleExtortionVictim.strata.length)];
  expect(weakest.some((text) => text.startsWith('absent('))).toBe(false);
  expect(strongest.some((text) => text.startsWith('absent('))).toBe(true);
  expect(weakest.length).toBeLessThan(strongest.length);
});

it('what only rules something out is no finding', () => {
  expect(told(1, unlinkedPayers).every((text) => text.startsWith('unlinked('))).toBe(true);
});
