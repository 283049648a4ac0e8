import { significant } from '../../../ui/text/format.ts';
import { Words } from '../../../ui/text/Words.tsx';
import { useFound, useLabel } from '../context.ts';
import styles from '../kit.module.css';
import type { Shown } from '../view.ts';

export function TableView({ view }: { readonly view: Shown<'table'> }) {
  const label = useLabel();
  const { finding, at } = useFound();
  const { title, head, rows } = view;
  return (
    <table className={styles.table}>
      <caption>
        <Words text={label(title)} />
      </caption>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              <Words text={label(name)} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, cells }) => (
          <tr key={name}>
            <th scope="row">
              <Words text={label(name)} />
            </th>
            {(finding === undefined ? [] : cells(finding, at)).map((value, k) => (
              <td key={head[k + 1]}>{value === null ? '—' : significant(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
