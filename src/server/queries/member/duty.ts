import type { DutyView } from '../../../contract/member-views.ts';
import type { RatingRound } from '../../../domain/feedback/rating-round.ts';
import type { Matter } from '../../../domain/proposal/matter.ts';
import { Unseen, type Reading } from '../reader.ts';

interface Row {
  id: string;
  report_year: number;
  slug: string | null;
  state: Matter;
}

type Year = DutyView['years'][number];

/** 履职记录: proposals, co-signatures, consultations and ratings of the reader himself; nobody else is counted here. */
export async function readDuty({ client, actor }: Reading): Promise<DutyView> {
  const own = actor.memberId ?? actor.bodyId;
  if (own === null) throw new Unseen();
  const { rows } = await client.query<Row>(
    `SELECT m.id, m.report_year, m.slug, m.state FROM matter m
     WHERE m.tenant_id = $1 AND (m.state #>> '{proposer,memberId}' = $2 OR m.state #>> '{proposer,bodyId}' = $2 OR m.state -> 'cosigners' @> jsonb_build_array(jsonb_build_object('memberId', $2::text, 'state', 'signed')))
     ORDER BY m.report_year DESC, m.serial NULLS LAST LIMIT 2000`,
    [own],
  );
  const ratings = await client.query<{ state: RatingRound }>("SELECT state FROM rating_row WHERE tenant_id = $1 AND state ->> 'matterId' = ANY ($2)", [rows.map((row) => row.id)]);
  const rated = new Map<string, number>();
  for (const { state } of ratings.rows) if (state.forms.some((form) => form.raterId === own)) rated.set(state.matterId, (rated.get(state.matterId) ?? 0) + 1);
  const years = new Map<number, Year>();
  for (const row of rows) {
    const year = years.get(row.report_year) ?? { year: row.report_year, proposed: [], docketed: [], cosigned: [], consultations: 0, ratings: 0 };
    years.set(row.report_year, count(year, row, own, rated.get(row.id) ?? 0));
  }
  return { years: [...years.values()] };
}

function count(year: Year, { id, slug, state }: Row, own: string, ratings: number): Year {
  const isFirst = state.proposer.memberId === own || state.proposer.bodyId === own;
  const address = slug ?? id;
  return {
    ...year,
    proposed: isFirst ? [...year.proposed, address] : year.proposed,
    docketed: isFirst && slug !== null ? [...year.docketed, address] : year.docketed,
    cosigned: isFirst ? year.cosigned : [...year.cosigned, address],
    consultations: year.consultations + (isFirst ? state.consultations.filter((each) => each.state === 'confirmed').length : 0),
    ratings: year.ratings + ratings,
  };
}
