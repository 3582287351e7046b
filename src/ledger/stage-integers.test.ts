import { expect, it } from 'vitest';
import { readColumns } from './read-columns.js';
import { stageColumns } from './stage-integers.js';
import { workplace } from './testing/payment-file.js';

const place = workplace();

it.each([0, 1, 2_048, 5_000])('reads whole columns as they were staged: %i rows', async (rows) => {
  const ledger = await place.ledger();
  const columns = {
    up: Int32Array.from({ length: rows }, (_, at) => at),
    down: Array.from({ length: rows }, (_, at) => 7 - at * 3),
  };
  await stageColumns(ledger, 'staged', columns);
  const [up = [], down = []] = await readColumns(ledger, 'SELECT up, down FROM staged ORDER BY up', [
    'integer',
    'integer',
  ]);
  expect([...up]).toEqual([...columns.up]);
  expect([...down]).toEqual(columns.down);
});
