/** Reads JSON that this program wrote, field by field, naming the first that is not as it was written. */

import { readFile } from 'node:fs/promises';
import { VigieError } from '../errors.js';
import { type Instant, parseInstant } from '../time.js';
import { type Fields, isFields } from './fields.js';

export class JsonFields {
  private readonly values: Fields;
  /** File and path inside it, for messages. */
  private readonly place: string;
  private readonly advice: string;

  /** `name` is what the value itself is called. */
  constructor(value: unknown, place: string, advice: string, name = 'content') {
    this.place = place;
    this.advice = advice;
    this.values = isFields(value) ? value : this.fail(name);
  }

  fail(name: string): never {
    throw new VigieError('file', this.place, `has no readable ${name}; ${this.advice}.`);
  }

  has(name: string): boolean {
    return this.values[name] !== undefined && this.values[name] !== null;
  }

  text(name: string): string {
    const value = this.values[name];
    return typeof value === 'string' ? value : this.fail(name);
  }

  number(name: string): number {
    const value = this.values[name];
    return typeof value === 'number' && Number.isFinite(value) ? value : this.fail(name);
  }

  isNumber(name: string): boolean {
    return typeof this.values[name] === 'number';
  }

  /** Null, or a number. */
  numberOrNull(name: string): number | null {
    return this.has(name) ? this.number(name) : null;
  }

  whole(name: string): number {
    const value = this.number(name);
    return Number.isSafeInteger(value) && value >= 0 ? value : this.fail(name);
  }

  truth(name: string): boolean {
    const value = this.values[name];
    return typeof value === 'boolean' ? value : this.fail(name);
  }

  instant(name: string): Instant {
    return parseInstant(this.text(name)) ?? this.fail(name);
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T {
    return values.find((value) => value === this.values[name]) ?? this.fail(name);
  }

  part(name: string): JsonFields {
    return new JsonFields(this.values[name], `${this.place}, ${name}`, this.advice, name);
  }

  list(name: string): readonly unknown[] {
    const value = this.values[name];
    return Array.isArray(value) ? value : this.fail(name);
  }

  parts(name: string): readonly JsonFields[] {
    return this.list(name).map(
      (each, at) => new JsonFields(each, `${this.place}, ${name}[${at}]`, this.advice),
    );
  }

  texts(name: string): readonly string[] {
    return this.list(name).map((each) => (typeof each === 'string' ? each : this.fail(name)));
  }

  entries(): readonly (readonly [name: string, value: unknown])[] {
    return Object.entries(this.values);
  }
}

/** @throws VigieError `file` when it cannot be read or holds no JSON object. */
export async function readJsonFields(path: string, advice: string): Promise<JsonFields> {
  const text = await readFile(path, 'utf8').catch((cause: unknown): never => {
    throw new VigieError('file', path, `cannot be read; ${advice}.`, { cause });
  });
  try {
    return new JsonFields(JSON.parse(text), path, advice);
  } catch (cause) {
    if (cause instanceof VigieError) throw cause;
    throw new VigieError('file', path, `is no JSON; ${advice}.`, { cause });
  }
}

/** As `readJsonFields`; undefined when there is no such file. */
export async function readJsonFieldsIfThere(path: string, advice: string): Promise<JsonFields | undefined> {
  return readJsonFields(path, advice).catch((error: unknown) => {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return undefined;
    throw error;
  });
}
