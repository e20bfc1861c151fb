import type { Actor } from '../../src/domain/actor.ts';
import { matterId, type Stage } from '../stage.ts';
import type { Plot } from './plot.ts';

/** Everybody who signed: first the one who brought it. A recommendation speaks through the committee's director. */
export async function proposersOf(stage: Stage, plot: Plot): Promise<Actor[]> {
  const { matter, proposer } = plot;
  if (proposer === null) return [];
  if (matter.kind === 'collective') return [await stage.who(proposer)];
  const signed = (await stage.matter(matterId(plot.key))).cosigners.filter((each) => each.state === 'signed').map((each) => each.memberId);
  const register = await stage.register();
  const names = signed.map((id) => register.members.get(id)?.name ?? '');
  return Promise.all([proposer, ...names].map((name) => stage.member(name)));
}
