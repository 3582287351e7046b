import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readRunHeader } from './read-run-header.js';
import { testFolder } from './test-folder.js';

async function header(text: string): ReturnType<typeof readRunHeader> {
  return readRunHeader(join(testFolder({ 'run.json': text }), 'run.json'));
}

test('copies as_of and versions, nothing else', async () => {
  expect(
    await header(
      '{"as_of":"2026-01-01","versions":{"weights":"w3","rates":{"date":20260101,"list":[1]}},"names":"J. Doe"}',
    ),
  ).toEqual({
    as_of: '2026-01-01',
    versions: { weights: 'w3', 'rates.date': 20260101 },
  });
  expect(await header('{"weights_version":3,"path":"/x"}')).toEqual({
    as_of: null,
    versions: { weights_version: 3 },
  });
});

test('absent is not broken', async () => {
  expect(await readRunHeader(join(testFolder({}), 'run.json'))).toEqual({ as_of: null, versions: {} });
  await expect(header('[]')).rejects.toMatchObject({ code: 'file' });
  await expect(header('{')).rejects.toMatchObject({ code: 'file' });
});
