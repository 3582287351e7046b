/** What a definition asks is shown whole, however it is laid out. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { conditionLines } from '../../src/scoring/condition-lines.js';
import { render } from '../../src/typology/render.js';
import { definitions } from '../agreement/definitions.js';
import { runs } from '../agreement/runs.js';

const seed = Number(process.env['VIGIE_SEED']);
const bare = (text: string): string => text.replaceAll(/\s/g, '');

it('of generated definitions, with every name written out again', () => {
  fc.assert(
    fc.property(definitions(), (definition) => {
      const asked =
        definition.kind === 'explanation' ? [definition.when] : definition.strata.map(({ when }) => when);
      // The same twice, so that whatever is long enough has a name.
      const { conditions, parts } = conditionLines([...asked, ...asked]);
      for (const [i, when] of asked.entries()) {
        let text = (conditions[i] ?? []).join('\n');
        for (let turn = 0; turn <= parts.length; turn++)
          for (const { name, lines } of parts) text = text.replaceAll(name, () => lines.join('\n'));
        expect(bare(text)).toBe(bare(render(when)));
      }
    }),
    { seed, numRuns: runs(100, 600) },
  );
});
