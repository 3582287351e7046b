import { describe, expect, it } from 'vitest';
import { VigieError } from '../errors.js';
import { isDiskFull, toldIfDiskFull } from './disk-full.js';

const engine =
  new Error(`FATAL Error: Failed: database has been invalidated because of a previous fatal error.
Original error: "Failed to create checkpoint because of error: Could not write file "a.duckdb": No space left on device"`);

describe('a disk without room', () => {
  it.each([
    engine,
    new Error('IO Error: Could not write file "a.duckdb.wal": File too large'),
    Object.assign(new Error('write failed'), { code: 'ENOSPC' }),
    Object.assign(new Error('write failed'), { code: 'EDQUOT' }),
  ])('is known by what the system says: %s', (error) => {
    expect(isDiskFull(error)).toBe(true);
  });

  it.each([
    new Error('IO Error: Could not set lock on file'),
    Object.assign(new Error('open failed'), { code: 'EACCES' }),
    'No space left on device',
  ])('is no other failure: %s', (error) => {
    expect(isDiskFull(error)).toBe(false);
  });

  it('is told with the ledger, the next step and the cause', async () => {
    const told = await toldIfDiskFull('a.duckdb', () => Promise.reject(engine)).catch((error) => error);
    expect(told).toBeInstanceOf(VigieError);
    expect(told).toMatchObject({ code: 'ledger', path: 'a.duckdb', cause: engine });
    expect(told.message).toMatch(/no room left.* run the same again/);
  });

  it('changes no other error and no result', async () => {
    const other = new Error('impossible');
    await expect(toldIfDiskFull('a.duckdb', () => Promise.reject(other))).rejects.toBe(other);
    await expect(toldIfDiskFull('a.duckdb', () => Promise.resolve(3))).resolves.toBe(3);
  });
});
