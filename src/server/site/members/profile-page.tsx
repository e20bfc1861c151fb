import { randomUUID } from 'node:crypto';
import { readView } from '../../http/view-routes.ts';
import { giveCommand } from '../../http/command-routes.ts';
import { HttpProblem } from '../../http/http-problem.ts';
import { contextOf } from '../../store/context.ts';
import { readTenant } from '../../store/tenant-transaction.ts';
import { loadRow } from '../../store/state-rows.ts';
import { PostSwitch } from '../account/post-choice.tsx';
import { go, page, type Answer } from '../frame/answer.ts';
import type { Fields } from '../frame/site-routes.ts';
import type { Visit } from '../frame/visit.ts';
import { commandOf } from './writing/writing-pages.tsx';
import { authorOf, type Author } from './author.ts';

/** 个人资料: name, sector or body, who may type for the member, posts and the way to the password. */
export async function profilePage(visit: Visit): Promise<Answer> {
  const { say, to, room } = visit;
  const who = await authorOf(visit);
  const me = await readView(room, who, 'me', {});
  const { member, delegate, body } = await placeOf(visit, who);
  return page({
    title: say('member.profile'),
    part: 'members',
    crumbs: [[say('site.home'), '/m']],
    main: (
      <>
        <dl className="answers">
          <Row name={say('member.name')} value={me.name} />
          <Row name={say('member.post')} value={me.post} />
          {member ? <Row name={say('member.sector')} value={member.sector} /> : null}
          {body ? <Row name={say('member.body')} value={body.name} /> : null}
        </dl>
        <PostSwitch visit={visit} me={me} />
        {who.actor.role === 'member' ? (
          <section aria-labelledby="delegate">
            <h2 id="delegate">{say('member.delegate')}</h2>
            <p>{delegate === null ? say('member.delegate-none') : say('member.delegate-now', { name: delegate })}</p>
            <p className="hint">{say('member.delegate-hint')}</p>
            {delegate === null ? null : (
              <form method="post" action={to('/m/profile/delegate')}>
                <button type="submit" className="quiet danger">
                  {say('member.delegate-end')}
                </button>
              </form>
            )}
          </section>
        ) : null}
        <p>
          <a className="button quiet" href={to('/password')}>
            {say('password.title')}
          </a>{' '}
          <a className="button quiet" href={to('/me/security')}>
            {say('account-security.title')}
          </a>
        </p>
      </>
    ),
  });
}

function Row({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang="zh-CN">{value}</dd>
    </div>
  );
}

async function placeOf({ room, district }: Visit, { actor }: Author) {
  const { register } = await readTenant(room.desk.pool, district.id, (client) => contextOf(client, room.desk.scope));
  const member = register.members.get(actor.memberId ?? '') ?? null;
  return { member, body: register.bodies.get(actor.bodyId ?? '') ?? null, delegate: register.persons.get(member?.delegatePersonId ?? '')?.name ?? null };
}

/** The member takes the right to type back; naming one is the registrars' act, who know the person's account. */
export async function endDelegate(visit: Visit, _fields: Fields): Promise<Answer> {
  const who = await authorOf(visit);
  const { room, district } = visit;
  const id = who.actor.memberId;
  if (who.actor.role !== 'member' || id === null) throw new HttpProblem(403, 'forbidden');
  const { version } = await readTenant(room.desk.pool, district.id, (client) => loadRow(client, 'member', id));
  await giveCommand(room, who, commandOf(visit, 'name-delegate'), { commandId: randomUUID(), id, version, input: {} });
  return go('/m/profile');
}
