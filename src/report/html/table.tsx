import type { Child } from 'hono/jsx';
import type { JSX } from 'hono/jsx/jsx-runtime';
import { Scroll } from './scroll.js';

export interface Column {
  readonly title: string;
  readonly isNumber?: boolean;
}

export interface TableProps {
  /** What the table shows, for who cannot see where it stands. */
  readonly label: string;
  readonly columns: readonly Column[];
  /** The first cell of a row names it. */
  readonly rows: readonly (readonly Child[])[];
  /** How the page links to a row, by its place. */
  readonly idOf?: (at: number) => string;
  /** Columns are then styled by this name, which spares large tables a class on every cell. */
  readonly name?: string;
}

export function Table({ label, columns, rows, idOf, name }: TableProps): JSX.Element {
  const number = (at: number): string | undefined =>
    name === undefined && columns[at]?.isNumber === true ? 'n' : undefined;
  return (
    <Scroll label={label}>
      <table class={name}>
        <thead>
          <tr>
            {columns.map(({ title }, at) => (
              <th scope="col" class={number(at)}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, row) => (
            <tr id={idOf?.(row)}>
              {cells.map((cell, at) =>
                at === 0 ? (
                  <th scope="row" class={number(at)}>
                    {cell}
                  </th>
                ) : (
                  <td class={number(at)}>{cell}</td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
