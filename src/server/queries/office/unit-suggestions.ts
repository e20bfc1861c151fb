import { isOffice } from '../../../domain/actor.ts';
import { suggestUnits, type Grounds } from '../../../domain/proposal/unit-suggestion.ts';
import { nameOfUnit, type Register } from '../../../domain/register/register.ts';
import { replyingAssignments, type Matter } from '../../../domain/proposal/matter.ts';
import { plain } from '../../../domain/search/tokens.ts';
import type { UnitSuggestionsView } from '../../../contract/assignment-views.ts';
import { contextOf } from '../../store/context.ts';
import { caseRows } from '../find/search.ts';
import { nearestCases, textOfCase } from '../find/similar.ts';
import { Unseen, type Reading } from '../reader.ts';
import { textsOf } from '../texts.ts';

/** Cases looked at; of those the nearest that a unit answers have a vote. */
const lookedAtMax = 40;
const votingMax = 15;
const casesShown = 3;

/** 拟交办单位: by what the proposer asked for and by who answered the cases most like this one. */
export async function readUnitSuggestions(reading: Reading, { id }: { id: string }): Promise<UnitSuggestionsView> {
  if (!isOffice(reading.actor)) throw new Unseen();
  const { client, scope } = reading;
  const own = await textOfCase(reading, id);
  const near = await nearestCases(reading, own, lookedAtMax);
  const rows = await caseRows(reading, [own.id, ...near.map((each) => each.id)]);
  const { register } = await contextOf(client, scope);
  const answered = near.flatMap(({ id: matterId, likeness }) => {
    const matter = rows.get(matterId)?.state;
    return matter && unitsOf(matter).length > 0 ? [{ matterId, likeness, unitIds: unitsOf(matter) }] : [];
  });
  const similar = answered.slice(0, votingMax).flatMap(({ matterId, likeness, unitIds }) => unitIds.map((unitId) => ({ matterId, unitId, likeness: likeness / unitIds.length })));
  const suggested = suggestUnits({ ...saidAbout(rows.get(own.id)?.state), duties: dutiesIn(own.text, register), similar }, register);
  const text = await textsOf(
    client,
    [...rows.values()].map((row) => row.state.wording.title),
  );
  return {
    items: suggested.map((each) => ({
      unit: { id: each.unitId, name: nameOfUnit(register, each.unitId) },
      score: Math.round(each.score * 100),
      isProposed: each.isProposed,
      namedBy: each.namedBy.map((id) => nameOfUnit(register, id)),
      isObjecting: each.isObjecting,
      duties: [...each.duties],
      cases: each.similar.slice(0, casesShown).flatMap(({ matterId, likeness }) => {
        const row = rows.get(matterId);
        return row ? [{ id: matterId, slug: row.slug, title: text(row.state.wording.title), likeness: Math.round(likeness * 100) }] : [];
      }),
    })),
  };
}

/** What the proposer and the units themselves have said about whose the case is. */
function saidAbout(matter: Matter | undefined): Pick<Grounds, 'proposed' | 'named' | 'objecting'> {
  const answers = matter?.preAssignment?.answers ?? [];
  const returned = (matter?.assignments ?? []).flatMap((part) => part.returns.map((each) => ({ unitId: each.betterUnitId, by: part.unitId })));
  const said = [...answers.map((each) => ({ unitId: each.otherUnitId, by: each.unitId })), ...returned];
  return {
    proposed: matter?.suggestedUnitIds ?? [],
    named: said.flatMap(({ unitId, by }) => (unitId === null ? [] : [{ unitId, by }])),
    objecting: [...answers.filter((each) => each.answer === 'not-ours').map((each) => each.unitId), ...returned.map((each) => each.by)],
  };
}

/** Words of a unit's duties that stand in a text; units whose duties nobody has written down are passed over. */
function dutiesIn(text: string, register: Register): { unitId: string; words: string[] }[] {
  const wording = plain(text);
  return [...register.units.values()].flatMap((unit) => {
    const words = (unit.profile?.duties ?? []).filter((each) => wording.includes(plain(each)));
    return words.length > 0 ? [{ unitId: unit.id, words }] : [];
  });
}

/** Who answers a case: a unit that gave it back is not among them. */
const unitsOf = (matter: Matter): string[] => [...new Set(replyingAssignments(matter).map((each) => each.unitId))];
