import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from 'vitest';
import { VigieError } from '../errors.js';
import { besideLedger } from './beside.js';
import { openLedger } from './ledger.js';
import { workplace } from './testing/payment-file.js';

const place = workplace();

async function failure(work: Promise<unknown>): Promise<VigieError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof VigieError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

describe('openLedger', () => {
  it('makes a ledger that only its owner can read, and opens it again', async () => {
    const path = place.path('new.duckdb');
    const made = await openLedger(path);
    const key = Buffer.from(made.hmacKey);
    made.close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const again = await openLedger(path, { readOnly: true });
    expect(Buffer.from(again.hmacKey).equals(key)).toBe(true);
    await expect(again.run(`INSERT INTO meta VALUES ('a', 'b')`)).rejects.toThrow();
    again.close();
  });

  it('stands alone: what killed processes left beside it goes, other files stay', async () => {
    const folder = place.path('beside');
    mkdirSync(folder);
    const left = ['new-0123abcd', 'new-0123abcd.wal', 'rows-0123abcd'].map((name) => `l.duckdb.${name}`);
    for (const name of [...left, 'other.duckdb.rows-0123abcd', 'l.duckdb.rows-mine']) {
      writeFileSync(join(folder, name), 'T1,');
    }
    mkdirSync(join(folder, 'l.duckdb.spill-0123abcd'));
    (await openLedger(join(folder, 'l.duckdb'))).close();
    expect(readdirSync(folder).sort()).toEqual([
      'l.duckdb',
      'l.duckdb.rows-mine',
      'other.duckdb.rows-0123abcd',
    ]);
  });

  // Of more rows than a group holds, the engine would replay a log that ended before its mark.
  it.each([2, 130_000])('has all %i rows of a commit in its own file, and no log', async (rows) => {
    const path = place.path(`commit-${rows}.duckdb`);
    const ledger = await openLedger(path);
    const insert = `INSERT INTO finding SELECT range, 'code', 'about', 1, range, range FROM range(${rows})`;
    await ledger.transaction(() => ledger.run(insert));
    expect(existsSync(`${path}.wal`)).toBe(false);
    const copy = place.path(`copy-${rows}.duckdb`);
    copyFileSync(path, copy);
    ledger.close();
    const copied = await openLedger(copy, { readOnly: true });
    expect(await copied.number('SELECT count(*) FROM finding')).toBe(rows);
    copied.close();
  });

  it('lets two engines spill in one folder', async () => {
    const texts = `CREATE TEMP TABLE t AS SELECT repeat(md5(range::VARCHAR), 20) AS x FROM range(100000)`;
    const path = place.path('spill.duckdb');
    (await openLedger(path)).close();
    const readers = await Promise.all(
      [1, 2].map(() => openLedger(path, { readOnly: true, threads: 1, memoryLimit: '20MB' })),
    );
    await Promise.all(readers.map((reader) => reader.run(texts)));
    for (const reader of readers) {
      const sound = `SELECT count(*) FROM t WHERE x = repeat(md5(rowid::VARCHAR), 20)`;
      expect(await reader.number(sound)).toBe(100_000);
      reader.close();
    }
  });

  it('refuses what is no ledger, and says so', async () => {
    const text = await failure(openLedger(place.file('text.duckdb', 'payment_id,amount\n'.repeat(500))));
    expect(text.code).toBe('ledger');
    expect(text.message).toContain('no ledger');
    const junk = `${' '.repeat(8)}DUCK${' '.repeat(20_000)}`;
    const damaged = await failure(openLedger(place.file('damaged.duckdb', junk)));
    expect(damaged.code).toBe('ledger');
    expect(damaged.cause).toBeDefined();
    const path = place.path('other.duckdb');
    const other = await DuckDBInstance.create(path);
    const connection = await other.connect();
    await connection.run('CREATE TABLE t (i INTEGER)');
    connection.closeSync();
    other.closeSync();
    expect((await failure(openLedger(path))).message).toContain('no Vigie ledger');
    mkdirSync(place.path('folder'));
    expect((await failure(openLedger(place.path('folder')))).code).toBe('ledger');
    expect((await failure(openLedger(place.path('no/such/folder.duckdb')))).code).toBe('ledger');
    expect((await failure(openLedger(place.path('absent.duckdb'), { readOnly: true }))).code).toBe('ledger');
  });

  it('refuses a ledger of another format or of an engine that hashes otherwise', async () => {
    for (const key of ['format', 'hash_probe']) {
      const path = place.path(`changed-${key}.duckdb`);
      const ledger = await openLedger(path);
      await ledger.run(`UPDATE meta SET value = '99' WHERE key = '${key}'`);
      ledger.close();
      expect((await failure(openLedger(path))).code).toBe('ledger');
    }
  });

  it('says when another process holds the ledger', async () => {
    const path = place.path('held.duckdb');
    const ledger = await openLedger(path);
    const script = `import('@duckdb/node-api').then(({ DuckDBInstance }) => DuckDBInstance.create(process.argv[1])).catch((e) => console.log(e.message))`;
    const other = spawnSync(process.execPath, ['-e', script, path], { encoding: 'utf8' });
    ledger.close();
    // The text that the engine gives is what `openLedger` tells a lock by.
    expect(other.stdout).toMatch(/lock/i);
  });

  it('makes no ledger where one must be, not even in an empty file', async () => {
    const absent = place.path('mistyped.duckdb');
    const refusal = await failure(openLedger(absent, { create: false }));
    expect([refusal.code, refusal.exitCode]).toEqual(['ledger', 3]);
    expect(refusal.message).toContain('there is no ledger here');
    expect(existsSync(absent)).toBe(false);
    const empty = place.file('empty.duckdb', '');
    expect((await failure(openLedger(empty, { create: false }))).message).toContain('no ledger here');
    const made = await openLedger(absent);
    made.close();
    (await openLedger(absent, { create: false })).close();
  });

  it('holds to what was said of shared ids when it was made (I4)', async () => {
    for (const idsShared of [true, false]) {
      const path = place.path(`ids-${idsShared}.duckdb`);
      const made = await openLedger(path, idsShared ? { idsShared } : {});
      expect(made.meta.get('ids_shared')).toBe(String(idsShared));
      made.close();
      (await openLedger(path)).close();
      (await openLedger(path, { idsShared, readOnly: true })).close();
      const refusal = await failure(openLedger(path, { idsShared: !idsShared }));
      expect([refusal.code, refusal.path]).toEqual(['configuration', path]);
      expect(refusal.message).toContain(`made ${idsShared ? 'with' : 'without'} --ids-shared`);
    }
  });

  it('narrows wide rights when it is opened for writing', async () => {
    const path = place.path('wide.duckdb');
    (await openLedger(path)).close();
    chmodSync(path, 0o644);
    (await openLedger(path, { readOnly: true })).close();
    expect(statSync(path).mode & 0o777).toBe(0o644);
    (await openLedger(path)).close();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('removes what a killed process left of it, and nothing of its neighbours', async () => {
    mkdirSync(place.path('neighbours'));
    const path = place.path('neighbours/one.duckdb');
    const left = [besideLedger(path, 'rows'), besideLedger(path, 'spill')];
    const others = [besideLedger(place.path('neighbours/one.duckdb2'), 'rows'), `${path}.rows-mine`];
    for (const folder of [...left, ...others]) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'rows.csv'), 'a payment');
    }
    (await openLedger(path)).close();
    expect(left.some(existsSync)).toBe(false);
    expect(others.every(existsSync)).toBe(true);
    mkdirSync(left[0] ?? '');
    (await openLedger(path, { readOnly: true })).close();
    expect(existsSync(left[0] ?? '')).toBe(true);
  });

  it('undoes a transaction whose work fails', async () => {
    const ledger = await place.ledger();
    const work = ledger.transaction(async () => {
      await ledger.run(`INSERT INTO meta VALUES ('half', 'done')`);
      throw new Error('stop');
    });
    await expect(work).rejects.toThrow('stop');
    expect(await ledger.number(`SELECT count(*) FROM meta WHERE key = 'half'`)).toBe(0);
  });
});
