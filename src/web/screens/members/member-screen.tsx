import { Link } from 'react-router';
import type { MemberItem } from '../../../contract/register-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { ActButtons } from '../../parts/register/act-buttons.tsx';
import { CaseLines } from '../../parts/register/case-lines.tsx';
import { StreamAct } from '../../parts/register/stream-act.tsx';
import { Facts, Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';

/** One member: seat, account, who helps and who follows, and the cases behind the numbers of a year. */
export function MemberScreen({ id, me }: { id: string; me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const year = /^\d{4}$/.test(filter.get('year')) ? { year: Number(filter.get('year')) } : {};
  const found = useView('members', { id, ...year });
  usePageTitle(found.data?.items[0]?.name ?? say('members.title'));
  return (
    <>
      <p>
        <Link to="/members">← {say('members.title')}</Link>
      </p>
      <Shown query={found}>{({ items: [member], year: of }) => (member ? <Member member={member} year={of} me={me} /> : <Nothing text={say('members.unknown')} />)}</Shown>
    </>
  );
}

function Member({ member, year, me }: { member: MemberItem; year: number | null; me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const named = (to: { name: string } | null) => (to ? <span lang="zh-CN">{to.name}</span> : null);
  return (
    <>
      <h1>
        <span lang="zh-CN">{member.name}</span>
      </h1>
      <ActButtons label={say('acts.title')} acts={member.can} onAct={(act) => filter.set({ act })} />
      <Section id="seat" title={say('members.seat')}>
        <Facts
          rows={[
            [
              say('column.member-sector'),
              <span key="sector" lang="zh-CN">
                {member.sector}
              </span>,
            ],
            [say('members.person'), named(member.person) ?? say('members.no-person')],
            [say('column.member-account'), member.account ?? say('members.no-account')],
            [say('members.delegate'), named(member.delegate)],
            [say('column.member-ended'), member.endedOn],
            [
              say('members.followed'),
              member.followedBy ? (
                <Link to={`/members/${member.followedBy.id}`} lang="zh-CN">
                  {member.followedBy.name}
                </Link>
              ) : null,
            ],
          ]}
        />
        {member.account === null ? <p className="hint">{say('members.account-hint')}</p> : null}
      </Section>
      {member.duty && year !== null ? <Duty member={member} year={year} /> : null}
      <StreamAct me={me} act={filter.get('act') || undefined} target={{ id: member.id, version: member.version }} can={member.can} onClose={() => filter.set({ act: undefined }, true)} />
    </>
  );
}

function Duty({ member, year }: { member: MemberItem; year: number }) {
  const { say } = useWords();
  const cases = useView('member-cases', { id: member.id, year });
  return (
    <Shown query={cases}>
      {(found) => (
        <>
          {(['proposed', 'cosigned', 'rated'] as const).map((what) => (
            <Section key={what} id={what} title={say('members.duty', { year, what: say(`column.member-${what}`) })} note={say('list.total', { count: found[what].length })}>
              <CaseLines caption={say(`column.member-${what}`)} items={found[what]} />
            </Section>
          ))}
        </>
      )}
    </Shown>
  );
}
