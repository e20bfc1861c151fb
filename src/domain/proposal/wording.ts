import { z } from 'zod';
import type { World } from '../command.ts';
import { file, line, ref, text, yesNo } from '../input.ts';
import { refuse, type Refusal } from '../refusal.ts';
import type { MatterKind } from '../rulebook.ts';
import type { Draft } from './draft.ts';
import type { Written } from './events.ts';
import { usableUnit } from './guards.ts';
import type { Consent, Wording } from './matter.ts';

/** What a proposal is written as: 有情况、有分析、有具体建议, one matter each (一事一案). */
export const wordingFields = {
  title: line(120),
  situation: text(6000),
  analysis: text(6000),
  suggestions: z.array(text(2000)).min(1).max(20),
  mayPublish: yesNo(),
  publishReason: text(500).optional(),
  suggestedUnitIds: z.array(ref('unit')).max(10).default([]),
  isOneMatter: yesNo(),
};
export const sealField = { seal: file().optional() };

/** The same content, as typed or as it lies in a draft. */
export interface Typed {
  title: string;
  situation: string;
  analysis: string;
  suggestions: readonly string[];
  mayPublish: boolean;
  publishReason?: string | null | undefined;
  suggestedUnitIds: readonly string[];
  isOneMatter: boolean;
}

/** `at` is where the fields lie in the input, e.g. `proposal.`. */
export function checkWording(typed: Typed, world: World, at = ''): Refusal | null {
  // One matter per proposal, declared by whoever writes it (全国政协提案工作条例).
  if (!typed.isOneMatter) return refuse('one-matter', {}, `${at}isOneMatter`);
  return checkConsent(typed, `${at}publishReason`) ?? typed.suggestedUnitIds.reduce<Refusal | null>((found, id) => found ?? usableUnit(world.register, id, `${at}suggestedUnitIds`), null);
}

/** Whoever does not want it published says why (国办发〔2014〕46号). */
export function checkConsent(typed: Pick<Typed, 'mayPublish' | 'publishReason'>, field = 'publishReason'): Refusal | null {
  return typed.mayPublish || typed.publishReason ? null : refuse('consent-reason-missing', {}, field);
}

export function keptConsent(typed: Pick<Typed, 'mayPublish' | 'publishReason'>, world: World): Consent {
  return { mayPublish: typed.mayPublish, reason: typed.mayPublish || !typed.publishReason ? null : world.keep(typed.publishReason) };
}

/** The three things a revision replaces, their texts kept beside the log. */
export function keptWording(typed: Typed, world: World): { wording: Wording; consent: Consent; suggestedUnitIds: readonly string[] } {
  const wording = { title: world.keep(typed.title), situation: world.keep(typed.situation), analysis: world.keep(typed.analysis), suggestions: typed.suggestions.map((each) => world.keep(each)) };
  return { wording, consent: keptConsent(typed, world), suggestedUnitIds: typed.suggestedUnitIds };
}

/** The first event of a matter whose log begins now; it belongs to the session in force (semantics: year). */
export function written(draft: Draft, world: World, matterKind: MatterKind): { type: 'proposal-drafted' } & Written {
  const { origin, proposer, isOnPaper } = draft;
  return { type: 'proposal-drafted', matterKind, sessionId: world.session?.id ?? draft.sessionId, origin, ...keptWording(draft, world), proposer, isOnPaper };
}
