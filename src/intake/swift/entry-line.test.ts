import { describe, expect, it } from 'vitest';
import { readEntryLine } from './entry-line.js';

describe('a line of a statement', () => {
  it('is read in all its parts', () => {
    expect(readEntryLine(['2503010303DR30,50NTRFINV 4711//BANK-77', 'Transfer'])).toEqual({
      valueDay: '2025-03-01',
      bookedDay: '2025-03-03',
      isDebit: true,
      isReversal: false,
      isExpected: false,
      amount: '30.50',
      type: 'TRF',
      reference: 'INV 4711',
      bankReference: 'BANK-77',
      more: '',
      supplement: ['Transfer'],
    });
  });

  it.each([
    ['0712310102C1,NTRFX', '2007-12-31', '2008-01-02'],
    ['0801021231C1,NTRFX', '2008-01-02', '2007-12-31'],
    ['1602300301D6,00N024NONREF', '2016-02-30', '2016-03-01'],
    ['1602290229C1,NTRFX', '2016-02-29', '2016-02-29'],
    ['991231C1,NTRFX', '1999-12-31', undefined],
    ['240312    DD212,39NMSCNONREF//', '2024-03-12', undefined],
    ['2503019999C1,NTRFX', '2025-03-01', undefined],
  ])('has its days, over the end of a year too: %s', (text, value, booked) => {
    expect(readEntryLine([text])).toMatchObject({ valueDay: value });
    expect(readEntryLine([text])?.bookedDay).toBe(booked);
  });

  it.each([
    ['250301C1,NTRFX', false, false, false],
    ['250301D1,NTRFX', true, false, false],
    ['250301RC1,NTRFX', false, true, false],
    ['250301RD1,NTRFX', true, true, false],
    ['250301RDR1,NTRFX', true, true, false],
    ['250301CR1,NTRFX', false, false, false],
    ['250301ED1,NTRFX', true, false, true],
  ])('has the sign and what it turns back: %s', (text, isDebit, isReversal, isExpected) => {
    expect(readEntryLine([text])).toMatchObject({ isDebit, isReversal, isExpected, amount: '1' });
  });

  it.each([
    ['250301D000000001213,28NTRFX', '1213.28'],
    ['250301C500NTRFX', '500'],
    ['250301C,50NTRFX', '0.50'],
    ['250301C1.234,50NTRFX', '1234.50'],
    ['250301C12.5NTRFX', '12.5'],
  ])('has the amount as digits with a point: %s', (text, amount) => {
    expect(readEntryLine([text])?.amount).toBe(amount);
  });

  it('goes on behind a break before its amount', () => {
    expect(readEntryLine(['1811261126CR', '30,00N062NONREF'])).toMatchObject({
      amount: '30.00',
      supplement: [],
    });
  });

  it('has an account for a reference, or a name in a column of its own', () => {
    expect(readEntryLine(['250301D1,NOVBNL91ABNA0417164300'])).toMatchObject({
      reference: 'NL91ABNA0417164300',
      more: '',
    });
    expect(readEntryLine(['250301D1,N0440121470966      W.P. Jansen'])).toMatchObject({
      reference: '0121470966',
      more: 'W.P. Jansen',
    });
  });

  it.each(['', 'x', '25030D1,NTRF', '250301X1,NTRF', '250301DNTRFX'])('is none: %s', (text) => {
    expect(readEntryLine([text])).toBeUndefined();
  });
});
