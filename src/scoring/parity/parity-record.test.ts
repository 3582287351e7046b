import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ParityRecord, parityState, readParityRecord } from './parity-record.js';

const shipped = { weights_sha256: 'w0', definitions_sha256: 'd0' };
const own = { weights_sha256: 'w1', definitions_sha256: 'd0' };
const record: ParityRecord = {
  vigie_parity: 1,
  ...own,
  result: 'passed',
  run_ids: ['r'],
  measured_at: '2026-11-25T00:00:00.000Z',
  groups: [],
  accepted: null,
};
const accepted = { reason: 'small corridor', who: 'A. Reader', when: '2026-11-26T00:00:00.000Z' };
const of = (change: Partial<ParityRecord>): { readonly file: string; readonly record: ParityRecord } => ({
  file: 'p.json',
  record: { ...record, ...change },
});

describe('parityState', () => {
  it('asks for nothing where weights and definitions are those that ship', () => {
    expect(parityState(shipped, shipped)).toEqual({ state: 'shipped' });
  });

  it('says that nothing is shown of others without a record', () => {
    expect(parityState(own, shipped)).toEqual({ state: 'not-shown', file: null });
    expect(parityState({ ...shipped, definitions_sha256: 'd1' }, shipped).state).toBe('not-shown');
  });

  it('takes a record that passed, and one that could show nothing for what it is', () => {
    expect(parityState(own, shipped, of({})).state).toBe('passed');
    expect(parityState(own, shipped, of({ result: 'not-shown' }))).toEqual({
      state: 'not-shown',
      file: 'p.json',
    });
  });

  it('refuses a failure that nobody signed, and a record of others', () => {
    const failed = { result: 'failed', groups: ['payer, corridor PH'] } as const;
    expect(() => parityState(own, shipped, of(failed))).toThrow(/corridor PH.*nobody has signed/);
    expect(parityState(own, shipped, of({ ...failed, accepted }))).toMatchObject({
      state: 'failed-and-accepted',
      ...accepted,
    });
    expect(() => parityState(own, shipped, of({ weights_sha256: 'w2' }))).toThrow(/other weights/);
    expect(() => parityState(own, shipped, of({ definitions_sha256: 'd2' }))).toThrow(/other weights/);
  });
});

describe('readParityRecord', () => {
  async function read(value: unknown): Promise<ParityRecord> {
    const folder = mkdtempSync(join(tmpdir(), 'vigie-record-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'p.json'), typeof value === 'string' ? value : JSON.stringify(value));
    return readParityRecord(join(folder, 'p.json'));
  }

  it('reads what is written, signed or not', async () => {
    expect(await read(record)).toEqual(record);
    expect(await read({ ...record, accepted })).toEqual({ ...record, accepted });
  });

  it.each([
    ['no JSON', '{'],
    ['a list', []],
    ['another result', { ...record, result: 'fine' }],
    ['an empty reason', { ...record, accepted: { ...accepted, reason: ' ' } }],
    ['no time', { ...record, measured_at: 'yesterday' }],
  ])('refuses %s', async (_, value) => {
    await expect(read(value)).rejects.toMatchObject({ code: 'file' });
  });
});
