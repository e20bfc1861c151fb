import type { Visit } from '../../frame/visit.ts';
import { unitColumns, type UnitLine } from '../queries/open-unit-lines.ts';
import { figurePath } from './shown-figure.ts';

/** 各承办单位: each rate with its base; by name, since a rate over three cases and one over thirty are not a ranking. */
export function UnitTable({ visit, year, units }: { visit: Visit; year: number; units: readonly UnitLine[] }) {
  const { say, to } = visit;
  if (units.length === 0) return <p className="nothing">{say('stats.units-empty')}</p>;
  return (
    <>
      <p className="hint">{say('stats.units-lead')}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={say('stats.units')}>
        <table className="cases">
          <caption className="unseen">{say('stats.units')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('stats.unit')}</th>
              {unitColumns.map((column) => (
                <th key={column} scope="col">
                  {say(`stats.unit-column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <tr key={unit.code}>
                <th scope="row">
                  <a href={to(`/units/${unit.code}?year=${year}`)} lang="zh-CN">
                    {unit.name}
                  </a>
                </th>
                {unitColumns.map((column) => (
                  <td key={column} className="number" data-label={say(`stats.unit-column.${column}`)}>
                    <Rate visit={visit} figure={unit.figures[column]} path={figurePath(year, column, unit.code)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Rate({ visit: { say, to }, figure, path }: { visit: Visit; figure: UnitLine['figures'][(typeof unitColumns)[number]]; path: string }) {
  if (figure === null || figure.base === null || figure.base === 0) return <span className="hint">{say('stats.too-few')}</span>;
  return (
    <a href={to(path)}>
      {figure.value.toFixed(1)}%<span className="hint"> {say('stats.of', { count: figure.count ?? 0, base: figure.base })}</span>
    </a>
  );
}
