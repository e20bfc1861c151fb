import '../../parts/committee.css';
import { useEffect } from 'react';
import { Link } from 'react-router';
import type { MergeCandidatesView } from '../../../contract/committee-views.ts';
import type { MeView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { Heads } from '../../parts/heads.tsx';
import { usePageTitle } from '../../parts/page-title.ts';
import { Pager, Total } from '../../parts/pager.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { YearPick } from '../../parts/year-pick.tsx';
import { paths } from '../../paths.ts';
import { MergeBench } from './merge-bench.tsx';
import { MergedGroups } from './merged-groups.tsx';

/** W8 并案工作台: pairs in similar words; two cases side by side; what has been merged. */
export function MergeScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const [first, second] = [filter.get('first'), filter.get('second')];
  usePageTitle(say('merge.title'));
  return (
    <>
      <h1>{say('merge.title')}</h1>
      <p className="lead">{say('merge.lead')}</p>
      {first !== '' && second !== '' ? (
        <MergeBench key={`${first} ${second}`} me={me} first={first} second={second} />
      ) : (
        <>
          <YearPick />
          <Candidates />
          <MergedGroups me={me} />
        </>
      )}
    </>
  );
}

function Candidates() {
  const { say } = useWords();
  const announce = useAnnounce();
  const filter = useUrlFilter();
  const [year, after] = [filter.get('year'), filter.get('after')];
  const list = useView('merge-candidates', { limit: 20, ...(year === '' ? {} : { year }), ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  const count = list.data?.total.count;
  useEffect(() => {
    if (count !== undefined) announce(say('merge.total', { count }));
  }, [announce, say, count]);
  return (
    <Section id="candidates" title={say('merge.candidates')}>
      <Shown query={list}>
        {(found) => (
          <>
            <p className="hint">{say(found.isMore ? 'merge.compared-more' : 'merge.compared', { count: found.compared })}</p>
            <Total total={found.total} />
            {found.pairs.length === 0 ? <p className="nothing">{say('merge.none')}</p> : <Pairs pairs={found.pairs} />}
            <Pager after={found.after} />
          </>
        )}
      </Shown>
    </Section>
  );
}

function Pairs({ pairs }: { pairs: MergeCandidatesView['pairs'] }) {
  const { say, language } = useWords();
  return (
    <div className="scroll" role="group" aria-label={say('merge.candidates')} tabIndex={0}>
      <table className="dense">
        <caption className="unseen">{say('merge.candidates')}</caption>
        <Heads of={['merge.cover', 'merge.first', 'merge.second', 'committee.acts']} />
        <tbody>
          {pairs.map(({ first, second, cover }) => (
            <tr key={`${first.id} ${second.id}`}>
              <td className="cover">{cover}%</td>
              {[first, second].map((each) => (
                <td key={each.id}>
                  <CaseLink of={each} />
                  <div className="hint">
                    <span lang="zh-CN">{each.proposer}</span> · {word(language, `stage.${each.stage}`)}
                  </div>
                </td>
              ))}
              <td className="nowrap">
                <Link to={paths.merge(first.slug ?? first.id, second.slug ?? second.id)} aria-label={say('merge.compare-of', { first: first.title, second: second.title })}>
                  {say('merge.compare')}
                </Link>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
