/** Whether a tree has the closed form of the language: known kinds, every field there, none besides. */
import { VigieError } from '../errors.js';
import { statuses } from '../intake/payment.js';
import { columnNames } from '../ledger/columns.js';
import { type Field, shapes, windowSets } from './shape.js';

type Fields = Readonly<Record<string, unknown>>;

function fail(path: string, message: string): never {
  throw new VigieError('definition', path, message);
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : (JSON.stringify(value) ?? typeof value);
}

function asFields(value: unknown, path: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields;
  return fail(path, `is ${show(value)}: give an object with a kind.`);
}

function oneOf(value: unknown, allowed: readonly string[], path: string): void {
  if (typeof value === 'string' && allowed.includes(value)) return;
  fail(path, `is ${show(value)}: use one of ${allowed.join(', ')}.`);
}

function checkList(value: unknown, path: string, each: (item: unknown, path: string) => void): void {
  if (!Array.isArray(value) || value.length === 0)
    fail(path, `is ${show(value)}: give a list of at least one.`);
  const list: readonly unknown[] = value;
  list.forEach((item, i) => {
    each(item, `${path}[${i}]`);
  });
}

function checkStatuses(value: unknown, path: string): void {
  checkList(value, path, (item, at) => {
    oneOf(item, statuses, at);
  });
  if (new Set(value as readonly unknown[]).size !== (value as readonly unknown[]).length) {
    fail(path, 'names a status twice: remove one.');
  }
}

function checkNumber(value: unknown, path: string): void {
  if (typeof value !== 'number' || !Number.isFinite(value)) fail(path, `is ${show(value)}: give a number.`);
}

function checkText(value: unknown, path: string): void {
  if (typeof value !== 'string' || value === '') fail(path, `is ${show(value)}: give a text.`);
}

function checkField(value: unknown, field: Field, path: string): void {
  if (typeof field !== 'string') {
    oneOf(value, field, path);
    return;
  }
  switch (field) {
    case 'number':
      checkNumber(value, path);
      return;
    case 'numbers':
      checkList(value, path, checkNumber);
      return;
    case 'text':
      checkText(value, path);
      return;
    case 'texts':
      checkList(value, path, checkText);
      return;
    case 'truth':
      if (typeof value !== 'boolean') fail(path, `is ${show(value)}: give true or false.`);
      return;
    case 'column':
      oneOf(value, columnNames, path);
      return;
    case 'group-key':
      oneOf(value, ['counterparty', ...columnNames], path);
      return;
    case 'statuses':
      checkStatuses(value, path);
      return;
    case 'window':
      checkWindowShape(value, path);
      return;
    case 'gap-or-expression':
      if (value !== 'gap') checkShape(value, path);
      return;
    case 'expression':
      checkShape(value, path);
      return;
    case 'expressions':
      checkList(value, path, checkShape);
  }
}

function refuseOthers(fields: Fields, allowed: readonly string[], path: string): void {
  for (const name of Object.keys(fields)) {
    if (!allowed.includes(name)) {
      fail(`${path}.${name}`, `is no field here: remove it, or use one of ${allowed.join(', ')}.`);
    }
  }
}

/** @throws VigieError `definition` when it is no window. */
export function checkWindowShape(value: unknown, path: string): void {
  const fields = asFields(value, path);
  refuseOthers(fields, ['set', 'within', 'statuses', 'where'], path);
  oneOf(fields['set'], windowSets, `${path}.set`);
  checkNumber(fields['within'], `${path}.within`);
  if (fields['statuses'] !== undefined) checkStatuses(fields['statuses'], `${path}.statuses`);
  if (fields['where'] !== undefined) checkShape(fields['where'], `${path}.where`);
}

/** @throws VigieError `definition` when it is no expression. */
export function checkShape(value: unknown, path: string): void {
  const fields = asFields(value, path);
  const kind = fields['kind'];
  if (typeof kind !== 'string' || !Object.hasOwn(shapes, kind)) {
    fail(`${path}.kind`, `is ${show(kind)}: use one of ${Object.keys(shapes).join(', ')}.`);
  }
  const shape = shapes[kind as keyof typeof shapes];
  refuseOthers(fields, ['kind', ...Object.keys(shape)], path);
  for (const [name, field] of Object.entries(shape)) checkField(fields[name], field, `${path}.${name}`);
}
