import type { Database } from '../src/server/store/open.ts';
import { verifyTenant } from '../src/server/verify.ts';
import { realistic, short } from './lives.ts';
import { load } from './load.ts';
import { loadNow } from './measure.ts';
import { met, rounded, tableOf } from './table.ts';
import { measureViews, planOfPage, type Filled, type ViewFigure } from './views.ts';

const targets = { atMost: 1.5, growth: 2 } as const;
/** From here on cases are shorter, so that loading stays bearable. */
const shortFrom = 1_000_000;
/** Verification goes through every row: it is done up to here. */
const verifiedUpTo = 100_000;

/** Loads a district of each size and measures what people look at. */
export async function benchViews(open: (database: string) => Promise<Database>, { sizes, seconds }: { sizes: readonly number[]; seconds: number }, say: (line: string) => void): Promise<void> {
  const places: Filled[] = [];
  try {
    for (const size of sizes) places.push(await fill(await open(`zhiyin_${size}`), size, say));
    reportViews(await measureViews(places, seconds), sizes, say);
    for (const place of places) {
      const plan = await planOfPage(place);
      say(plan.length === 0 ? `The to-do page at ${place.loaded.matters} matters is read by index.` : `The to-do page at ${place.loaded.matters} matters is NOT read by index:\n${plan.join('\n')}`);
    }
  } finally {
    for (const { database } of places) await database.close();
  }
}

async function fill(database: Database, size: number, say: (line: string) => void): Promise<Filled> {
  await database.migrate();
  const mix = size >= shortFrom ? short : realistic;
  // A larger district has more units, not only longer lists.
  const units = Math.min(400, Math.max(20, Math.round(size / 1000)));
  const loaded = await load(database, { tenantId: 'views', matters: size, mix, units, progress: (done) => void (done % 100_000 === 0 && done < size && say(`${done} of ${size} loaded`)) });
  say(
    `${size} matters of ${units} units loaded in ${loaded.seconds.toFixed(0)} s: ${loaded.events} events, ${loaded.rows} rows, ${rounded(size / loaded.seconds)} matters/s${mix === short ? ', short cases' : ''} (load ${loadNow()}).`,
  );
  if (size <= verifiedUpTo) {
    const found = await verifyTenant(database, loaded.tenantId);
    say(found.ok ? `verify accepts them: ${found.events} events, ${found.streams} streams, ${found.seconds.toFixed(0)} s.` : `verify does NOT accept them: ${found.firstBreak?.en}`);
    if (!found.ok) throw new Error('the loaded district is not consistent');
  }
  return { database, loaded, mix };
}

function reportViews(figures: readonly ViewFigure[], sizes: readonly number[], say: (line: string) => void): void {
  say('');
  say(`Views: milliseconds in process beside their own SQL, rows only (load ${loadNow()}).`);
  const head = ['view', 'matters', 'lines', 'statements', 'p50', 'p95', 'SQL p50', 'SQL p95', 'ratio', 'target', 'met'];
  for (const line of tableOf(head, figures.map(viewLine))) say(line);
  growth(figures, sizes, say);
}

function viewLine({ view, matters, lines, statements, ours, sql, ratio }: ViewFigure): (string | number)[] {
  return [
    view,
    String(matters),
    lines > 10_000 ? '10000+' : String(lines),
    String(statements),
    ours.p50,
    ours.p95,
    sql.p50,
    sql.p95,
    ratio,
    `≤ ${targets.atMost.toFixed(2)}`,
    met(ratio <= targets.atMost),
  ];
}

/** How much longer a view takes in the largest district than in the smallest. */
function growth(figures: readonly ViewFigure[], sizes: readonly number[], say: (line: string) => void): void {
  const [smallest, largest] = [sizes.at(0), sizes.at(-1)];
  if (smallest === largest) return;
  const rows = figures
    .filter((each) => each.matters === largest)
    .map((each) => {
      const small = figures.find((one) => one.view === each.view && one.matters === smallest);
      const ratio = each.ours.p50 / (small?.ours.p50 ?? Number.NaN);
      return [each.view, small?.ours.p50 ?? Number.NaN, each.ours.p50, ratio, `≤ ${targets.growth.toFixed(2)}`, met(ratio <= targets.growth)];
    });
  say('');
  say(`Growth: p50 in milliseconds at ${smallest} and at ${largest} matters.`);
  for (const line of tableOf(['view', String(smallest), String(largest), 'ratio', 'target', 'met'], rows)) say(line);
}
