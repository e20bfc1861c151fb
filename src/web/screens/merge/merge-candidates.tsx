import { Link } from 'react-router';
import type { MergeCandidatesView } from '../../../contract/committee-views.ts';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { CaseLink } from '../../parts/case-link.tsx';
import { CountedList } from '../../parts/counted-list.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { paths } from '../../paths.ts';

/** Pairs in the most similar words, a page at a time. */
export function MergeCandidates() {
  const { say } = useWords();
  const filter = useUrlFilter();
  const [year, after] = [filter.get('year'), filter.get('after')];
  const list = useView('merge-candidates', { limit: 20, ...(year === '' ? {} : { year }), ...(after === '' ? {} : { after }) }, { keepPrevious: true });
  return (
    <Section id="candidates" title={say('merge.candidates')}>
      <CountedList
        query={list}
        none={say('merge.none')}
        words="merge.total"
        above={list.data ? <p className="hint">{say(list.data.isMore ? 'merge.compared-more' : 'merge.compared', { count: list.data.compared })}</p> : null}
      >
        {(found) => <Pairs pairs={found.pairs} />}
      </CountedList>
    </Section>
  );
}

function Pairs({ pairs }: { pairs: MergeCandidatesView['pairs'] }) {
  const { say, language } = useWords();
  return (
    <PlainTable label={say('merge.candidates')} heads={['merge.cover', 'merge.first', 'merge.second', 'committee.acts']}>
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
    </PlainTable>
  );
}
