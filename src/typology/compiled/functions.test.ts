import { expect, test } from 'vitest';
import { Functions } from './functions.js';

test('a function takes what it reads, and what stands for a parameter is handed to it in its place', () => {
  const functions = new Functions();
  const name = functions.define('return integers[ae*32+pairNote]-a+gn;', 'm');
  expect(functions.code()).toBe(
    'function m0(S,ae,a,gn){const {pairNote}=S;return integers[ae*32+pairNote]-a+gn;}',
  );
  expect(functions.call(name, { ae: 'e', T: 'now' })).toBe('m0(S,e,a,gn)');
});

test('one that is handed on takes everything', () => {
  const functions = new Functions();
  functions.handed('return 0;', 'h');
  expect(functions.code()).toBe('function h0(S,ae,a,T,g,gn,p){return 0;}');
});
