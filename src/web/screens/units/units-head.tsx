import { Button } from 'antd';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { hrefOf } from '../../paths.ts';

/** How many there are, and what can be begun or taken away. */
export function UnitsHead({ count, retired, can, onImport }: { count: number; retired: number; can: readonly string[]; onImport: () => void }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  return (
    <div className="list-head">
      <p className="total">{say('units.total', { count, retired })}</p>
      <ul className="buttons">
        {can.includes('register-unit') ? (
          <>
            <li>
              <Button type="primary" onClick={() => filter.set({ act: 'register-unit' })}>
                {say('command.register-unit')}
              </Button>
            </li>
            <li>
              <Button onClick={onImport}>{say('sheet.units')}</Button>
            </li>
          </>
        ) : null}
        <li>
          <a className="button" href={hrefOf('/register/units.csv')} download>
            {say('register.export')}
          </a>
        </li>
      </ul>
    </div>
  );
}
