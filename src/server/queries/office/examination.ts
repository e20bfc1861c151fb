import { isOffice } from '../../../domain/actor.ts';
import { dayOf } from '../../../domain/day.ts';
import { checkReplyForExamination, type ReplyCheck } from '../../../domain/letter/reply-checks.ts';
import { currentReply, currentRound, type Matter } from '../../../domain/proposal/matter.ts';
import { replyingParts } from '../../../domain/proposal/stage.ts';
import { sightOf } from '../../../domain/reading.ts';
import { nameOfUnit } from '../../../domain/register/register.ts';
import type { ExaminationView } from '../../../contract/follow-up-views.ts';
import { findWord } from '../../../messages/words.ts';
import { letterFactsOf } from '../../letters.ts';
import { readSituation } from '../../store/situation.ts';
import { Unseen, type Reading } from '../reader.ts';

/** 复前审核要点: each reply that has come through its unit's own chain, against what the rules and the letter ask of it. */
export async function readExamination({ client, actor, scope, now }: Reading, { id }: { id: string }): Promise<ExaminationView> {
  const today = dayOf(now);
  const situation = await readSituation(client, scope, 'matter', id, today);
  const matter = situation.main.state as Matter | null;
  if (!isOffice(actor) || !matter || sightOf(matter, actor, 'drafts') !== 'shown') throw new Unseen();
  const round = currentRound(matter)?.number ?? 1;
  const cleared = replyingParts(matter).filter((part) => currentReply(part, round)?.cleared.at(-1)?.isLast === true);
  const parts: ExaminationView['parts'] = [];
  for (const part of cleared) {
    const facts = await letterFactsOf(client, situation, part.id, {}, today);
    if (facts) parts.push({ assignmentId: part.id, unit: nameOfUnit(situation.given.register, part.unitId), version: facts.reply.version, checks: checkReplyForExamination(facts).map(shown) });
  }
  return { parts };
}

const shown = ({ check, isMet, findings, params }: ReplyCheck): ExaminationView['parts'][number]['checks'][number] => ({
  check,
  isMet,
  findings: findings.map(({ finding, params: of }) => ({ zh: findWord('zh-CN', `finding.${finding}`, of)?.text ?? finding, en: findWord('en', `finding.${finding}`, of)?.text ?? finding })),
  params: { ...params },
});
