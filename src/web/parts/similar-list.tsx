import './find.css';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { comparedMax, type SimilarCase } from '../../contract/find-views.ts';
import type { CaseView } from '../../contract/views.ts';
import { word } from '../../messages/words.ts';
import { paths } from '../paths.ts';
import { useView } from './api.ts';
import { searchPath } from './search-box.tsx';
import { Section } from './section.tsx';
import { useWords } from './settings.tsx';
import { Shown } from './shown.tsx';
import { TextDifferences } from './text-differences.tsx';

/** The same as a part of a case. */
export function SimilarSection({ file }: { file: CaseView }) {
  const { say } = useWords();
  return (
    <Section id="similar" title={say('similar.title')}>
      <SimilarList matterId={file.id} mayMerge={file.can.includes('docket-proposal') || file.can.includes('merge-proposals')} />
    </Section>
  );
}

/** A case by its id or number, or what somebody is writing. */
type Subject = { matterId: string; text?: undefined; mayMerge?: boolean } | { text: { title: string; text: string }; matterId?: undefined; mayMerge?: undefined };

/**
 * The ten cases in the most similar words, each with its score and the sentences set side by side. It brings no heading:
 * the place it stands in has one (`similar.title`).
 */
export function SimilarList(subject: Subject) {
  const { say } = useWords();
  const written = subject.text?.text.trim() ?? '';
  const typed = usePaused(subject.text?.title.trim().slice(0, comparedMax.title) ?? '', written.slice(0, comparedMax.text));
  const list = useView('similar', subject.matterId === undefined ? typed : { id: subject.matterId }, { keepPrevious: true });
  const isCut = written.length > comparedMax.text;
  return (
    <Shown query={list}>
      {({ items }) =>
        items.length === 0 ? (
          <p className="nothing">
            {say('similar.none')} <Link to={searchPath('')}>{say('similar.to-search')}</Link>
          </p>
        ) : (
          <>
            <p className="hint">
              {say('similar.lead')} {say('similar.limits')} {isCut ? say('similar.beginning', { count: comparedMax.text }) : null}
            </p>
            <ol className="similar-list">
              {items.map((each) => (
                <li key={each.id}>
                  <SimilarItem found={each} mergeWith={subject.mayMerge === true ? subject.matterId : undefined} />
                </li>
              ))}
            </ol>
          </>
        )
      }
    </Shown>
  );
}

const pauseMs = 700;

/** What was written when the writer last paused, so that not every character asks the server. */
function usePaused(title: string, text: string): { title: string; text: string } {
  const [paused, setPaused] = useState({ title, text });
  useEffect(() => {
    const timer = setTimeout(() => setPaused({ title, text }), pauseMs);
    return () => clearTimeout(timer);
  }, [title, text]);
  return paused;
}

function SimilarItem({ found, mergeWith }: { found: SimilarCase; mergeWith: string | undefined }) {
  const { say, language } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <p className="similar-head">
        <Link to={paths.case(found.slug ?? found.id)} lang="zh-CN">
          {found.slug === null ? null : `${found.slug} `}
          {found.title}
        </Link>
        <strong className="number">{say('similar.cover', { cover: found.cover })}</strong>
      </p>
      <p className="hint">
        {word(language, `stage.${found.stage}`)} · {say('find.proposer', { name: found.proposer })}
        {found.lead === null ? null : <> · {say('find.lead-unit', { name: found.lead })}</>}
        {found.sentences.length === 0 ? <> · {say('similar.no-sentences')}</> : null}
      </p>
      {mergeWith === undefined ? null : (
        <p>
          <Link to={paths.merge(mergeWith, found.slug ?? found.id)} aria-label={say('merge.compare-with', { case: `${found.slug ?? ''} ${found.title}` })}>
            {say('merge.compare')}
          </Link>
        </p>
      )}
      {found.sentences.length === 0 ? null : (
        <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
          <summary>{say('similar.sentences', { count: found.sentences.length })}</summary>
          {isOpen ? <Sentences found={found} /> : null}
        </details>
      )}
    </>
  );
}

function Sentences({ found }: { found: SimilarCase }) {
  const { say } = useWords();
  return (
    <>
      <p className="hint">{say('similar.marked')}</p>
      <table className="sentences">
        <caption className="unseen">{say('similar.caption', { case: found.slug ?? found.title })}</caption>
        <thead>
          <tr>
            <th scope="col">{say('similar.own')}</th>
            <th scope="col">{say('similar.other')}</th>
          </tr>
        </thead>
        <tbody>
          {found.sentences.map(({ own, other }, at) => (
            <tr key={at}>
              <td>
                <TextDifferences own={own} other={other} />
              </td>
              <td>
                <TextDifferences own={other} other={own} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
