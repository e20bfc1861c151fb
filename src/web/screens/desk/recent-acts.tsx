import { Link } from 'react-router';
import { word } from '../../../messages/words.ts';
import { useView } from '../../parts/api.ts';
import { Nothing, Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { shanghai } from '../../../messages/times.ts';
import { paths } from '../../paths.ts';

/** What others did lately on the cases of this desk. */
export function RecentActs() {
  const { say, language } = useWords();
  const recent = useView('recent-acts', {});
  return (
    <Section id="recent" title={say('desk.recent')}>
      <Shown query={recent}>
        {({ items }) =>
          items.length === 0 ? (
            <Nothing text={say('desk.recent-none')} />
          ) : (
            <ul className="acts-feed">
              {items.map((each) => (
                <li key={`${each.matterId} ${each.at} ${each.type}`}>
                  <time dateTime={each.at}>{shanghai(each.at, language)}</time>
                  <span>{say('desk.recent-by', { name: each.name, post: each.post })}</span>
                  <strong>{word(language, `event.${each.type}`)}</strong>
                  <Link to={paths.case(each.slug ?? each.matterId)} lang="zh-CN">
                    {each.slug} {each.title}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Shown>
    </Section>
  );
}
