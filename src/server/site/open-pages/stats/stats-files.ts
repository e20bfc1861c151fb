import { csvText } from '../../../../contract/csv-line.ts';
import type { Answer } from '../../frame/answer.ts';
import type { Visit } from '../../frame/visit.ts';
import { noSuchPage, yearOf } from '../asked.ts';
import { openFigures, readYear, type YearRead } from '../queries/open-figures.ts';
import { openRead } from '../queries/open-read.ts';
import { openUnitLines, unitColumns, type UnitLine } from '../queries/open-unit-lines.ts';

const csvType = 'text/csv; charset=utf-8';
const jsonType = 'application/json; charset=utf-8';
type Read = { read: YearRead; units: UnitLine[]; district: string };

const makers: Readonly<Record<string, { type: string; make: (from: Read) => string }>> = {
  'figures.csv': { type: csvType, make: figuresCsv },
  'figures.json': { type: jsonType, make: figuresJson },
  'units.csv': { type: csvType, make: unitsCsv },
  'units.json': { type: jsonType, make: ({ read, units }) => json({ year: read.year, asOf: read.asOf, units }) },
};

export const statsFiles = Object.keys(makers);

/** `/stats/:year/figures.csv` and the others: the tables of the page for a spreadsheet and for programs. */
export async function statsFile(visit: Visit, year: string, file: string): Promise<Answer> {
  const maker = makers[file];
  if (!maker) throw noSuchPage();
  const from = await openRead(visit, async (reading) => {
    const read = await readYear(reading, yearOf(year));
    if (read === null) throw noSuchPage();
    return { read, units: file.startsWith('units') ? openUnitLines(read, reading.context.register) : [], district: visit.district.name };
  });
  return { kind: 'bytes', type: maker.type, bytes: maker.make(from), headers: { 'content-disposition': `attachment; filename="${from.read.year}-${file}"` } };
}

const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function figuresCsv({ read }: Read): string {
  const head = ['代码', '指标', '英文名称', '数值', '单位', '分子', '基数', '基数名称', '涉及件数', '其中公开', '公开的提案', '定义', '截至'];
  const rows = openFigures(read).figures.map((each) => [
    each.id,
    each.label.zh,
    each.label.en,
    each.base === 0 ? null : each.value,
    each.unit,
    each.count,
    each.base,
    each.baseLabel?.zh ?? null,
    each.all,
    each.cases.length,
    each.cases.join(' '),
    each.definition.zh,
    read.asOf,
  ]);
  return csvText([head, ...rows]);
}

function figuresJson({ read, district }: Read): string {
  const { year, asOf, figures } = openFigures(read);
  return json({ district, year, asOf, figures: figures.map(({ cases, all, ...figure }) => ({ ...figure, value: figure.base === 0 ? null : figure.value, cases: { all, public: cases } })) });
}

function unitsCsv({ read, units }: Read): string {
  const columns = { 'reply-rate': '办复率', 'reply-rate.on-time': '按时办复率', 'solved-rate': '解决率', 'satisfaction.final.of-returned': '满意率', 'publication-rate': '公开率' };
  const head = ['单位', ...unitColumns.flatMap((each) => [`${columns[each]}（%）`, `${columns[each]}：分子`, `${columns[each]}：基数`]), '截至'];
  return csvText([head, ...units.map((unit) => [unit.name, ...unitColumns.flatMap((each) => rateCells(unit.figures[each])), read.asOf])]);
}

/** Nothing to divide by, or too few to tell: empty cells, never a zero. */
function rateCells(figure: UnitLine['figures'][(typeof unitColumns)[number]]): (number | null)[] {
  return figure === null || !figure.base ? [null, null, null] : [figure.value, figure.count, figure.base];
}
