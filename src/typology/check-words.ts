/** What every definition says about itself: id, words in both languages, sources, parameters. */
import { VigieError } from '../errors.js';
import { isExact, parameterUnits, standsFor } from './constants.js';
import type { Definition, Words } from './definition.js';

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function fail(path: string, message: string): never {
  throw new VigieError('definition', path, message);
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value.trim() !== '';
}

export function checkName(value: unknown, path: string): void {
  if (typeof value !== 'string' || !kebab.test(value)) {
    fail(path, 'is no kebab-case name: use small letters and digits joined by hyphens.');
  }
}

function checkParameters({ id, parameters }: Definition): void {
  for (const [name, parameter] of Object.entries(parameters)) {
    const path = `${id}.parameters.${name}`;
    if (!parameterUnits.includes(parameter.unit)) {
      fail(`${path}.unit`, `is ${parameter.unit}: use one of ${parameterUnits.join(', ')}.`);
    }
    if (parameter.unit === 'percent' && !isExact(standsFor(parameter))) {
      fail(`${path}.value`, `is ${parameter.value} percent: use a multiple of 12.5, which is exact.`);
    }
    if (parameter.unit !== 'percent' && !Number.isSafeInteger(parameter.value)) {
      fail(`${path}.value`, `is ${parameter.value}: give a safe integer.`);
    }
  }
}

/** @throws VigieError `definition` when it is not said in both languages. */
export function checkBothWords(words: Partial<Words> | undefined, path: string): void {
  for (const language of ['en', 'fr'] as const) {
    if (!isText(words?.[language])) fail(`${path}.${language}`, 'is empty: say it in English and in French.');
  }
}

/** @throws VigieError `definition` when something is missing. */
export function checkWords(definition: Definition): void {
  const { id } = definition;
  checkName(id, `${String(id)}.id`);
  for (const field of ['title', 'reason', 'question'] as const) {
    checkBothWords(definition[field], `${id}.${field}`);
  }
  if (!isText(definition.source_of_idea)) fail(`${id}.source_of_idea`, 'is empty: name the publication.');
  if (!isText(definition.source_of_threshold)) {
    fail(`${id}.source_of_threshold`, 'is empty: name the publication, or write this project.');
  }
  if (!isText(definition.unknown)) fail(`${id}.unknown`, 'is empty: say what an unknown input does.');
  if (!Number.isSafeInteger(definition.version) || definition.version < 1) {
    fail(`${id}.version`, `is ${definition.version}: give an integer from 1 on.`);
  }
  checkParameters(definition);
}
