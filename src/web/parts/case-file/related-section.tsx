import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { CaseView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { paths } from '../../paths.ts';
import { useView } from '../api.ts';
import { Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { Shown } from '../shown.tsx';
import { SimilarList } from '../similar-list.tsx';

/** Other cases that have to do with this one: merged, of the same proposer, in similar words. */
export function RelatedSection({ file }: { file: CaseView }) {
  const { say } = useWords();
  const merged = [...(file.mergedInto === null ? [] : [file.mergedInto]), ...file.absorbed];
  return (
    <Section id="related" title={say('case.related')}>
      {merged.length === 0 ? null : (
        <>
          <h3>{say('related.merged')}</h3>
          <ul>
            {merged.map((each) => (
              <li key={each.id}>
                <Link to={paths.case(each.slug ?? each.id)} lang="zh-CN">
                  {each.slug} {each.title}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
      <Opened title={say('related.same-proposer', { name: file.proposer.name })}>{() => <SameProposer file={file} />}</Opened>
      <Opened title={say('related.similar')}>{() => <SimilarList matterId={file.id} />}</Opened>
    </Section>
  );
}

/** Looked up when somebody wants to know, not with every case. */
function Opened({ title, children }: { title: string; children: () => ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {isOpen ? children() : null}
    </details>
  );
}

function SameProposer({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const related = useView('case-related', { id: file.id });
  return (
    <Shown query={related}>
      {({ items, isMore }) =>
        items.length === 0 ? (
          <Nothing text={say('related.none')} />
        ) : (
          <>
            <ul>
              {items.map((each) => (
                <li key={each.id}>
                  <Link to={paths.case(each.slug ?? each.id)} lang="zh-CN">
                    {each.slug} {each.title}
                  </Link>{' '}
                  <span className="hint">{word(language, `stage.${each.stage}`)}</span>
                </li>
              ))}
            </ul>
            {isMore ? <Link to={paths.proposals({ q: file.proposer.name })}>{say('related.all')}</Link> : null}
          </>
        )
      }
    </Shown>
  );
}
