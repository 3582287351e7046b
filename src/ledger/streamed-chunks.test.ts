import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { streamedChunks } from './streamed-chunks.js';

let instance: DuckDBInstance;
let connection: DuckDBConnection;

beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  connection = await instance.connect();
});

afterAll(() => {
  connection.closeSync();
  instance.closeSync();
});

it('ends with what the engine says where it fails midway, not as if that were all', async () => {
  const sql = `SELECT CASE WHEN range = 250000 THEN error('broken') ELSE range END AS a FROM range(300000)`;
  let rows = 0;
  const all = async (): Promise<void> => {
    for await (const chunk of streamedChunks(connection, sql)) rows += chunk.rowCount;
  };
  await expect(all()).rejects.toThrow('broken');
  // Some rows were given before: without a count nothing would have told that they were not all.
  expect(rows).toBeGreaterThan(0);
});

it('gives every row of an answer', async () => {
  let rows = 0;
  for await (const chunk of streamedChunks(connection, 'SELECT range FROM range(300000)'))
    rows += chunk.rowCount;
  expect(rows).toBe(300_000);
});
